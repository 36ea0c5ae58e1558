"""Upgrade steps, one module each; every step may run twice."""
