"""The coupling with the regional e-counter."""
