"""An address that is no text leads nowhere, and Zope doesn't fall over it."""

from hypothesis import given
from hypothesis import strategies as st
from onderneem.addon.demo.publishing import publish
from onderneem.addon.guard.readable_address import filter_app
from onderneem.addon.guard.readable_address import readable
from plone import api
from tests.places import make_section
from urllib.parse import unquote_to_bytes
from wsgiref.util import setup_testing_defaults
from ZPublisher.WSGIPublisher import publish_module
import logging
import pytest
import transaction

BEHIND = (
    "@@follow/%ff/%ff",
    "@@receipt/%ff",
    "contact/@@receipt/ABCDEFGHJ/%c3",
    "contact/@@resume/%ff",
    "@@attachment/%ff/%ff/%ff",
    "@follow/%ff",
    "dossiers/%ff",
    "gidsen/%ff",
    "%ff",
)


@pytest.mark.pure
@given(st.binary())
def test_what_comes_out_is_always_text(data):
    """Whatever bytes came in, and for text that was one already nothing changes."""
    told = readable(data.decode("latin-1"))
    told.encode("latin-1").decode("utf-8")
    assert readable(told) == told


@pytest.mark.pure
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_stays_as_it_is(text):
    """Names of pages with any letter in them are found as before."""
    as_wsgi = text.encode("utf-8").decode("latin-1")
    assert readable(as_wsgi) == as_wsgi


def status_of(path, accept):
    """Return the status that the publisher behind the filter answers."""
    environ, told = {}, []
    setup_testing_defaults(environ)
    environ["PATH_INFO"] = unquote_to_bytes(path).decode("latin-1")
    environ["HTTP_ACCEPT"] = accept
    for _piece in filter_app(publish_module)(environ, lambda status, *_more: told.append(status)):
        pass
    return told[0][:3]


def test_the_site_says_that_there_is_nothing(functional_portal, caplog):
    """404 or 401 as of any other wrong name, for page and service, and a quiet log."""
    with api.env.adopt_roles(["Manager"]):
        section = make_section(functional_portal)
        publish(section)
    transaction.commit()
    path = "/".join(section.getPhysicalPath())
    with caplog.at_level(logging.ERROR):
        found = {
            (each, accept): status_of(f"{path}/{each}", accept)
            for each in BEHIND
            for accept in ("text/html", "application/json")
        }
    assert set(found.values()) <= {"401", "404"}, found
    assert not [each for each in caplog.records if "Error" in each.name or each.exc_info]
