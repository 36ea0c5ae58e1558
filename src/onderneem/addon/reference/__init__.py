"""Facts from outside: code lists, municipalities, numbers. No state."""
