"""Topics, and what is related to what, from both ends."""
