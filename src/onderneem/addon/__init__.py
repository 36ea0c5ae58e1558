"""The entrepreneur section of a municipal website."""

from collections.abc import Callable
from zope.i18nmessageid import MessageFactory

_: Callable[..., str] = MessageFactory("onderneem.addon")
