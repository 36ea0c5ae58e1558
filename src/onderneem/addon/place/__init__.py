"""Where we are: the section, its settings and its municipality."""
