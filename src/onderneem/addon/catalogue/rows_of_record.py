"""Pure: the parts of a catalogue's record as the rows of our fields.

A concept has several conditions with a proof each; an instance has one, under a heading that says
nothing, with a list in it (``lpdc`` writes it so, ``parts_as_lines`` takes it apart).
"""

from collections.abc import Iterable
from collections.abc import Iterator
from onderneem.addon.catalogue.out.headings import HEADINGS
from onderneem.addon.catalogue.parts_as_lines import EMPTY
from onderneem.addon.catalogue.parts_as_lines import lines_of
from onderneem.addon.catalogue.parts_as_lines import titled_of
from onderneem.addon.catalogue.record import Condition as ConditionRead
from onderneem.addon.catalogue.record import Evidence
from onderneem.addon.catalogue.record import Link as LinkRead
from onderneem.addon.catalogue.record import ServiceRecord
from onderneem.addon.catalogue.row_values import Condition
from onderneem.addon.catalogue.row_values import Cost
from onderneem.addon.catalogue.row_values import cost_of_line
from onderneem.addon.catalogue.row_values import Link
from onderneem.addon.catalogue.row_values import Step
from onderneem.addon.reference.web_address import is_web_address

PROOFS = tuple(f"{words['proof']}: " for words in HEADINGS.values())


def conditions_of(record: ServiceRecord) -> tuple[Condition, ...]:
    """Return what one must meet, each with its proof where it is one condition's own."""
    return tuple(each for read in record.conditions for each in _conditions(read))


def documents_of(record: ServiceRecord) -> tuple[Step, ...]:
    """Return what one adds: the evidence that is no single condition's proof."""
    loose = (each.evidence for each in record.conditions if not _own_proof(each))
    return tuple(
        Step(title, text)
        for evidence in loose
        if evidence
        for title, text in titled_of(evidence.title, evidence.text)
    )


def steps_of(record: ServiceRecord) -> tuple[Step, ...]:
    """Return what happens, in order."""
    return tuple(
        Step(title, text)
        for each in record.procedures
        for title, text in titled_of(each.title, each.text)
    )


def costs_of(record: ServiceRecord) -> tuple[Cost, ...]:
    """Return what it costs, as amounts where the words are no more than that."""
    lines = (line for each in record.costs for line in lines_of(each.title, each.text))
    return tuple(map(cost_of_line, lines))


def links_of(links: Iterable[LinkRead]) -> tuple[Link, ...]:
    """Return the links that lead somewhere."""
    return tuple(
        Link(link.title or link.url, link.url) for link in links if is_web_address(link.url)
    )


def _conditions(read: ConditionRead) -> Iterator[Condition]:
    proof = _own_proof(read)
    for title, text in titled_of(read.title, read.text):
        words = " ".join(text)
        heading = next((each for each in PROOFS if words.startswith(each)), "")
        if heading:
            yield Condition(title, words.removeprefix(heading))
        else:
            yield Condition(f"{title}: {words}" if words else title, proof)


def _own_proof(read: ConditionRead) -> str:
    """Evidence under a title of its own proves the condition; under a mere heading it is a list."""
    evidence = read.evidence
    if evidence is None or len(titled_of(read.title, read.text)) != 1 or _is_heading(evidence):
        return ""
    return " ".join(lines_of(evidence.title, evidence.text))


def _is_heading(evidence: Evidence) -> bool:
    title = evidence.title.strip().rstrip(":").casefold()
    return not title or title in EMPTY
