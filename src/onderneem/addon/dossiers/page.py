"""A dossier as its officer sees it."""

from dataclasses import dataclass
from dataclasses import replace
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import Fact
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.dossiers.attachments import file_links
from onderneem.addon.dossiers.attachments import FileLink
from onderneem.addon.dossiers.channels import CHANNELS
from onderneem.addon.dossiers.deadline import waits_for
from onderneem.addon.dossiers.decision import OUTCOMES
from onderneem.addon.dossiers.decision import outcomes_for
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.deeds import HANDLE
from onderneem.addon.dossiers.groups import group_title
from onderneem.addon.dossiers.handed_out import handed_out
from onderneem.addon.dossiers.handed_out import HandedOut
from onderneem.addon.dossiers.history import Event
from onderneem.addon.dossiers.history import events_of
from onderneem.addon.dossiers.holding import ACCEPT
from onderneem.addon.dossiers.holding import LARGEST
from onderneem.addon.dossiers.holding import limits_told
from onderneem.addon.dossiers.holding import MOST
from onderneem.addon.dossiers.keeping_words import Keeping
from onderneem.addon.dossiers.keeping_words import keeping_of
from onderneem.addon.dossiers.keyring import made_of
from onderneem.addon.dossiers.keyring import purpose_of
from onderneem.addon.dossiers.keyring import PURPOSES
from onderneem.addon.dossiers.letter_links import letter_links
from onderneem.addon.dossiers.letter_links import LetterLink
from onderneem.addon.dossiers.meaning import has_answered
from onderneem.addon.dossiers.meaning import KINDS
from onderneem.addon.dossiers.meaning import MEANING
from onderneem.addon.dossiers.moving import steps_for
from onderneem.addon.dossiers.people import name_of
from onderneem.addon.dossiers.place_in_list import Place
from onderneem.addon.dossiers.place_in_list import place_of
from onderneem.addon.dossiers.promise import promise_of
from onderneem.addon.dossiers.reference import show_reference
from onderneem.addon.dossiers.sealed import broken_parts
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.told import as_facts
from onderneem.addon.dossiers.topics_in import topics_in
from onderneem.addon.dossiers.when import shown
from onderneem.addon.dossiers.wishes import wish_words
from onderneem.addon.reference.enterprise_number import format_enterprise_number
from plone import api
from zope.i18n import translate


@dataclass(frozen=True)
class Button:
    """A step that may be taken now, with the words on its button."""

    id: str
    title: str


@dataclass(frozen=True)
class KeyLine:
    """A key by what it is for; ``label``: its button as a screen reader says it."""

    id: str
    title: str
    made: str
    label: str


