"""From the fields of an item to its criteria."""

from onderneem.addon.finder.criteria import Between
from onderneem.addon.finder.criteria import Criterion
from onderneem.addon.finder.criteria import Happened
from onderneem.addon.finder.criteria import OneOf
from onderneem.addon.finder.criteria import Place
from onderneem.addon.finder.criteria import Recent
from onderneem.addon.finder.criteria import Sector
from onderneem.addon.finder.criteria import Words
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import LEGAL_FORMS
from onderneem.addon.finder.profile import STAGES
from onderneem.addon.reference.nace import normalised


def criteria_of(item) -> list[Criterion]:
    """Return what an item asks of who wants it; what is empty asks nothing."""
    found = [*_choices(item), *_sectors(item), *_numbers(item), *_days(item)]
    if item.criteria_municipalities:
        found.append(Place(tuple(sorted(item.criteria_municipalities))))
    return [*found, *map(Words, item.words or ())]


def _choices(item):
    stages, forms = item.stages or (), item.legal_forms or ()
    choices = (
        (Asked.STAGE, [each for each in STAGES if each in stages]),
        (Asked.LEGAL_FORM, [each for each in LEGAL_FORMS if each in forms]),
        (Asked.ZONE, [" ".join(each.split()) for each in item.zones or ()]),
        (Asked.TENURE, [item.tenure] if item.tenure else []),
    )
    return [OneOf(asked, tuple(values)) for asked, values in choices if values]


def _sectors(item):
    for values, inside in ((item.nace_in, True), (item.nace_out, False)):
        codes = sorted(filter(None, map(normalised, values or ())))
        if codes:
            yield Sector(item.nace_version or "2025", tuple(codes), inside)


def _numbers(item):
    """At least nothing is no limit, unless it must be more than that."""
    area = item.floor_area_from, item.floor_area_to, item.floor_area_above, item.floor_area_below
    for asked, least, most, *open_ends in (
        (Asked.EMPLOYEES, item.employees_from, item.employees_to),
        (Asked.FLOOR_AREA, *area),
    ):
        above, below = map(bool, open_ends or (False, False))
        least = least if least or above else None
        if least is not None or most is not None:
            # What has no end is open at neither: the same criterion is the same token.
            yield Between(
                asked, least, most, above and least is not None, below and most is not None
            )


def _days(item):
    for asked in (Asked.OPENED, Asked.INVESTED):
        first, last = (getattr(item, f"{asked.value}_{end}") for end in ("from", "to"))
        if first is not None or last is not None:
            yield Happened(asked, first, last)
    if item.opened_months:
        yield Recent(item.opened_months)
