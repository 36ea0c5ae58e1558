"""Benchmarks: always a ratio against stock Plone, in the same run."""
