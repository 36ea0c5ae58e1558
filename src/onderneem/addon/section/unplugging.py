"""Out of a site again: what keeps us in it, and what a profile doesn't take away."""

from onderneem.addon.catalogue import key
from onderneem.addon.desk import drafts
from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.desk.interfaces import IFormsFolder
from onderneem.addon.dossiers import scanning
from onderneem.addon.dossiers.catalog import TOOL
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter import letters
from onderneem.addon.exchange import long_write
from onderneem.addon.guard import shared_rates
from onderneem.addon.guides.interfaces import IGuides
from onderneem.addon.jobs import ledger
from onderneem.addon.jobs import trial
from onderneem.addon.permits.interfaces import IPermits
from onderneem.addon.post import outbox
from onderneem.addon.subsidies.interfaces import ISubsidies
from onderneem.addon.subsidies.reminders import book as reminders
from onderneem.addon.topics import review_letters
from onderneem.addon.topics.interfaces import ITopics
from plone import api

OUR_TYPES = (
    "onderneem.Section",
    "onderneem.Topic",
    "onderneem.Guide",
    "onderneem.Permit",
    "onderneem.Subsidy",
    "onderneem.Dossiers",
)
ROLES = ("Dossier Officer",)
WITH_WORKFLOW = ("onderneem.Dossier", "onderneem.Dossiers")


# A marker on an object that a webmaster copied elsewhere wouldn't load without the package.
MARKERS = (IDeskForm, IFormsFolder, IGuides, IPermits, ISubsidies, ITopics)


def what_is_in_use(context) -> list[str]:
    """Return the paths of what would break or be lost if the add-on went, at most ten."""
    catalog = api.portal.get_tool("portal_catalog")
    marked = [marker.__identifier__ for marker in MARKERS]
    found = {
        brain.getPath()
        for query in ({"portal_type": list(OUR_TYPES)}, {"object_provides": marked})
        for brain in catalog.unrestrictedSearchResults(**query)
    }
    return sorted(found)[:10]


def put_back(context) -> None:
    """Take away the roles, permission rows and bindings that outlive an uninstall profile."""
    portal = api.portal.get()
    present = [role for role in ROLES if role in portal.__ac_roles__]
    if present:
        portal._delRoles(present)
    for name in [name for name in vars(portal) if _is_our_permission_row(name)]:
        delattr(portal, name)
    workflows = api.portal.get_tool("portal_workflow")
    for portal_type in WITH_WORKFLOW:
        workflows._chains_by_type.pop(portal_type, None)
    _keep_no_versions()
    kept_by = (book, drafts, key, ledger, letters, outbox, reminders, shared_rates)
    for kept in (*kept_by, long_write, review_letters, scanning, trial):
        kept.forget(portal)
    if TOOL in portal.objectIds():
        portal._delObject(TOOL, suppress_events=True)


def _keep_no_versions() -> None:
    """Plone keeps which types have versions, by which rules and how these are compared, apart from
    the types."""
    repository = api.portal.get_tool("portal_repository")
    for portal_type in OUR_TYPES:
        for policy in list(repository.getPolicyMap().get(portal_type, ())):
            repository.removePolicyFromContentType(portal_type, policy)
        kept = repository.getPolicyMap().items()
    repository._version_policy_mapping = {n: rules for n, rules in kept if n not in OUR_TYPES}
    left = [name for name in repository.getVersionableContentTypes() if name not in OUR_TYPES]
    repository.setVersionableContentTypes(left)
    compared = api.portal.get_tool("portal_diff")
    compared._pt_diffs = {n: how for n, how in compared._pt_diffs.items() if n not in OUR_TYPES}


def _is_our_permission_row(attribute: str) -> bool:
    """AccessControl keeps a row as an attribute named after the permission (``pname``)."""
    return attribute.startswith("_onderneem_addon__") and attribute.endswith("_Permission")
