"""The page of a finder: what one may choose on one side, what is found on the other.

Longer than other modules: one page asks, counts, orders and explains, each in a few lines.
"""

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
from onderneem.addon.components.speaking import language_of
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.components.stylesheet import script_url
from onderneem.addon.exchange.links import exchange_links
from onderneem.addon.finder.activity import suggested
from onderneem.addon.finder.activity import understood
from onderneem.addon.finder.criteria import Verdict
from onderneem.addon.finder.criteria import Words
from onderneem.addon.finder.facet import Kind
from onderneem.addon.finder.finding import Finding
from onderneem.addon.finder.finding import TEXT
from onderneem.addon.finder.matching import Match
from onderneem.addon.finder.parts import Choice
from onderneem.addon.finder.parts import Group
from onderneem.addon.finder.parts import group
from onderneem.addon.finder.parts import Notice
from onderneem.addon.finder.parts import Result
from onderneem.addon.finder.parts import shortened
from onderneem.addon.finder.parts import Told
from onderneem.addon.finder.problem_words import words_of
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import NOW
from onderneem.addon.finder.question import ANSWERS
from onderneem.addon.finder.question import Problem
from onderneem.addon.finder.question import Question
from onderneem.addon.finder.question import Wrong
from onderneem.addon.finder.questions import field_of
from onderneem.addon.finder.spoken import language_shown
from onderneem.addon.finder.spoken import shown_as
from onderneem.addon.finder.words import Speaker
from onderneem.addon.finder.words import UNSAID
from onderneem.addon.place.desk_card import desk_card
from onderneem.addon.place.own_town import own_names
from onderneem.addon.place.spoken_address import ASKED
from onderneem.addon.place.spoken_address import keeping
from onderneem.addon.reference.nace import sections
from urllib.parse import urlencode

