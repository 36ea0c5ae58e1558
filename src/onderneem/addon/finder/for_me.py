"""The questions of a finder, on one screen."""

from functools import cached_property
from onderneem.addon.components.parts import ErrorSummary
from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.finder.page import FinderPage
from onderneem.addon.finder.parts import Notice
from onderneem.addon.finder.problem_words import words_of
from onderneem.addon.finder.profile import ANSWERED
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.question import MORE_ANSWERS
from onderneem.addon.finder.question import Question
from onderneem.addon.finder.question import Wrong
from onderneem.addon.finder.questions import field_of

# Says that the form was sent; the way here from the finder has answers too, and hasn't this.
SENT = "show"


class ForMePage(FinderPage):
    """All may stay open; the answers go to the finder, in its address, once all are understood."""

    head_extra = ""
    shortens = False

    @property
    def title(self) -> str:
        """What the tab says: first that something is wrong."""
        return self.in_error(self.asks) if self.finding.problems else self.asks

    def content(self) -> str:
        """Return the questions, or lead to the results; what isn't understood stays here."""
        if self.request.form.get(SENT) and not self.finding.problems:
            self.request.response.redirect(self.at(self.question), status=303)
            return ""
        return super().content()

    @property
    def summary(self) -> ErrorSummary | None:
        """What isn't understood, each with a link to its field."""
        return ErrorSummary.of(self.fields)

    @property
    def notices(self) -> list[Notice]:
        """What has no field to stand at, and the activities that a word may mean."""
        found = []
        for problem in self.finding.problems:
            text = "" if problem.wrong is Wrong.ANSWER else self.say(words_of(problem))
            links = self._meant(problem)
            if text or links:
                found.append(Notice(text, links))
        return found

    def leads_to(self, question: Question) -> str:
        """Whoever chooses an activity is still at the questions; the rest of the mistakes too."""
        meant = {name for name, _value in question.answers}
        wrong = [each for name, each in self.finding.wrong_answers.items() if name not in meant]
        return self.asking_at(question, wrong)

    @property
    def first_field(self) -> FormField | None:
        """A question that isn't about the business; to be overridden."""
        return None

    @cached_property
    def fields(self) -> list[FormField]:
        """The questions that something here turns on; several stages go along as they are.

        What is wrong always has a field: else nobody could mend it.
        """
        asked = self.finding.asked_here()
        if self.question.profile.stages:
            asked -= {Asked.STAGE}
        asked |= {ANSWERED[each] for each in self.finding.wrong_answers}
        own = [field_of(each, self.finding, self.speaker) for each in Asked if each in asked]
        return [self.first_field, *own] if self.first_field else own

    @property
    def kept(self) -> list[Option]:
        """What was chosen in the finder goes along, but for what is asked here.

        A stage that was chosen is the answer to its question: from here on it is judged.
        """
        names = {field.name for field in self.fields} | set(MORE_ANSWERS)
        if Asked.STAGE.answered_as in names:
            names.add(Asked.STAGE.value)
        pairs = self.question.pairs(self.finding.usual_sort)
        return [*self._speaking, *(Option(*each) for each in pairs if each[0] not in names)]
