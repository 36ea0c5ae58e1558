"""Rich text as the site shows it: cleaned, links resolved."""


def html_of(value) -> str:
    """Return the safe HTML of a rich text, or an empty string."""
    return (value.output or "") if value is not None else ""
