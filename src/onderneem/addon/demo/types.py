"""The types of the demo's site: without behaviours of packages that it doesn't have."""

from plone.behavior.interfaces import IBehavior
from plone.dexterity.interfaces import IDexterityFTI
from zope.component import queryUtility


def leave_out_what_is_not_here(portal) -> None:
    """Else each request to such a type would log an error.

    Those of EasyForm and Event name "plone.allowdiscussion" of plone.app.discussion, which a
    Classic UI site without comments needn't have. Of any other site than the demo's this is not
    ours to say.
    """
    for fti in portal.portal_types.objectValues():
        if not IDexterityFTI.providedBy(fti):
            continue
        here = tuple(name for name in fti.behaviors if queryUtility(IBehavior, name=name))
        if here != tuple(fti.behaviors):
            fti.manage_changeProperties(behaviors=here)
