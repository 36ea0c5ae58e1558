"""Against abuse, without a third party and without a puzzle."""
