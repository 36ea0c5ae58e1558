"""Background work in the server's own thread."""
