"""The demo municipality Voorbeeldegem, and the command that serves it."""
