"""The browser layer that everything of ours is bound to."""

from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class IOnderneemLayer(IDefaultBrowserLayer):
    """Present on every request to a site where the add-on is installed."""
