"""Guides: how something works, step by step."""
