"""The entrepreneur section of a municipal website."""

from zope.i18nmessageid import MessageFactory

_ = MessageFactory("onderneem.addon")