COLOURS = {Verdict.YES: "good", Verdict.UNKNOWN: "info", Verdict.NO: "over"}
MARKS = {Verdict.YES: "✓", Verdict.UNKNOWN: "?", Verdict.NO: "✗"}
JUDGED = _("a person judges this")
WITHOUT = _("Without ${last}: ${count}")
WITHOUT_SOME = _("Without ${others} and ${last}: ${count}")
TOO_LATE = _("No longer open")
FITS_TOO_LATE = _("Fits, but is no longer open")
SAID = {
    Verdict.YES: _("fits"),
    Verdict.UNKNOWN: _("we don't know"),
    Verdict.NO: _("doesn't fit"),
}


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
        found = [(facet, self._choices(facet)) for facet in self.kind.facets]
        return [self._group(facet, choices) for facet, choices in found if choices]

    @property
    def kept(self) -> list[Option]:
        """The answers, which go along with the form."""
        facets = self.finding.values
        said = [Option(*each) for each in self.question.answers if each[0] not in facets]
        return [*self._speaking, *said]

    @property
    def sorts(self) -> list[Option]:
        """The orders."""
        return [
            Option(sort.name, self.say(sort.title), sort.name == self.question.sort)
            for sort in self.kind.sorts
        ]

    @property
    def chips(self) -> list[Link]:
        """What narrows the results: each leads to the same without it."""
        found = []
        if self.question.text:
            found.append(Link(self._typed, self.at(self.question.without_text())))
        for facet in self.kind.facets:
            # What is shown as an answer isn't shown twice.
            if facet.name == Asked.STAGE.value and Asked.STAGE in self.question.profile.answered:
                continue
            chosen = self.question.of(facet.name)
            titles = self._titles(facet.name) if chosen else {}
            found += [
                Link(titles[token], self.at(self.question.without(facet.name, token)))
                for token in chosen
            ]
        return found

    @property
    def answers(self) -> list[Link]:
        """What was told of the own business; each leads to the same without it."""
        profile = self.question.profile
        return [
            Link(
                self._answer(asked, profile),
                self.at(self.question.without_answer(asked.value)),
            )
            for asked in Asked
            if asked in profile.answered
        ]

    @property
    def whole(self) -> str:
        """The list without any choice or answer."""
        return keeping(self.address, self.spoken)

    @property
    def own_lang(self) -> str | None:
        """The language of the folder's own words, where the page speaks another one."""
        return language_of(self.context) if self.spoken else None

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
        if found is None:
            return None
        without = self.question
        for name in found.facets:
            without = without.without_text() if name == TEXT else without.without(name)
        *others, last = map(self._chosen, found.facets)
        some = {"others": ", ".join(others), "last": last, "count": found.count}
        message = WITHOUT_SOME if others else WITHOUT
        return Link(self.say(_(message, mapping=some)), self.at(without))

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

    def _chosen(self, name: str) -> str:
        """Return what is chosen of a facet, or the words."""
        if name == TEXT:
            return self._typed
        titles = self._titles(name)
        return ", ".join(titles[token] for token in self.question.of(name))

    def _answer(self, asked: Asked, profile) -> str:
        """Return an answer in words; a zone may be anything that somebody types."""
        said = self.speaker.answer(asked, profile)
        return shortened(said) if asked is Asked.ZONE else said

    @property
    def _typed(self) -> str:
        """The words that were searched for."""
        return f"“{shortened(self.question.text)}”"

    def at(self, question: Question) -> str:
        """Return the address of a question."""
        query = question.query(self.finding.usual_sort)
        return keeping(f"{self.address}?{query}" if query else self.address, self.spoken)

    def _titles(self, name: str) -> dict[str, str]:
        return {each.token: self.say(each.title) for each in self.finding.values[name]}

    def _choices(self, facet) -> list[Choice]:
        counts, chosen = self.finding.counted.counts[facet.name], self.question.of(facet.name)
        return [
            Choice(
                f"oo-{facet.name}-{place}",
                facet.name,
                value.token,
                self.say(value.title),
                counts[value.token],
                value.token in chosen,
            )
            for place, value in enumerate(self.finding.values[facet.name])
            if counts[value.token] or value.token in chosen
        ]

    def _group(self, facet, choices: list[Choice]) -> Group:
        return group(facet.name, self.say(facet.title), choices)

    def _result(self, doc: int) -> Result:
        own, match = shown_as(self.finding, doc, self.spoken), self.finding.match(doc)
        brain = self.finding.brain(own)
        verdict = self._verdict(doc, match) if match else None
        return Result(
            brain.Title,
            self.finding.url(brain),
            brain.Description,
            self.badge(doc),
            self.lines(doc),
            verdict,
            *(self._reasons(match) if match else ()),
            hidden=self._hidden(brain),
            lang=language_shown(self.finding, own, self.spoken),
        )

    def _hidden(self, brain) -> Badge | None:
        """Return the mark of what only editors see."""
        return Badge(self.say(_("Private"))) if brain.review_state == "private" else None

    def _verdict(self, doc: int, match: Match) -> Badge:
        """Return the verdict; what is over isn't green, however well it fits."""
        if not self.finding.is_over(doc):
            return Badge(self.verdict(doc, match), COLOURS[match.verdict])
        fits = match.verdict is Verdict.YES
        return Badge(self.say(FITS_TOO_LATE) if fits else self.verdict(doc, match), "over")

    def verdict(self, doc: int, match: Match) -> str:
        """Return the verdict in words."""
        return self.say(self.kind.verdicts[match.verdict])

    def _reasons(self, match: Match) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
        """Return what made the verdict, and all of it where that is more."""
        if match.unsaid:
            return (self._marked(self.say(UNSAID), match.verdict),), ()
        more = match.reasons if len(match.decided) < len(match.reasons) else ()
        told = [
            tuple(self._told(each, match.worded) for each in reasons)
            for reasons in (match.decided, more)
        ]
        return told[0], told[1]

    def _told(self, reason, worded: bool) -> Told:
        text = self.speaker.criterion(reason.criterion)
        if isinstance(reason.criterion, Words) and not worded:
            return Told(text, "oo-reason", "•", self.say(JUDGED))
        return self._marked(text, reason.verdict)

    def _marked(self, text: str, verdict: Verdict) -> Told:
        css = f"oo-reason oo-reason-{verdict.value}"
        return Told(text, css, MARKS[verdict], self.say(SAID[verdict]))

    def _meant(self, problem) -> tuple[Link, ...]:
        """Return the activities that a word may mean; like nothing known, all sectors to pick."""
        if problem.field != Asked.NACE.value or problem.wrong is not Wrong.ANSWER:
            return ()
        codes = suggested(problem.value, self.speaker.labels)
        return tuple(
            Link(self.speaker.activity(code, NOW), self.leads_to(self._doing(code)))
            for code in codes or (each.code for each in sections())
        )

    def leads_to(self, question: Question) -> str:
        """Return where a choice of what was meant leads; to be overridden."""
        return self.at(question)

    def _doing(self, code: str) -> Question:
        return self.question.with_answer("nace", code).with_answer("nace_version", NOW)
