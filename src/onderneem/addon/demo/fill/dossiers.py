"""Add made dossiers to a section, fast: sealed, found by officers, without a letter each.

They go beside the events of a submission (no outbox, no key for an applicant, no letter of a
decision): all that the list, a dossier's page, its seals and the figures read is there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.demo.fill.made_dossiers import dossier as make
from onderneem.addon.demo.fill.made_dossiers import Made
from onderneem.addon.desk.about import About
from onderneem.addon.desk.about import about
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.desk.kinds import kind_of
from onderneem.addon.desk.wording import version_of
from onderneem.addon.desk.wording import wording_of
from onderneem.addon.dossiers.canonical import sha256
from onderneem.addon.dossiers.catalog import dossier_catalog
from onderneem.addon.dossiers.deeds import DEEDS
from onderneem.addon.dossiers.intake import digest_of
from onderneem.addon.dossiers.intake import new_dossier
from onderneem.addon.dossiers.interfaces import IPromises
from onderneem.addon.dossiers.submission import Answer
from onderneem.addon.dossiers.submission import Applicant
from onderneem.addon.dossiers.submission import Kind
from onderneem.addon.dossiers.submission import Submission
from plone import api
from typing import Any
from zope.i18n import translate
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IText

WORKFLOW = "onderneem_dossier_workflow"
PAYING = ("approve_payment", "pay")
APPLICANT = ("name", "email", "phone", "enterprise_number")


@dataclass(frozen=True)
class Form:
    """A desk form of the section, read once; ``titles``: of those of its fields that get words."""

    uid: str
    title: str
    kind: str
    about: About
    pays: bool
    titles: dict[str, str]
    wording: str
    version: str


class Filler:
    """Makes dossiers in one container."""

    def __init__(self, site: Any, section: Any, container: Any):
        self.container, self.catalog = container, dossier_catalog()
        self.workflow, self.now = site.portal_workflow, clock.now()
        self.topics = [each.getId() for each in section["themas"].objectValues()] or [""]
        self.officers = [
            who for who, roles in section.get_local_roles() if "Dossier Officer" in roles
        ] or [""]
        self.forms = list(_forms(section))

    def add(self, seed: int, number: int) -> bool:
        """Add a dossier unless it is there; return whether it was added."""
        key = f"vulling {seed} {number}"
        if sha256(key) in self.container.ledger:
            return False
        made = make(seed, number)
        form = self._form(made)
        submission = self._submission(made, form, key)
        moment = self.now - timedelta(days=made.days_ago)
        registered = made.channel != "form"
        officer = _one_of(self.officers, made.chosen[2])
        with clock.pinned(moment):
            dossier = new_dossier(
                self.container, submission, officer or "system" if registered else "applicant"
            )
        dossier.assigned = officer if made.taken_up else ""
        state = "submitted"
        for step in made.steps:
            if step.deed in PAYING and not (form and form.pays):
                continue
            moment += timedelta(days=step.waited)
            state = DEEDS[step.deed].leads_to
            with clock.pinned(moment):
                dossier.record(step.deed, _said(step, state), by=officer or "system")
            dossier.outcome = step.outcome or dossier.outcome
        self._keep(dossier, state, moment)
        self.container.ledger[sha256(key)] = (dossier.getId(), digest_of(submission))
        return True

    def _keep(self, dossier: Any, state: str, moment: datetime) -> None:
        status = {
            "action": None,
            "review_state": state,
            "actor": "onderneem-fill",
            "comments": "",
            "time": DateTime(moment),
        }
        kept = self.container[self.container.put(dossier)]
        self.workflow.setStatusOf(WORKFLOW, kept, status)
        self.workflow.getWorkflowById(WORKFLOW).updateRoleMappingsFor(kept)
        self.catalog.index(kept)

    def _form(self, made: Made) -> Form | None:
        fitting = [each for each in self.forms if each.kind == made.kind]
        return _one_of(fitting or self.forms or [None], made.chosen[1])

    def _submission(self, made: Made, form: Form | None, key: str) -> Submission:
        topic = (form.about.topic if form else "") or _one_of(self.topics, made.chosen[0])
        values = {name: getattr(made, name) for name in APPLICANT}
        titles = form.titles if form else {"question": ""}
        answers = tuple(
            Answer(name, title, words, words)
            for name, title in titles.items()
            if (words := values.get(name, made.question))
        )
        return Submission(
            kind=Kind(made.kind),
            subject=_subject(form, topic),
            form=form.uid if form else "",
            answers=answers,
            applicant=Applicant(**values),
            key=key,
            topic=topic,
            channel=made.channel,
            term=made.term,
            wording=form.wording if form else "",
            questions_version=form.version if form else "",
            retention=made.retention,
        )


def _subject(form: Form | None, topic: str) -> str:
    title = form.title if form else "Vraag"
    more = (form.about.title if form else "") or topic
    return f"{title}: {more}" if more else title


def _said(step: Any, state: str) -> dict[str, str]:
    deed = DEEDS[step.deed]
    fields = (*deed.needs, *deed.offers)
    return {"state": state, **{name: getattr(step, name) for name in fields}}


def _one_of(choices: list, chosen: float) -> Any:
    return choices[int(chosen * len(choices))]


def _forms(section: Any) -> Iterator[Form]:
    from collective.easyform.api import get_schema

    promises = IPromises(section)
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        object_provides=IDeskForm.__identifier__, path="/".join(section.getPhysicalPath())
    )
    for form in (brain._unrestrictedGetObject() for brain in brains):
        schema, item = get_schema(form), about(form, "")
        titles = {
            name: translate(field.title, context=form.REQUEST)
            for name, field in getFieldsInOrder(schema)
            if name in APPLICANT or IText.providedBy(field)
        }
        wording = wording_of(schema, form.REQUEST)
        uid, kind = form.UID(), kind_of(form).value
        yield Form(
            *(uid, form.title, kind, item, promises.pays(uid, item.topic)),
            *(titles, wording, version_of(wording)),
        )
