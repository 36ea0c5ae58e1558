"""Pure: which links are offered, in which order, and which addresses never are."""

from dataclasses import replace
from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.ecounter.links import CounterLink
from onderneem.addon.ecounter.links import LinkKind
from onderneem.addon.ecounter.links import links_of
from onderneem.addon.ecounter.links import Origin
from onderneem.addon.ecounter.links import primary_of
from onderneem.addon.ecounter.links import Role
from onderneem.addon.ecounter.links import roles_of
from onderneem.addon.ecounter.links import Sources
from onderneem.addon.ecounter.links import Status
from onderneem.addon.ecounter.links import status_of_button
from onderneem.addon.ecounter.links import Words
from onderneem.addon.reference.web_address import is_web_address
from tests.ecounter.contract import OWN_LINK
import pytest

pytestmark = pytest.mark.pure

WORDS = Words("Start", "Product", "Counter")
FULL = Sources(
    start_url="https://loket.example/terras",
    start_label="Terras aanvragen",
    procedures=(("Stap", "https://stap.example"),),
    websites=(("Lees", "https://lees.example"), ("Meer", "https://meer.example")),
    product_number="1502",
    product_base="https://producten.example/product/",
    counter_base="https://counter.example",
)
NEVER = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "ftp://bestanden.example/a",
    "file:///etc/passwd",
    "mailto:an@bakkerij.example",
    "tel:+3290000000",
    "//elders.example",
    "/contact",
    "elders.example",
    "https:elders.example",
    "https:///pad",
    "https://",
    "https://an:geheim@elders.example",
    "https://loket.example@elders.example",
    "https://loket.example\\@elders.example",
    "https:\\\\elders.example",
    "https://elders.example\\.loket.example",
    "https://loket.example\r\nSet-Cookie: a=b",
    "https://loket.example/\n",
    "https://loket.example/\ta",
    "https://loket.example/a b",
    " https://loket.example",
    "https://loket.example/\x00",
    "https://loket.example/\x1b[0m",
    "https://loket.example/\x7f",
    "https://loket.example/\x85",
    "https://loket.example/\u2028",
    "https://loket.example/\u202egnp.exe",
    "https://lo\u200bket.example/",
    "https://loket.example:poort/",
    "https://loket.example:99999/",
    "https://[::1",
    "https://" + "é" * 70 + ".example/",
    "https://loket.example/" + "a" * 2000,
    "",
]

addresses = st.one_of(
    st.sampled_from([*NEVER, "https://a.example", "https://b.example", "http://c.example/?q=é"]),
    st.text(max_size=40),
    st.text(max_size=40).map("https://a.example/".__add__),
)
sources = st.builds(
    Sources,
    start_url=addresses,
    start_label=st.text(max_size=5),
    procedures=st.lists(st.tuples(st.text(max_size=5), addresses), max_size=3).map(tuple),
    websites=st.lists(st.tuples(st.text(max_size=5), addresses), max_size=4).map(tuple),
    product_number=st.sampled_from(["", "1502"]),
    product_base=addresses,
    counter_base=addresses,
)
links = st.lists(
    st.builds(
        CounterLink,
        st.text(max_size=5),
        st.integers(0, 9).map("https://a.example/{}".format),
        st.sampled_from(Origin),
        status=st.sampled_from(Status),
        doubtful=st.booleans(),
    ),
    max_size=6,
    unique_by=lambda link: link.url,
)


def test_a_start_button_leads_to_no_start_button():
    """Not to itself and not to another one's: that is a circle, or may become one."""
    own = "https://a.example/vergunningen/terras/@@e-counter"
    links = links_of(Sources(start_url=own, procedures=(("Stap", f"{own}/"),)), WORDS)
    assert links == ()


SITE = "https://a.example/stad"
PAGE = f"{SITE}/ondernemen/vergunningen/terras"


