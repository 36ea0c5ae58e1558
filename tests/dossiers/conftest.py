"""The baker's dossier, the people around it, and the site as they reach it over HTTP."""

from onderneem.addon.dossiers.intake import receive
from plone import api
from tests.dossiers.stories import question
from tests.places import make_section
from tests.remembered import remembered
import pytest
import transaction

PASSWORD = "a long enough password"


@pytest.fixture
def dossiers(section):
    """The container of the section's dossiers."""
    return section["dossiers"]


@pytest.fixture
def receipt(dossiers):
    """What the baker got after asking about the winter garden."""
    return receive(dossiers, question())


@pytest.fixture
def submitted_dossier(dossiers, receipt):
    """The baker's question; nobody has opened it yet."""
    return dossiers[receipt.reference]


@remembered
def open_in_a_folder(portal):
    """Publish a section in a folder, beside another one, and employ somebody."""
    with api.env.adopt_roles(["Manager"]):
        wonen = api.content.create(portal, "Folder", "wonen", title="Wonen")
        api.content.create(portal, "Folder", "elders", title="Elders")
        section = make_section(wonen)
        for item in (wonen, portal["elders"], section):
            api.content.transition(item, "publish")
        for name in ("ambtenaar", "burger"):
            api.user.create(f"{name}@example.org", name, PASSWORD)
        api.user.grant_roles("ambtenaar", roles=["Dossier Officer"])


@pytest.fixture
def live_section(functional_portal):
    """A published section in a folder of a site that answers over HTTP; two people work there."""
    open_in_a_folder(functional_portal)
    transaction.commit()
    return functional_portal["wonen"]["ondernemen"]


@pytest.fixture
def live_receipt(live_section):
    """What the baker got, in the site that answers over HTTP."""
    found = receive(live_section["dossiers"], question())
    transaction.commit()
    return found


@pytest.fixture
def live_dossier(live_section, live_receipt):
    """The baker's dossier, in the site that answers over HTTP."""
    return live_section["dossiers"][live_receipt.reference]


@pytest.fixture
def manager(request_factory):
    """The owner of the site, who may do everything."""
    return request_factory(role="Manager", api=False)


@pytest.fixture
def officer(request_factory):
    """A civil servant who handles dossiers, and may do nothing else."""
    return request_factory(basic_auth=("ambtenaar", PASSWORD), api=False)


@pytest.fixture
def member(request_factory):
    """Somebody with an account of the site and no role."""
    return request_factory(basic_auth=("burger", PASSWORD), api=False)


@pytest.fixture
def stranger(request_factory):
    """Somebody without an account."""
    return request_factory(api=False)
