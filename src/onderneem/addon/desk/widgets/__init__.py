"""How our fields are asked: plain inputs, which work without JavaScript."""
