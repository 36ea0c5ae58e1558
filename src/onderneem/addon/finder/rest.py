"""A finder over REST: the same question, the same results in the same order as its page."""

from functools import cached_property
from onderneem.addon import clock
from onderneem.addon.components.batch import batching
from onderneem.addon.components.json_object import validation_error
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.finder.activity import understood
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.facet import Kind
from onderneem.addon.finder.finding import Finding
from onderneem.addon.finder.problem_words import refused
from onderneem.addon.finder.words import Speaker
from onderneem.addon.finder.words import UNSAID
from onderneem.addon.place.own_town import own_names
from plone.restapi.services import Service
import json


class FinderGet(Service):
    """A subclass names its kind and itself, and what only it tells of a document."""

    kind: Kind
    name = ""

    def told(self, doc: int) -> dict:
        """Return what only this kind tells of a document; to be overridden."""
        return {}

    @cached_property
    def finding(self) -> Finding:
        """What was asked and what is found."""
        form = understood(self.request.form, self._speaker.labels, self._speaker.named)
        return Finding(self.context, self.kind, form, clock.now(), may_pass_the_end=True)

    def render(self):
        """Write it in one line: indented, it is twice as long and takes longer to write."""
        self.check_permission()
        content = self.reply()
        self.request.response.setHeader("Content-Type", self.content_type)
        return json.dumps(content, sort_keys=True)

    def reply(self):
        """Return a batch with the counts of all facets; 400 when a part isn't understood."""
        if self.finding.problems:
            return self._wrong()
        question, total = self.finding.question, self.finding.total
        answer = {
            "@id": self._base,
            "items": [self._item(doc) for doc in self.finding.batch],
            "items_total": total,
            "batching": batching(self._at, self.finding.start, question.size, total),
            "sort_on": question.sort,
            "facets": [self._facet(facet) for facet in self.kind.facets],
        }
        return {**answer, **self._sorted_out()}

    @cached_property
    def _speaker(self) -> Speaker:
        return Speaker(speech_of(self.request), named=own_names(self.context))

    def _wrong(self) -> dict:
        problems = self.finding.problems
        errors = [(each.field, refused(each, self._speaker)) for each in problems]
        return validation_error(self.request, errors)

    @cached_property
    def _base(self) -> str:
        query = self.finding.question.query(self.finding.usual_sort)
        address = f"{self.context.absolute_url()}/{self.name}"
        return f"{address}?{query}" if query else address

    def _at(self, start: int) -> str:
        mark = "&" if "?" in self._base else "?"
        return f"{self._base}{mark}b_start={start}&b_size={self.finding.question.size}"

    def _facet(self, facet) -> dict:
        counts = self.finding.counted.counts[facet.name]
        chosen = self.finding.question.of(facet.name)
        return {
            "name": facet.name,
            "title": self._speaker.speak(facet.title),
            "values": [
                {
                    "token": value.token,
                    "title": self._speaker.speak(value.title),
                    "count": counts[value.token],
                    "selected": value.token in chosen,
                }
                for value in self.finding.values[facet.name]
            ],
        }

    def _item(self, doc: int) -> dict:
        brain = self.finding.brain(doc)
        found = {
            "@id": self.finding.url(brain),
            "@type": brain.portal_type,
            "title": brain.Title,
            "description": brain.Description,
            **self.told(doc),
        }
        match = self.finding.match(doc)
        if match is not None:
            found["eligibility"] = {
                "verdict": match.verdict.value,
                "reasons": self._reasons(match),
            }
        return found

    def _reasons(self, match) -> list[dict]:
        """Return what came of each criterion; without any, that its conditions decide."""
        if match.unsaid:
            text = self._speaker.speak(UNSAID)
            return [{"criterion": "conditions", "verdict": match.verdict.value, "text": text}]
        return [self._reason(each) for each in match.reasons]

    def _reason(self, reason) -> dict:
        asked = reason.criterion.asked
        return {
            "criterion": asked.value if asked is not None else "words",
            "verdict": reason.verdict.value,
            "text": self._speaker.criterion(reason.criterion),
        }

    def _sorted_out(self) -> dict:
        """Return how many there are of each verdict, how many are over, and what to ask first."""
        found = self.finding.sorted_out
        if found is None:
            return {}
        ask = found.ask_first
        return {
            "eligibility": {
                **{each.value: self.finding.to_have(each) for each in Verdict},
                **({"over": self.finding.too_late} if self.kind.over else {}),
                "ask_first": ask.answered_as if ask else None,
            }
        }
