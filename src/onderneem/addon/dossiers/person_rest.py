"""``@person``, ``@person-copy`` and ``@person-erasure``: the same as ``@@person``, for a program.

POST also to look: whose dossiers somebody looks for stands in no address.
"""

from onderneem.addon import _
from onderneem.addon.dossiers.answers_rest import object_of
from onderneem.addon.dossiers.officer_rest import Private
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.person import copy_for
from onderneem.addon.dossiers.person import dossiers_about
from onderneem.addon.dossiers.person import erase_all
from onderneem.addon.dossiers.person import NOT_SURE
from onderneem.addon.dossiers.person import sent_as_zip
from onderneem.addon.dossiers.person import Who
from onderneem.addon.dossiers.person import who_is
from zope.i18n import translate


class PersonPost(Private):
    """``{"who"}`` -> theirs, and why one can't be erased now."""

    fields = ("who",)

    def who(self) -> Who:
        """Return whom the body names; raises BadStep."""
        body = object_of(self.request)
        unknown = {
            name[:50]: _("There is no such field.") for name in body if name not in self.fields
        }
        if unknown:
            raise BadStep(unknown)
        return who_is(body.get("who"))

    def answer(self):
        """Return at most a hundred, oldest first."""
        found, total = dossiers_about(self.context, self.who())
        base = self.context.absolute_url()
        return {
            "@id": f"{base}/@person",
            "items": [
                {
                    "@id": each.dossier.absolute_url(),
                    "reference": each.dossier.getId(),
                    "title": each.dossier.title,
                    "state": each.dossier.state,
                    "received": each.dossier.received,
                    "kept": translate(each.kept, context=self.request) if each.kept else None,
                }
                for each in found
            ],
            "items_total": total,
        }


class ErasurePost(PersonPost):
    """``{"who", "sure": true}`` -> ``{"erased": number}``."""

    fields = ("who", "sure")

    def answer(self):
        """Erase theirs, but for what must be kept."""
        who = self.who()
        if object_of(self.request).get("sure") is not True:
            raise BadStep({"sure": NOT_SURE})
        number = erase_all(self.context, who)
        return {"@id": f"{self.context.absolute_url()}/@person-erasure", "erased": number}


class CopyPost(PersonPost):
    """``{"who"}`` -> a zip."""

    def render(self):
        """Stream it; an error is JSON as everywhere."""
        self.data = None
        told = super().render()
        return told if self.data is None else sent_as_zip(self.request.response, self.data)

    def answer(self):
        """Make it."""
        self.data, number = copy_for(self.context, self.who(), self.request)
        return {"dossiers": number}
