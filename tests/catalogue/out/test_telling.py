"""What the feed tells, and when: each change once, each going once, and nothing twice."""

from datetime import timedelta
from onderneem.addon.catalogue.out import telling
from onderneem.addon.catalogue.out.feed import feed_of
from onderneem.addon.catalogue.out.jobs import Tell
from plone import api
from tests.topics.reading import make
import pytest
import random
import transaction

DAY = timedelta(days=1)


def changed(item, **values):
    """Let an editor save an item."""
    for name, value in values.items():
        setattr(item, name, value)
    item.notifyModified()
    item.reindexObject()
    transaction.commit()


def said(teller):
    """Return (title, archived) of each snapshot, in order."""
    return [(record.title, record.archived) for record in teller.records()]


def test_a_publication_is_told_once(teller, terrace):
    """Twice no change is no snapshot."""
    assert teller.tells() == 1
    assert teller.tells() == 0
    assert said(teller) == [("Terras", False)]


def test_a_change_is_told_and_a_save_without_change_is_not(teller, terrace):
    """The moment of saving is no news by itself."""
    teller.tells()
    changed(terrace)
    assert teller.tells() == 0
    changed(terrace, title="Terrasje")
    assert teller.tells() == 1
    assert said(teller) == [("Terras", False), ("Terrasje", False)]


@pytest.mark.parametrize("how", ["retract", "delete", "move to another section", "expire"])
def test_whatever_goes_leaves_a_tombstone(teller, terrace, grant, how):
    """Retracted, deleted, moved elsewhere or run out: the feed says so, once."""
    teller.tells()
    later = timedelta()
    with api.env.adopt_roles(["Manager"]):
        if how == "retract":
            api.content.transition(terrace, "retract")
        elif how == "delete":
            api.content.delete(terrace, check_linkintegrity=False)
        elif how == "move to another section":
            site = teller.section.aq_parent
            other = api.content.create(site, "onderneem.Section", "elders", phone="09 00")
            api.content.move(terrace, other["vergunningen"])
        else:
            terrace.expiration_date = terrace.created() + 2
            terrace.reindexObject()
            later = 3 * DAY
    transaction.commit()
    assert teller.tells(later) == 1
    assert teller.tells(later) == 0
    assert sorted(said(teller)) == [("Premie", False), ("Terras", False), ("Terras", True)]


def test_what_comes_back_is_told_again(teller, terrace):
    """After a tombstone, the same words are news."""
    for transition in ("retract", "publish"):
        teller.tells()
        teller.move(terrace, transition)
    teller.tells()
    assert said(teller) == [("Terras", False), ("Terras", True), ("Terras", False)]


def test_a_move_within_the_section_is_no_going(teller, terrace):
    """The service is the same one, at another address; its desk form names its path."""
    teller.tells()
    with api.env.adopt_roles(["Manager"]):
        api.content.rename(terrace, "terrasje")
    transaction.commit()
    teller.tells()
    records = teller.records()
    assert [record.archived for record in records] == [False, False]
    assert records[0].identifier == records[1].identifier
    assert records[1].contact_points[0].url.endswith("/contact?over=vergunningen/terrasje")


def test_a_draft_is_never_told(teller):
    """Neither one of today nor one of tomorrow."""
    make(teller.section, "onderneem.Permit", "concept", private=True, description="x")
    early = teller.make("onderneem.Permit", "morgen")
    early.effective_date = early.created() + 2
    early.reindexObject()
    transaction.commit()
    assert teller.tells() == 0
    assert teller.tells(3 * DAY) == 1
    assert said(teller) == [("Morgen", False)]


def test_members_stand_in_the_order_of_time(teller):
    """Also when the clock of the server goes back."""
    for number in range(5):
        teller.make("onderneem.Permit", f"p{number}")
    teller.tells(DAY)
    changed(teller.section["vergunningen"]["p3"], title="Anders")
    teller.tells()
    times = [record.generated for record in teller.records()]
    assert len(times) == 6
    assert times == sorted(set(times))


def test_without_a_municipality_nothing_is_told_and_nothing_taken_back(teller, terrace):
    """A setting that was cleared by mistake must not empty others' catalogues."""
    teller.tells()
    teller.section.municipality = None
    transaction.commit()
    assert teller.tells() == 0
    assert said(teller) == [("Terras", False)]