@pytest.mark.parametrize(
    "url",
    [
        f"{PAGE}/@@e-counter",
        f"{PAGE}/++view++e-counter",
        f"{PAGE}/e-counter",
        f"{PAGE}/e-counter/",
        f"{PAGE}/%65-counter?a=1#b",
        f"{PAGE}/%40%40e-counter",
        f"{PAGE}/%2B%2Bview%2B%2Be-counter",
        f"{PAGE}//@@e-counter/.",
        f"{PAGE}/x/../e-counter",
        f"{SITE}/e-counter".replace("https://a", "http://A").replace(".example", ".example:8080"),
        "https://other.example/terras/%40%40e-counter",
        PAGE,
        f"{PAGE}/?x=1#fallback",
        f"{PAGE}/view",
        PAGE.replace("https", "http").replace("terras", "%74erras"),
    ],
)
def test_however_it_is_spelled_no_start_leads_back(url):
    """Behind the button, the item's own page and any start button of ours are a circle."""
    assert links_of(Sources(start_url=url, page=PAGE, site=SITE), WORDS) == ()


@pytest.mark.parametrize(
    "url",
    [
        "https://region.example/e-counter",
        "https://region.example/stad/ondernemen/e-counter",
        "https://a.example/e-counter",
        "https://a.example/stadsloket/e-counter",
        f"{PAGE}/kosten",
        f"{PAGE}-2",
        "https://region.example/stad/ondernemen/vergunningen/terras",
        f"{PAGE}/my-e-counter",
    ],
)
def test_another_page_of_such_a_name_is_a_start(url):
    """Only below our own site is “e-counter” a button of ours."""
    (found,) = links_of(Sources(start_url=url, page=PAGE, site=SITE), WORDS)
    assert found.url == url


def test_the_editors_own_link_comes_first():
    """Then where the procedure is done, websites, the regional page, last the e-counter itself."""
    assert [(link.kind.value, link.title) for link in links_of(FULL, WORDS)] == [
        ("application", "Terras aanvragen"),
        ("application", "Stap"),
        ("information", "Lees"),
        ("information", "Meer"),
        ("product", "Product"),
        ("counter", "Counter"),
    ]


def test_a_link_without_words_of_its_own_gets_ours():
    """An empty label is no empty button."""
    assert links_of(replace(FULL, start_label=""), WORDS)[0].title == "Start"


@pytest.mark.parametrize("base", ["https://p.example/product", "https://p.example/product/"])
def test_the_product_page_is_its_number_behind_the_base(base):
    """With or without a slash at the end of the setting."""
    (link,) = links_of(Sources(product_number="1502", product_base=base), WORDS)
    assert link.url == "https://p.example/product/1502"


@pytest.mark.parametrize(
    "missing", [{"product_number": ""}, {"product_base": ""}], ids=lambda each: next(iter(each))
)
def test_half_a_product_page_is_none(missing):
    """A base without a number leads to a list, a number without a base nowhere."""
    kinds = {link.kind for link in links_of(replace(FULL, **missing), WORDS)}
    assert LinkKind.PRODUCT not in kinds


def test_an_address_is_offered_once():
    """The best place for it wins."""
    again = replace(FULL, websites=(("Zelfde", FULL.start_url),), counter_base=FULL.start_url)
    assert [link.kind.value for link in links_of(again, WORDS)] == [
        "application",
        "application",
        "product",
    ]


@pytest.mark.parametrize("url", NEVER)
def test_what_is_no_web_address_is_never_offered(url):
    """Only http and https to a host that one can see: a start button runs and hides nothing."""
    everywhere = Sources(url, "", (("Step", url),), (("Site", url),), "", "", url)
    assert not is_web_address(url)
    assert links_of(everywhere, WORDS) == ()


@pytest.mark.parametrize(
    "url",
    [
        "https://loket.example",
        "HTTPS://Loket.Example/",
        "http://loket.example:8080/a?b=c#d",
        "https://gemeente.example/café",
        "https://[2001:db8::1]/a",
        "https://loket.example/?mail=an@bakkerij.example",
    ],
)
def test_an_ordinary_address_is_offered(url):
    """Ports, accents, queries and an @ behind the host are everyday."""
    assert [link.url for link in links_of(Sources(start_url=url), WORDS)] == [url]


