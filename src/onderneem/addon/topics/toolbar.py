"""The toolbar of a page in another language: it stays in that of the editor's site."""

from onderneem.addon.components.speaking import speaking_as_before
from plone.app.layout.viewlets.toolbar import ToolbarViewletManager

# How Plone's own begins; a site that has another one gets it as it is.
BEGINNING = '<section id="edit-bar"'


class EditorsToolbar(ToolbarViewletManager):
    """Plone's own with the same viewlets: the page speaks English, who edits it needn't."""

    def update(self) -> None:
        """Prepare what is in it."""
        with speaking_as_before(self.request):
            super().update()

    def render(self) -> str:
        """Return it, with the language that it is in where the page has another one."""
        with speaking_as_before(self.request) as language:
            told = super().render()
        return told.replace(BEGINNING, f'{BEGINNING} lang="{language}"', 1) if language else told
