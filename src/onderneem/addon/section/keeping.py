"""What a section can't do without, and where it can't be.

Its folders and its desk stay where the links lead; it never stands inside another section, whose
settings, desk and dossiers would be mixed up with its own.
"""

from Acquisition import aq_base
from onderneem.addon import _
from onderneem.addon.desk.away import is_away
from onderneem.addon.desk.away import SWITCHED_OFF
from onderneem.addon.dossiers.interfaces import IDossiers
from onderneem.addon.dossiers.refusal import Refusal
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.place.interfaces import ISection
from onderneem.addon.place.section import section_of
from plone.dexterity.interfaces import IDexterityFTI
from zope.component import adapter
from zope.interface import Interface


class BelongsToSection(Refusal):
    """Without it, start pages and start buttons would lead nowhere."""

    @property
    def reason(self):
        """Why, in words to translate."""
        if IDossiers.providedBy(self.item):
            words = _(
                "“${title}” belongs to the section: what is sent with its forms arrives there."
            )
        else:
            words = _(
                "“${title}” belongs to the section: pages and start buttons lead to it. "
                "Make it private when nobody should see it."
            )
        return type(words)(words, mapping={"title": self.item.Title()})


def refuse_to_go(item, event) -> None:
    """Raise BelongsToSection when a part of a section is deleted, moved or renamed by itself.

    With its section it goes; a copy elsewhere may go.
    """
    parent, old = event.oldParent, event.oldName
    if parent is None or not ISection.providedBy(parent):
        return
    by_itself = aq_base(event.object) is aq_base(item)
    if by_itself and (aq_base(event.newParent) is not aq_base(parent) or event.newName != old):
        raise BelongsToSection(item)


class InsideSection(Refusal):
    """A section in a section; ``item`` is the outer one."""

    @property
    def reason(self):
        """Why, in words to translate."""
        return _(
            "A section can't stand inside another one. Add it beside “${title}”.",
            mapping={"title": self.item.Title()},
        )


def refuse_inside(section, event) -> None:
    """Raise InsideSection when a section is added, moved or pasted into a section.

    Also with a folder around it: the event then tells where the folder goes.
    """
    outer = section_of(event.newParent)
    if outer is not None and aq_base(outer) is not aq_base(section):
        raise InsideSection(outer)


class WithoutForms(Refusal):
    """A new section while EasyForm is switched off: it would have no desk."""

    @property
    def reason(self):
        """Why, in words to translate."""
        return SWITCHED_OFF


@adapter(Interface, IOnderneemLayer, IDexterityFTI)
def no_form_inside(context, request, fti) -> None:
    """Refuse the add form too: nobody fills it in for nothing. Elsewhere the usual form comes."""
    outer = section_of(context)
    if outer is not None:
        raise InsideSection(outer)
    if is_away():
        raise WithoutForms(context)
