"""The dossiers that came in before today, each at its own time and in its own state."""