class DossierPage(SectionPage):
    """Facts, answers with the questions as they were asked, messages, log, next steps.

    ``problems``: field -> message, when a step was refused; what was typed comes back.
    """

    private = True
    problems = {}
    # The letter that a decision would have, for who asked to see it first.
    preview = ""

    def _field(self, name: str, label, hint="", **more) -> FormField:
        given = self.request.form.get(name, "") if self.problems else ""
        return FormField(
            name,
            translate(label, context=self.request),
            value=given if isinstance(given, str) else "",
            hint=translate(hint, context=self.request) if hint else "",
            error=translate(self.problems.get(name, ""), context=self.request),
            **more,
        )

    @property
    def field(self) -> FormField:
        """The words that go along with a step."""
        return self._field(
            "comment",
            _("What the applicant should know"),
            _("The applicant reads this in the dossier."),
            type="textarea",
        )

    @property
    def deciding(self) -> list[FormField]:
        """What a decision needs besides words; nothing where none can be taken."""
        if "decide" not in self.steps:
            return []
        given = self.request.form.get("outcome", "") if self.problems else ""
        options = [Option("", _("Choose"), not given)] + [
            Option(name, each.title, name == given)
            for name, each in outcomes_for(self.context.kind).items()
        ]
        hint = _("Only for an answer or a decision.")
        fields = [self._field("outcome", _("Outcome"), hint, type="select", options=options)]
        if any(each.adverse for each in outcomes_for(self.context.kind).values()):
            hint = _("Where, how and by when to appeal. Needed for what isn't granted in full.")
            fields += [self._field("redress", _("Means of redress"), hint, type="textarea")]
        return fields

    @cached_property
    def place(self) -> Place:
        """Where it stands in the list that the officer came from."""
        return place_of(self.context, self.request)

    @property
    def message_field(self) -> FormField:
        """Something to say without a step."""
        return self._field("text", _("Message"), type="textarea")

    @property
    def files_field(self) -> FormField:
        """Files that go with what is said."""
        hint = limits_told(MOST, LARGEST, self.request)
        field = self._field("files", _("Files"), type="file", optional=True, accept=ACCEPT)
        return replace(field, hint=hint, value="", multiple="multiple")

    @property
    def summary(self) -> ErrorSummary | None:
        """What is wrong, on top, in the order of the page."""
        said = [self.message_field, self.files_field]
        return ErrorSummary.of([self.field, *self.deciding, *said, self.hold_field])

    @property
    def reference(self) -> str:
        """As it is read aloud."""
        return show_reference(self.context.getId())

    @property
    def title(self) -> str:
        """The reference first: tabs are told apart by their beginning; before it what is wrong."""
        words = f"{self.reference} {self.context.title}"
        wrong = any(self.problems.values())
        return _("Error: ${title}", mapping={"title": words}) if wrong else words

    @cached_property
    def badges(self) -> list[Badge]:
        """State, outcome and how much time is left."""
        step, outcome = MEANING[self.context.state], OUTCOMES.get(self.context.outcome)
        found = [Badge(step.title, step.badge)]
        if has_answered(self.context.state, waits_for(self.context)):
            found += [Badge(_("The applicant answered"), "soon")]
        found += [Badge(_("Erased"), "over")] if self.context.erased else []
        found += [Badge(outcome.title, outcome.badge)] if outcome else []
        left = promise_of(self.context).badge
        return found + ([left] if left else [])

    @cached_property
    def handed_out(self) -> HandedOut | None:
        """What the officer gives to who gets no letter, right after registering."""
        return handed_out(self.context, self.request)

    @property
    def facts(self) -> list[Fact]:
        """Who asks, since when, and by when."""
        dossier, who = self.context, self.context.applicant
        number = who.enterprise_number
        found = [
            (_("Kind"), KINDS[Kind(dossier.kind)]),
            (_("Topic"), topics_in(self.section).get(dossier.topic, dossier.topic)),
            (_("Came in by"), CHANNELS.get(dossier.channel, dossier.channel)),
            (_("Received"), shown(dossier, dossier.received)),
            (_("Answer by"), promise_of(dossier).words),
            (_("Taken up by"), name_of(dossier.assigned)),
            (_("Group of officers"), group_title(dossier.group)),
            (_("Wish"), wish_words(dossier.wish)),
            (_("Name"), who.name),
            (_("E-mail"), who.email),
            (_("Phone"), who.phone),
            (_("Enterprise number"), format_enterprise_number(number) if number else ""),
        ]
        return [Fact(label, (value,)) for label, value in found if value]

    @property
    def answers(self) -> list[Fact]:
        """Each question as it was asked, with its answer."""
        return as_facts(self.context.answers)

    @property
    def files(self) -> list[FileLink]:
        """What was sent along."""
        base = f"{self.context.absolute_url()}/@@attachment"
        return list(file_links(self.context, base, for_officers=True))

    @property
    def letters(self) -> list[LetterLink]:
        """What was decided, as it was sent."""
        return letter_links(self.context, f"{self.context.absolute_url()}/@@letter")

    @property
    def events(self) -> list[Event]:
        """The whole log."""
        return events_of(self.context, only_public=False)

    @cached_property
    def sealed(self) -> bool:
        """Whether nothing was changed since it was written."""
        return not broken_parts(self.context)

    @property
    def as_sealed(self) -> bool:
        """Whether there is what was sealed, unchanged."""
        return self.sealed and not self.context.erased

    @property
    def proven_erased(self) -> bool:
        """Whether it was erased, and the seals prove it."""
        return self.sealed and bool(self.context.erased)

    @cached_property
    def steps(self) -> list[str]:
        """The steps that this officer may take now."""
        return steps_for(self.context)

    @property
    def buttons(self) -> list[Button]:
        """A button for each."""
        return [Button(name, DEEDS[name].button) for name in self.steps]

    @cached_property
    def may_handle(self) -> bool:
        """Whether the viewer may do something here."""
        return not self.context.erased and api.user.has_permission(HANDLE, obj=self.context)

    @cached_property
    def keeping(self) -> Keeping:
        """How long it is kept, in words."""
        return keeping_of(self.context, bool(self.problems.get("reason")))

    @property
    def hold_field(self) -> FormField:
        """Why it should be kept for longer; as it is now, for who changes it."""
        field = self._field(
            "reason",
            _("Why it must be kept for longer"),
            _("For example: a case is before the court. Only colleagues read this."),
        )
        return field if field.value else replace(field, value=self.context.held)

    @property
    def may_be_followed(self) -> bool:
        """Whether anybody but colleagues can open it."""
        return bool(self.keys or self.context.accounts)

    @property
    def kept_with(self):
        """How many keep it among their own dossiers; not who."""
        count = len(self.context.accounts)
        if count == 1:
            return _(
                "One visitor keeps it with an account of this site. “Revoke all” ends that too."
            )
        return _(
            "${count} visitors keep it with an account of this site. “Revoke all” ends that too.",
            mapping={"count": count},
        )

    @property
    def keys(self) -> list[KeyLine]:
        """The keys that open the dossier, oldest first; never the keys themselves."""
        records = sorted((self.context.keys or {}).items(), key=lambda each: made_of(each[1]))
        return [self._key(each, record) for each, record in records]

    def _key(self, digest: str, record) -> KeyLine:
        purpose = purpose_of(record)
        title = translate(PURPOSES.get(purpose, purpose), context=self.request)
        made = shown(self.context, made_of(record)) if made_of(record) else ""
        words = _("Revoke: ${key}", mapping={"key": f"{title} {made}"})
        return KeyLine(digest[:12], title, made, translate(words, context=self.request))
