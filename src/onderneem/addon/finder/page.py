"""The page of a finder: what one may choose on one side, what is found on the other."""

from collections.abc import Iterable
from functools import cached_property
from onderneem.addon import _
from onderneem.addon import clock
from onderneem.addon.components.batch import USUAL
from onderneem.addon.components.page import SectionPage
from onderneem.addon.components.parts import Badge
from onderneem.addon.components.parts import Link
from onderneem.addon.components.parts import Option
from onderneem.addon.components.parts import Pages
from onderneem.addon.components.parts import pages
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.stylesheet import script_url
from onderneem.addon.exchange.links import exchange_links
from onderneem.addon.finder.activity import understood
from onderneem.addon.finder.chips import Chips
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.facet import Kind
from onderneem.addon.finder.finding import Finding
from onderneem.addon.finder.groups import groups
from onderneem.addon.finder.groups import orders
from onderneem.addon.finder.matching import Match
from onderneem.addon.finder.meant import meant_by
from onderneem.addon.finder.parts import Group
from onderneem.addon.finder.parts import Notice
from onderneem.addon.finder.parts import Result
from onderneem.addon.finder.parts import shortened
from onderneem.addon.finder.problem_words import words_of
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.question import ANSWERS
from onderneem.addon.finder.question import Problem
from onderneem.addon.finder.question import Question
from onderneem.addon.finder.questions import field_of
from onderneem.addon.finder.reasons import reasons_of
from onderneem.addon.finder.spoken import language_shown
from onderneem.addon.finder.spoken import shown_as
from onderneem.addon.finder.words import Speaker
from onderneem.addon.place.desk_card import desk_card
from onderneem.addon.place.own_town import own_names
from onderneem.addon.place.spoken_address import ASKED
from onderneem.addon.place.spoken_address import keeping
from urllib.parse import urlencode

COLOURS = {Verdict.YES: "good", Verdict.UNKNOWN: "info", Verdict.NO: "over"}
TOO_LATE = _("No longer open")
FITS_TOO_LATE = _("Fits, but is no longer open")