def test_what_cannot_be_told_any_more_stays_as_it_was_told(teller, terrace):
    """It exists still; the reason is kept for its editor."""
    teller.tells()
    changed(terrace, description="")
    assert teller.tells() == 0
    assert said(teller) == [("Terras", False)]
    (told,) = feed_of(teller.section).told.values()
    assert told.reason == "description"
    teller.move(terrace, "retract")
    assert teller.tells() == 1


def test_a_catalog_that_was_cleared_takes_nothing_back(teller, terrace):
    """An item that the catalog lost is no item that is gone."""
    teller.tells()
    terrace.unindexObject()
    transaction.commit()
    assert teller.tells() == 0
    assert said(teller) == [("Terras", False)]


def test_one_bad_item_never_stops_the_others(teller, terrace):
    """Its reason is kept; the next run tries again when it was changed."""
    broken = teller.make("onderneem.Subsidy", "stuk")
    broken.windows = "gisteren"
    transaction.commit()
    assert teller.tells() == 1
    assert feed_of(teller.section).told[broken.UID()].reason == "error"
    changed(broken, windows=())
    assert teller.tells() == 1


def test_one_that_is_retracted_while_the_job_runs_is_not_told(teller, terrace, monkeypatch):
    """The catalog was asked before; the item itself decides."""
    brains = telling.published(teller.section)
    teller.move(terrace, "retract")
    monkeypatch.setattr(telling, "published", lambda section: brains)
    assert telling.tell(teller.section) == 0


def test_a_killed_run_is_gone_on_with(teller, monkeypatch):
    """What was committed stays; nothing is told twice and nothing is forgotten."""
    for number in range(6):
        teller.make("onderneem.Permit", f"p{number}")
    monkeypatch.setattr(telling, "MANY", 2)
    real, calls = telling.instance, []

    def dies(*arguments):
        calls.append(arguments)
        if len(calls) == 5:
            raise KeyboardInterrupt
        return real(*arguments)

    monkeypatch.setattr(telling, "instance", dies)
    with pytest.raises(KeyboardInterrupt):
        teller.tells()
    transaction.abort()
    assert feed_of(teller.section).total == 4
    monkeypatch.setattr(telling, "instance", real)
    assert teller.tells() == 2
    assert len({record.identifier for record in teller.records()}) == 6


def test_a_night_without_news_wakes_nothing_and_writes_nothing(teller, terrace):
    """The job asks the catalog only."""
    teller.tells()
    teller.section._p_jar.cacheMinimize()
    assert not Tell().waiting(teller.section.aq_parent)
    assert terrace._p_changed is None
    assert not teller.section._p_jar._registered_objects


def test_a_copy_of_a_section_has_a_feed_of_its_own(teller, terrace):
    """It never had its model's services, and takes none back."""
    teller.tells()
    with api.env.adopt_roles(["Manager"]):
        copy = api.content.copy(teller.section, id="kopie")
    transaction.commit()
    assert feed_of(copy) is None
    assert feed_of(teller.section).total == 1


def test_a_renamed_section_goes_on_with_its_feed(teller, terrace):
    """The same log, the same services; what changed is the desk's address."""
    teller.tells()
    before = teller.records()[0].identifier
    with api.env.adopt_roles(["Manager"]):
        api.content.rename(teller.section, "ondernemers")
    transaction.commit()
    teller.tells()
    records = teller.records()
    assert [record.identifier for record in records] == [before, before]
    assert not any(record.archived for record in records)


@pytest.mark.parametrize("seed", range(3))
def test_who_reads_all_of_the_feed_knows_what_is_published(teller, seed):
    """Law: the newest snapshot of each, without the tombstones, is what the section shows."""
    chance = random.Random(seed)  # noqa: S311
    items = [teller.make("onderneem.Permit", f"p{number}") for number in range(3)]
    for step in range(12):
        item = chance.choice(items)
        if chance.random() < 0.4:
            changed(item, title=f"Stap {step}")
        else:
            state = api.content.get_state(item)
            teller.move(item, "retract" if state == "published" else "publish")
        if chance.random() < 0.6:
            teller.tells()
    teller.tells()
    newest = {record.identifier: record for record in teller.records()}
    told = {record.title for record in newest.values() if not record.archived}
    assert told == {each.title for each in items if api.content.get_state(each) == "published"}