@given(sources)
def test_whatever_is_stored_only_safe_addresses_come_out_each_once(stored):
    """An import or an old record may hold anything."""
    urls = [link.url for link in links_of(stored, WORDS)]
    assert len(urls) == len(set(urls))
    assert all(url.lower().startswith(("https://", "http://")) for url in urls)
    assert not any(character <= " " for url in urls for character in url)


@given(sources)
def test_the_order_of_kinds_never_changes(stored):
    """Application, information, product, counter, whichever are missing."""
    order = [LinkKind.APPLICATION, LinkKind.INFORMATION, LinkKind.PRODUCT, LinkKind.COUNTER]
    places = [order.index(link.kind) for link in links_of(stored, WORDS)]
    assert places == sorted(places)


@given(links)
def test_the_primary_is_the_first_that_starts_something_and_works(offered):
    """It is never broken and never a page that only informs, and one that never worked only when
    no other is left; None when nothing is."""
    usable = [
        link
        for link in offered
        if link.status is not Status.BROKEN and link.kind is not LinkKind.INFORMATION
    ]
    sure = [link for link in usable if not link.doubtful]
    assert primary_of(offered) == (sure or usable or [None])[0]


def test_a_broken_link_makes_way_for_the_next():
    """The start button moves on to the next good link."""
    first, step, *others = links_of(FULL, WORDS)
    broken = replace(first, status=Status.BROKEN)
    assert primary_of([broken, step, *others]) == step
    assert primary_of([broken, *others]).kind is LinkKind.PRODUCT


def test_an_editor_is_told_which_link_is_behind_the_button_and_why_not_the_others():
    """Each link has its role: this one, broken, only informs, or in reserve."""
    first, *others = links_of(FULL, WORDS)
    found = roles_of([replace(first, status=Status.BROKEN), *others])
    assert [(link.origin.value, role.value) for link, role in found] == [
        ("own", "broken"),
        ("procedure", "button"),
        ("website", "informs"),
        ("website", "informs"),
        ("number", "reserve"),
        ("setting", "reserve"),
    ]


@given(links)
def test_the_roles_say_what_the_primary_does(offered):
    """One button or none; whatever stands before it is broken or only informs."""
    found = [role for _link, role in roles_of(offered)]
    primary = primary_of(offered)
    assert [link for link, role in roles_of(offered) if role is Role.BUTTON] == (
        [primary] if primary else []
    )
    before = found[: found.index(Role.BUTTON)] if primary else found
    assert set(before) <= {Role.BROKEN, Role.INFORMS, Role.DOUBTFUL}


def test_a_link_in_json_is_as_the_contract_has_it():
    """Words, not Python's enumerations; a time only after a check."""
    assert links_of(FULL, WORDS)[0].as_json() == OWN_LINK


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([], Status.NONE),
        ([(Origin.WEBSITE, Status.OK)], Status.NONE),
        ([(Origin.WEBSITE, Status.BROKEN)], Status.NONE),
        ([(Origin.OWN, Status.BROKEN)], Status.BROKEN),
        ([(Origin.OWN, Status.BROKEN), (Origin.WEBSITE, Status.OK)], Status.BROKEN),
        ([(Origin.OWN, Status.BROKEN), (Origin.SETTING, Status.BROKEN)], Status.BROKEN),
        ([(Origin.OWN, Status.BROKEN), (Origin.SETTING, Status.STALE)], Status.STALE),
    ],
)
def test_all_down_is_another_thing_than_nothing_there(found, told):
    """Broken comes back; where there was never a link to start by there is none to wait for."""
    links = [
        CounterLink("x", f"https://loket.example/{number}", origin, status=status)
        for number, (origin, status) in enumerate(found)
    ]
    assert status_of_button(links) is told
