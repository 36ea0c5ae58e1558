"""Dossiers: their own store and catalog, their life cycle, their sealed log."""
