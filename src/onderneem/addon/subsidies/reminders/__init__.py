"""“Mail me when it opens, or a week before it closes”: asked, confirmed, sent once, forgotten."""