class FinderPage(SectionPage):
    """A subclass names its kind, and says of a document what only it knows."""

    kind: Kind
    asks = _("Which are for me?")
    # Whether an address with open answers in it leads to the same without them.
    shortens = True

    @property
    def head_extra(self) -> str:
        """The script that replaces the results only; without it the form is sent."""
        return f'<script defer src="{script_url("finder.js")}"></script>'

    def badge(self, doc: int) -> Badge | None:
        """Return the state of a document in a word; to be overridden."""
        return None

    def lines(self, doc: int) -> tuple[str, ...]:
        """Return what else stands on its card; to be overridden."""
        return ()

    @property
    def tools(self) -> list[Link]:
        """What somebody who may more than read can do here; a subclass may know more."""
        return exchange_links(self.context)

    def content(self) -> str:
        """Return the page; without JavaScript the questions send their open answers too."""
        if self.shortens and self._open_answers and not self.finding.problems:
            self.request.response.redirect(self.at(self.question))
            return ""
        return super().content()

    @property
    def _open_answers(self) -> bool:
        names = {*ANSWERS, *self.finding.values}
        return any(self.request.form.get(name) == "" for name in names)

    @property
    def address(self) -> str:
        """Where the finder stands."""
        return self.context.absolute_url()

    @cached_property
    def finding(self) -> Finding:
        """What was asked and what is found."""
        place = self.section if self.section is not None else self.context
        form = understood(self.request.form, self.speaker.labels, self.speaker.named)
        return Finding(place, self.kind, form, clock.now())

    @property
    def question(self) -> Question:
        """What was asked, as far as it is understood."""
        return self.finding.question

    def say(self, message) -> str:
        """Return a message in the language of the page."""
        return self.speaker.speak(message)

    @cached_property
    def speaker(self):
        """Who says criteria in the language of the page."""
        return Speaker(speech_of(self.request), named=own_names(self.context))

    @property
    def notices(self) -> list[Notice]:
        """What isn't understood; the rest of the question counts."""
        return [
            Notice(self.say(words_of(problem)), self._meant(problem))
            for problem in self.finding.problems
        ]

    @property
    def groups(self) -> list[Group]:
        """The facets, each with the values that give something or are chosen."""
        finding = self.finding
        counts = finding.counted.counts
        return groups(self.kind.facets, finding.values, counts, self.question, self.say)

    @property
    def kept(self) -> list[Option]:
        """The answers, which go along with the form."""
        return [*self._speaking, *(Option(*each) for each in self.question.answers)]

    @property
    def sorts(self) -> list[Option]:
        """The orders."""
        return orders(self.kind.sorts, self.question, self.say)

    @property
    def chips(self) -> list[Link]:
        """What narrows the results: each leads to the same without it."""
        return self._chips.chosen()

    @property
    def answers(self) -> list[Link]:
        """What was told of the own business; each leads to the same without it."""
        return self._chips.answers(self._answer)

    @property
    def _chips(self) -> Chips:
        return Chips(self.question, self.finding.values, self.say, self.at)

    @property
    def whole(self) -> str:
        """The list without any choice or answer."""
        return keeping(self.address, self.spoken)

    @property
    def _speaking(self) -> list[Option]:
        """What a form sends along so that the page goes on in its language."""
        return [Option(ASKED, self.spoken)] if self.spoken else []

    @property
    def for_me(self) -> str:
        """Where the questions stand, with the answers given."""
        return self.asking_at(self.question, self.finding.wrong_answers.values())

    def asking_at(self, question: Question, wrong: Iterable[Problem] = ()) -> str:
        """Return where the questions stand with answers; what isn't understood goes along."""
        pairs = question.pairs(self.finding.usual_sort)
        pairs += [(each.field, each.value) for each in wrong]
        url = f"{self.address}/@@for-me{'?' if pairs else ''}{urlencode(pairs)}"
        return keeping(url, self.spoken)

    @property
    def total(self) -> int:
        """How many are found."""
        return self.finding.total

    @property
    def tallies(self) -> list[str]:
        """How many of each verdict, when there is a profile; what is over is told beside."""
        found = self.finding.sorted_out
        if found is None:
            return []
        told = [
            f"{self.say(self.kind.verdicts[verdict])}: {self.finding.to_have(verdict)}"
            for verdict in (Verdict.YES, Verdict.UNKNOWN, Verdict.NO)
        ]
        late = self.finding.too_late
        return [*told, f"{self.say(TOO_LATE)}: {late}"] if late else told

    @cached_property
    def next_question(self):
        """The question whose answer would decide the most results, as a field; else None."""
        found = self.finding.sorted_out
        if found is None or found.ask_first is None:
            return None
        return field_of(found.ask_first, self.finding, self.speaker)

    @property
    def next_count(self) -> int:
        """How many results wait for that answer."""
        found = self.finding.sorted_out
        return found.open[found.ask_first]

    @property
    def next_kept(self) -> list[Option]:
        """What goes along when it is answered."""
        pairs = self.question.pairs(self.finding.usual_sort)
        return [*self._speaking, *(Option(*each) for each in pairs)]

    @cached_property
    def results(self) -> list[Result]:
        """This batch."""
        return [self._result(doc) for doc in self.finding.batch]

    @property
    def pages(self) -> Pages:
        """Previous and next."""
        asked = self.at(self.question)
        base = f"{asked}{'&' if '?' in asked else '?'}"
        if self.question.size != USUAL:
            base += f"b_size={self.question.size}&"
        return pages(self.finding.start, self.question.size, self.total, base)

    @property
    def loosen(self) -> Link | None:
        """What to leave out when nothing is found, and how many there are then."""
        found = self.finding.loosening
        return self._chips.loosened(found.facets, found.count) if found else None

    @property
    def nothing(self) -> str:
        """What is said when nothing is found: of words only where there are any."""
        if self.question.text:
            return self.say(_("Nothing found. Try another or a shorter word."))
        if self.question.chosen:
            return self.say(_("Nothing has all that you chose."))
        return self.say(_("There is nothing here yet."))

    @cached_property
    def desk(self):
        """Who to ask."""
        return desk_card(self.section, spoken=self.spoken)

    def _answer(self, asked: Asked) -> str:
        """Return an answer in words; a zone may be anything that somebody types."""
        said = self.speaker.answer(asked, self.question.profile)
        return shortened(said) if asked is Asked.ZONE else said

    def at(self, question: Question) -> str:
        """Return the address of a question."""
        query = question.query(self.finding.usual_sort)
        return keeping(f"{self.address}?{query}" if query else self.address, self.spoken)

    def _result(self, doc: int) -> Result:
        own, match = shown_as(self.finding, doc, self.spoken), self.finding.match(doc)
        brain = self.finding.brain(own)
        lang = language_shown(self.finding, doc, self.spoken)
        verdict = self._verdict(doc, match) if match else None
        # Only editors see what is private.
        private = brain.review_state == "private"
        return Result(
            brain.Title,
            self.finding.url(brain),
            brain.Description,
            self.badge(doc),
            self.lines(doc),
            verdict,
            *(reasons_of(match, self.speaker, lang) if match else ()),
            hidden=Badge(self.say(_("Private"))) if private else None,
            lang=language_shown(self.finding, own, self.spoken),
        )

    def _verdict(self, doc: int, match: Match) -> Badge:
        """Return the verdict; what is over isn't green, however well it fits."""
        if not self.finding.is_over(doc):
            return Badge(self.verdict(doc, match), COLOURS[match.verdict])
        fits = match.verdict is Verdict.YES
        return Badge(self.say(FITS_TOO_LATE) if fits else self.verdict(doc, match), "over")

    def verdict(self, doc: int, match: Match) -> str:
        """Return the verdict in words."""
        return self.say(self.kind.verdicts[match.verdict])

    def _meant(self, problem) -> tuple[Link, ...]:
        return meant_by(problem, self.question, self.speaker, self.leads_to)

    def leads_to(self, question: Question) -> str:
        """Return where a choice of what was meant leads; to be overridden."""
        return self.at(question)
