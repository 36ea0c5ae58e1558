"""A form with a page for each fieldset: a list of tasks, the parts, check your answers, later."""
