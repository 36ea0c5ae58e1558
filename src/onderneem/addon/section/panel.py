"""``@@onderneem-controlpanel``: everything a webmaster sets, in one place, each value explained.

A form without JavaScript: what is wrong is told above it and at the field, and then nothing is
written. "Try it" only notes the wish; a job tries (law 1).
"""

from dataclasses import dataclass
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.catalogue.key import keep_key
from onderneem.addon.catalogue.key import key_of
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Link
from onderneem.addon.components.token import check_token
from onderneem.addon.guard.keys import hash_of
from onderneem.addon.guard.keys import new_key
from onderneem.addon.jobs import trial
from onderneem.addon.jobs.health import Level
from onderneem.addon.jobs.health_page import BADGES
from onderneem.addon.jobs.whole import findings_of
from onderneem.addon.jobs.whole import level_of
from onderneem.addon.jobs.whole import parts_of
from onderneem.addon.place.bad_value import BadValue
from onderneem.addon.place.changing import current
from onderneem.addon.place.changing import fields
from onderneem.addon.place.changing import wrong_in
from onderneem.addon.place.given import from_form
from onderneem.addon.place.settings import IPanelSettings
from onderneem.addon.section.panel_fields import form_field
from onderneem.addon.section.panel_fields import texts_of
from onderneem.addon.section.panel_places import lines_of
from onderneem.addon.section.panel_places import Place
from onderneem.addon.section.panel_places import places
from onderneem.addon.section.panel_places import warning_of
from onderneem.addon.section.panel_saving import CATALOGUE_KEY
from onderneem.addon.section.panel_saving import save
from onderneem.addon.section.panel_trials import trial_lines
from onderneem.addon.section.panel_trials import TrialLine
from plone import api
from plone.supermodel.interfaces import FIELDSETS_KEY
from zope.i18n import translate
import re

JOBS_KEY = "onderneem.jobs_key"
# What can stand in a header; no service gives longer keys.
KEY = re.compile(r"[!-~]{1,200}")
TICKED = ("check", "checks")


@dataclass(frozen=True)
class Asked:
    """A field of the panel with the trials beside it."""

    field: FormField
    trials: tuple[TrialLine, ...]

    @property
    def macro(self) -> str:
        """Which macro shows it."""
        return self.field.type if self.field.type in TICKED else "field"


@dataclass(frozen=True)
class Group:
    """A fieldset of the panel."""

    name: str
    title: str
    asked: tuple[Asked, ...]

    @property
    def id(self) -> str:
        """The id that the list of contents leads to."""
        return f"oo-group-{self.name}"


