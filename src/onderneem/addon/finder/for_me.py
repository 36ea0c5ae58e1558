"""The questions of a finder, on one screen."""

from onderneem.addon.components.parts import FormField
from onderneem.addon.components.parts import Option
from onderneem.addon.finder.page import FinderPage
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.questions import field_of


class ForMePage(FinderPage):
    """All may stay open; the answers go to the finder, in its address."""

    head_extra = ""
    shortens = False

    @property
    def title(self) -> str:
        """What the tab and the page say."""
        return self.asks

    @property
    def first_field(self) -> FormField | None:
        """A question that isn't about the business; to be overridden."""
        return None

    @property
    def fields(self) -> list[FormField]:
        """The questions that something here turns on; several stages go along as they are."""
        asked = self.finding.asked_here()
        if self.question.profile.stages:
            asked -= {Asked.STAGE}
        own = [field_of(each, self.finding, self.speaker) for each in Asked if each in asked]
        return [self.first_field, *own] if self.first_field else own

    @property
    def kept(self) -> list[Option]:
        """What was chosen in the finder goes along, but for what is asked here."""
        names = {field.name for field in self.fields} | {"nace_version"}
        pairs = self.question.pairs(self.finding.usual_sort)
        return [Option(name, value) for name, value in pairs if name not in names]
