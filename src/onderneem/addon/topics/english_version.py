"""The English version of a guide, permit or subsidy: on a page of its own, and over REST.

The Single Digital Gateway asks for a language that most users across the border understand:
regulation (EU) 2018/1724, article 12; all member states chose English.
"""

from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Link
from onderneem.addon.components.speaking import language_of
from onderneem.addon.components.token import check_token
from onderneem.addon.components.working_copies import is_working_copy
from onderneem.addon.topics.copy_as_new import private_copy
from onderneem.addon.topics.keeping_rest import KeepingService
from onderneem.addon.topics.related import sees
from onderneem.addon.topics.useful_rules import BadAnswer
from onderneem.addon.topics.versions import told_original
from onderneem.addon.topics.versions import told_translations
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.interfaces import ISerializeToJson
from typing import Any
from z3c.relationfield import RelationValue
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.event import notify
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent

ENGLISH = "en"
LONGEST = 200


def english_of(item: Any) -> Any:
    """Return the page in English, whoever asks, or None."""
    found = (each for each in told_translations(item) if language_of(each) == ENGLISH)
    return next(found, None)


def why_not(item: Any) -> Any:
    """Return why a page can't get an English version, as a message; an empty string when it can."""
    if language_of(item) == ENGLISH:
        return _("This page is in English itself.")
    if told_original(item) is not None:
        return _("That page is a translation itself: choose the page that it was made from.")
    if is_working_copy(item):
        return _("This is a working copy: check it in first.")
    english = english_of(item)
    if english is not None:
        mapping = {"title": english.title}
        return _("It has a page in this language already: ${title}.", mapping=mapping)
    known = api.portal.get_registry_record("plone.available_languages", default=())
    if ENGLISH not in known:
        return _("This site has no English yet: a webmaster adds it in Site Setup, Language.")
    return ""


def titled(value: object) -> str:
    """Return a title as it is typed; raises BadAnswer for what is none."""
    title = " ".join(value.split()) if isinstance(value, str) else ""
    if not title:
        raise BadAnswer("title", _("Give the title in English."))
    if len(title) > LONGEST:
        raise BadAnswer("title", _("Give a text of at most 200 characters."))
    return title


def english_version(item: Any, title: str) -> Any:
    """Return a private copy that is the page's translation, its texts still to be translated.

    Topics and related pages stay with the original, which shares them with its translations.
    """
    made = private_copy(item, title)
    made.language = ENGLISH
    made.topics, made.related = [], []
    made.translation_of = RelationValue(getUtility(IIntIds).getId(item))
    notify(ObjectModifiedEvent(made))
    return made


class EnglishVersion(SectionPage):
    """Asks for the title, and makes the page when it is sent: a GET never does."""

    private = True
    wrong: BadAnswer | None = None

    @property
    def title(self) -> str:
        """What the tab says: first that something is wrong."""
        words = translate(_("English version"), context=self.request)
        if self.wrong is None:
            return words
        return translate(_("Error: ${title}", mapping={"title": words}), context=self.request)

    def content(self) -> str:
        """Lead to the form of the page that was made."""
        if self.request.method == "POST" and not self.problem:
            check_token(self.request)
            try:
                made = english_version(self.context, titled(self._given))
                self.request.response.redirect(f"{made.absolute_url()}/edit", status=303)
                return ""
            except BadAnswer as wrong:
                self.wrong = wrong
                self.request.response.setStatus(wrong.status)
        return super().content()

    @cached_property
    def problem(self):
        """Why there is nothing to make here."""
        return why_not(self.context)

    @property
    def english(self) -> Link | None:
        """The page in English that there is already."""
        found = english_of(self.context)
        if found is None or not sees(found):
            return None
        return Link(found.title, found.absolute_url(), lang=ENGLISH)

    @property
    def field(self) -> FormField:
        """The one field."""
        hint = _("For example: Terrace permit. The address of the page is made of it.")
        error = translate(self.wrong.message, context=self.request) if self.wrong else ""
        return FormField(
            "title",
            translate(_("Title in English"), context=self.request),
            value=self._given if isinstance(self._given, str) else "",
            hint=translate(hint, context=self.request),
            error=error,
        )

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, on top."""
        return ErrorSummary.of([self.field])

    @property
    def _given(self) -> object:
        return self.request.form.get("title", "")


class EnglishVersionPost(KeepingService):
    """``POST {guide, permit, subsidy}/@english-version``, ``{"title": …}``: 201 with the page."""

    def answer(self) -> dict:
        """Return the page as plone.restapi shows it; 409 where there can't be one."""
        alsoProvides(self.request, IDisableCSRFProtection)
        asked = self.asked()
        title = titled(asked.get("title") if isinstance(asked, dict) else None)
        problem = why_not(self.context)
        if problem:
            raise BadAnswer("", problem, 409)
        made = english_version(self.context, title)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", made.absolute_url())
        return getMultiAdapter((made, self.request), ISerializeToJson)()
