"""Profiles and criteria for hypothesis, near enough to each other to meet."""

from datetime import date
from hypothesis import strategies as st
from onderneem.addon.finder.criteria import Between
from onderneem.addon.finder.criteria import Happened
from onderneem.addon.finder.criteria import OneOf
from onderneem.addon.finder.criteria import Place
from onderneem.addon.finder.criteria import Recent
from onderneem.addon.finder.criteria import Sector
from onderneem.addon.finder.criteria import Words
from onderneem.addon.finder.profile import Asked
from onderneem.addon.finder.profile import LEGAL_FORMS
from onderneem.addon.finder.profile import Profile
from onderneem.addon.finder.profile import STAGES
from onderneem.addon.finder.profile import TENURES
from onderneem.addon.reference.nace import translated

# On a busy machine an example may take its time.
CODES = {
    "2008": ("I", "56", "561", "5610", "56101", "47", "47111", "62"),
    "2025": ("I", "56", "561", "5611", "56111", "47", "47110", "62"),
}
PLACES = ("44021", "44012", "44048", "44086", "46030", "11056", "BE23", "BE2", "34022")
ZONES = ("markt", "stationsstraat", "-")
# The table is read once in a process: not in the time that hypothesis gives an example.
translated("56101", "2008", "2025")
numbers = st.integers(0, 12)
areas = numbers | st.decimals(0, 12, places=1)
days = st.dates(date(2025, 1, 1), date(2027, 12, 31))
maybe = st.none()


def some(values):
    """Return a strategy for one or more of these."""
    return st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True).map(tuple)


def _sector(version):
    return st.builds(Sector, st.just(version), some(CODES[version]), st.booleans())


def bounded(criterion) -> bool:
    """Whether it says anything: what is empty makes no criterion."""
    return any(each is not None for each in criterion.parts[2:])


def criteria():
    """One criterion of any kind."""
    dated = st.sampled_from([Asked.OPENED, Asked.INVESTED])
    choices = {
        Asked.STAGE: STAGES,
        Asked.LEGAL_FORM: LEGAL_FORMS,
        Asked.TENURE: TENURES,
        Asked.ZONE: ZONES[:2],
    }
    return st.one_of(
        *(st.builds(OneOf, st.just(asked), some(values)) for asked, values in choices.items()),
        st.builds(Between, st.just(Asked.EMPLOYEES), maybe | numbers, maybe | numbers).filter(
            bounded
        ),
        st.builds(Between, st.just(Asked.FLOOR_AREA), areas, maybe, st.booleans()),
        st.builds(Between, st.just(Asked.FLOOR_AREA), maybe, areas, st.just(False), st.booleans()),
        st.builds(Between, st.just(Asked.FLOOR_AREA), areas, areas, st.booleans(), st.booleans()),
        _sector("2008"),
        _sector("2025"),
        st.builds(Place, some(PLACES)),
        st.builds(Happened, dated, maybe | days, maybe | days).filter(bounded),
        st.builds(Recent, numbers),
        st.builds(Words, st.text(max_size=20)),
    )


@st.composite
def profiles(draw):
    """What somebody answered, perhaps nothing."""
    version = draw(st.sampled_from(("2008", "2025")))
    return Profile(
        stage=draw(maybe | st.sampled_from(STAGES)),
        nace=draw(maybe | st.sampled_from(CODES[version])),
        legal_form=draw(maybe | st.sampled_from(LEGAL_FORMS)),
        employees=draw(maybe | numbers),
        floor_area=draw(maybe | areas),
        region=draw(maybe | st.sampled_from(PLACES)),
        zone=draw(maybe | st.sampled_from(ZONES)),
        tenure=draw(maybe | st.sampled_from(TENURES)),
        opened=draw(maybe | days),
        invested=draw(maybe | days),
        nace_version=version,
        today=draw(days),
    )
