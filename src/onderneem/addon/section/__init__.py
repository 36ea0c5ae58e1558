"""The landing page, plugging in and out of a site."""
