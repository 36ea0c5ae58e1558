"""What a new section gets: its folders, its desk and its dossiers."""

from dataclasses import dataclass
from onderneem.addon import _
from onderneem.addon.desk.away import is_away
from onderneem.addon.desk.forms import make_contact_form
from onderneem.addon.guides.interfaces import IGuides
from onderneem.addon.permits.interfaces import IPermits
from onderneem.addon.place.interfaces import SHOWN_BY
from onderneem.addon.section.keeping import WithoutForms
from onderneem.addon.subsidies.interfaces import ISubsidies
from onderneem.addon.topics.interfaces import ITopics
from plone.base.interfaces.constrains import ISelectableConstrainTypes
from plone.dexterity.utils import createContentInContainer
from zope.i18n import translate
from zope.interface import alsoProvides

ENABLED = 1
DESK = "contact"
EDITORS = ("Contributor", "Editor", "Manager", "Owner", "Site Administrator")
ADD = "onderneem.addon: Add Content"


@dataclass(frozen=True)
class Folder:
    """A stock Folder with a marker, which says by what view it is shown, and its type."""

    id: str
    title: str
    marker: type
    type: str

    @property
    def layout(self) -> str:
        """The name of the view that shows it."""
        return self.marker.getTaggedValue(SHOWN_BY)


FOLDERS = (
    Folder("themas", _("Topics"), ITopics, "onderneem.Topic"),
    Folder("gidsen", _("Guides"), IGuides, "onderneem.Guide"),
    Folder("vergunningen", _("Permits"), IPermits, "onderneem.Permit"),
    Folder("subsidies", _("Subsidies"), ISubsidies, "onderneem.Subsidy"),
)


def furnish(section) -> None:
    """Give the section what it lacks; what is there stays as it is.

    Our types may be added here by the site's editors, and nowhere else in the site.
    """
    section.manage_permission(ADD, list(EDITORS), acquire=0)
    for folder in FOLDERS:
        if folder.id not in section:
            _add_folder(section, folder)
    if DESK not in section:
        if is_away():
            raise WithoutForms(section)
        make_contact_form(section)
    if "dossiers" not in section:
        createContentInContainer(
            section,
            "onderneem.Dossiers",
            checkConstraints=False,
            id="dossiers",
            title=_in_language(section, _("Dossiers")),
        )


def _add_folder(section, folder: Folder) -> None:
    made = createContentInContainer(
        section,
        "Folder",
        checkConstraints=False,
        id=folder.id,
        title=_in_language(section, folder.title),
    )
    alsoProvides(made, folder.marker)
    made.layout = folder.layout
    constrains = ISelectableConstrainTypes(made, None)
    if constrains is not None:
        constrains.setConstrainTypesMode(ENABLED)
        constrains.setLocallyAllowedTypes([folder.type])
        constrains.setImmediatelyAddableTypes([folder.type])
    made.reindexObject()


def _in_language(section, message) -> str:
    """A title is content: it is stored in the language of the section."""
    return translate(message, target_language=section.Language() or "nl")