class SettingsPanel(SectionPage):
    """Shown again after an error with what was typed; after a success the page is loaded anew."""

    private = True
    made_key = ""

    @property
    def title(self) -> str:
        """What the tab says; an error comes first."""
        return _("Error: Entrepreneur section") if self.wrong else _("Entrepreneur section")

    @property
    def description(self) -> str:
        """Nothing for search engines."""
        return ""

    def content(self) -> str:
        """Do what a POST asks, and show the panel."""
        self.wrong: dict[str, str] = {}
        self.typed: dict[str, list[str]] = {}
        if self.request.method == "POST" and not self.outdated:
            check_token(self.request)
            self._act()
        return super().content()

    @cached_property
    def outdated(self) -> bool:
        """Whether the add-on was renewed and its upgrade not yet run."""
        return current() is None

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, first on the page, and where: the panel is long."""
        found = [each.field for group in self.groups for each in group.asked if each.field.error]
        links = tuple(Link(self._told(each), f"#{each.id}") for each in found)
        return ErrorSummary(links) if links else None

    def _told(self, field: FormField) -> str:
        label, error = (
            translate(each, context=self.request) for each in (field.label, field.error)
        )
        return f"{label}: {error}"

    @cached_property
    def groups(self) -> list[Group]:
        """The fieldsets, in the order of the settings."""
        found = IPanelSettings.getTaggedValue(FIELDSETS_KEY)
        return [Group(each.__name__, each.label, tuple(self._asked(each))) for each in found]

    @cached_property
    def places(self) -> list[Place]:
        """The sections with their municipalities."""
        return places(self.context, clock.today())

    @property
    def place_lines(self) -> tuple[str, ...]:
        """What is known of the municipality that the site chose."""
        nis = self._stored["municipality"]
        return lines_of(nis) if nis else ()

    @property
    def place_warning(self) -> str:
        """What to do when it exists no more."""
        return warning_of(self._stored["municipality"] or "", clock.today())

    @property
    def has_key(self) -> bool:
        """Whether a key to the catalogue is kept."""
        return bool(key_of(self.context))

    @property
    def has_jobs_key(self) -> bool:
        """Whether there is a key for POST @jobs."""
        return bool(api.portal.get_registry_record(JOBS_KEY, default=None))

    @cached_property
    def other_trials(self) -> list[TrialLine]:
        """The trials that stand beside no field."""
        names = {each.field.name for group in self.groups for each in group.asked}
        return [each for each in self._trials if each.beside not in names]

    @cached_property
    def _parts(self):
        return parts_of(self.context)

    @property
    def badge(self) -> Badge:
        """How the section does."""
        return BADGES[level_of(self._parts)]

    @property
    def findings(self) -> list[str]:
        """What needs attention."""
        return [each.text for each in findings_of(self._parts) if each.level is not Level.OK]

    @cached_property
    def _stored(self) -> dict:
        return current() or {}

    @cached_property
    def _trials(self) -> list[TrialLine]:
        return trial_lines(self.context)

    def _asked(self, fieldset):
        for name in fieldset.fields:
            field = fields()[name].bind(self.context)
            texts = self.typed.get(name, texts_of(field, self._stored[name]))
            yield Asked(form_field(field, texts, self.wrong.get(name, "")), self._beside(name))
            if name == "catalogue_api":
                yield Asked(self._key_field(), self._beside(CATALOGUE_KEY))

    def _beside(self, name: str) -> tuple[TrialLine, ...]:
        return tuple(each for each in self._trials if each.beside == name)

    def _key_field(self) -> FormField:
        """Never with a value: what is kept isn't shown, and what was typed isn't sent back."""
        kept = _("A key is kept. Leave this empty to keep it; type another one to replace it.")
        none = _("No key is kept. You get one from the region; it is never shown nor exported.")
        return FormField(
            name=CATALOGUE_KEY,
            label=_("Key to the catalogue"),
            hint=kept if self.has_key else none,
            error=self.wrong.get(CATALOGUE_KEY, ""),
            type="password",
            autocomplete="off",
        )

    def _act(self) -> None:
        form = self.request.form
        if "new_jobs_key" in form:
            self.made_key = new_key()
            api.portal.set_registry_record(JOBS_KEY, hash_of(self.made_key))
        elif "remove_key" in form:
            self._keep("", _("The key is removed."))
        elif "try" in form:
            self._try(form["try"])
        elif "save" in form:
            self._save()

    def _try(self, name) -> None:
        if isinstance(name, str) and trial.ask(self.context, name):
            self._again(f"#oo-trial-{name.replace('.', '-')}")
        else:
            self.request.response.setStatus(404)

    def _save(self) -> None:
        changes = self._read()
        key = "".join(self._texts(CATALOGUE_KEY)).strip()
        if key and not KEY.fullmatch(key):
            self.wrong[CATALOGUE_KEY] = _("A key has letters, digits and signs, and no spaces.")
        for each in wrong_in(self.context, changes, self.wrong.keys() & fields().keys()):
            self.wrong.setdefault(each.name, each.reason)
        if self.wrong:
            return
        notice = save(self.context, changes, key)
        api.portal.show_message(_("Saved."), self.request)
        if notice:
            api.portal.show_message(notice, self.request, type="warning")
        self._again()

    def _read(self) -> dict:
        """Return the values that the form sent; what it didn't show stays as it is."""
        changes, shown = {}, self._texts("shown")
        for name, field in fields().items():
            if name not in self.request.form and name not in shown:
                continue
            self.typed[name] = self._texts(name)
            try:
                changes[name] = from_form(field, self.typed[name])
            except BadValue as problem:
                self.wrong[name] = problem.doc()
        return changes

    def _keep(self, key: str, message) -> None:
        keep_key(self.context, key)
        trial.outdate(self.context, {CATALOGUE_KEY})
        api.portal.show_message(message, self.request)
        self._again()

    def _again(self, where: str = "") -> None:
        """Load the page anew: a reload then sends nothing twice."""
        url = f"{self.context.absolute_url()}/@@onderneem-controlpanel{where}"
        self.request.response.redirect(url, status=303)

    def _texts(self, name: str) -> list[str]:
        given = self.request.form.get(name, [])
        found = given if isinstance(given, list | tuple) else [given]
        return [each for each in found if isinstance(each, str)]
