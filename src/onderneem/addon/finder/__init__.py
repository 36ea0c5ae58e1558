"""Finding by questions: what is there, how much of each, and which are for me."""
