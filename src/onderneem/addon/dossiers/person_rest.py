"""``@person``, ``@person-copy`` and ``@person-erasure``: the same as ``@@person``, for a program.

POST also to look: whose dossiers somebody looks for stands in no address.
"""

from onderneem.addon import _
from onderneem.addon.components.batch import batch_asked
from onderneem.addon.components.batch import batching
from onderneem.addon.components.batch import NoBatch
from onderneem.addon.components.batch_words import batch_problem
from onderneem.addon.dossiers.answers_rest import object_of
from onderneem.addon.dossiers.officer_rest import Private
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.person import dossiers_about
from onderneem.addon.dossiers.person import Theirs
from onderneem.addon.dossiers.person import Who
from onderneem.addon.dossiers.person import who_is
from onderneem.addon.dossiers.person_besides import besides
from onderneem.addon.dossiers.person_copy import copy_for
from onderneem.addon.dossiers.person_copy import sent_as_zip
from onderneem.addon.dossiers.person_erasure import erase_all
from onderneem.addon.dossiers.person_erasure import NOT_SURE
from zope.i18n import translate


class PersonPost(Private):
    """``{"who"}`` -> their dossiers, why one can't be erased now, and what other rooms keep."""

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
        """Return a batch of theirs, oldest first; ``b_start`` and ``b_size`` stand in the address,
        so that a link to the next one takes the same body."""
        who = self.who()
        start, size = self._batch()
        found, total = dossiers_about(self.context, who, start, size)
        here = f"{self.context.absolute_url()}/@person"
        answer = {
            "@id": here,
            "items": [self._item(each) for each in found],
            "items_total": total,
            "besides": [
                {
                    "name": each.name,
                    "title": translate(each.title, context=self.request),
                    "total": len(each.kept),
                }
                for each in besides(self.context, who)
            ],
        }
        if total > size:

            def at(begin: int) -> str:
                return f"{here}?b_start={begin}&b_size={size}"

            answer["batching"] = batching(at, start, size, total)
        return answer

    def _batch(self) -> tuple[int, int]:
        try:
            return batch_asked(self.request.form)
        except NoBatch as wrong:
            raise BadStep({wrong.field: batch_problem(wrong)}) from wrong

    def _item(self, theirs: Theirs) -> dict:
        dossier, kept = theirs.dossier, theirs.kept
        return {
            "@id": dossier.absolute_url(),
            "reference": dossier.getId(),
            "title": dossier.title,
            "state": dossier.state,
            "received": dossier.received,
            "kept": translate(kept, context=self.request) if kept else None,
        }


class ErasurePost(PersonPost):
    """``{"who", "sure": true}`` -> ``erased``, ``failed`` and ``besides``: how many of each."""

    fields = ("who", "sure")

    def answer(self):
        """Erase theirs, but for what must be kept."""
        who = self.who()
        if object_of(self.request).get("sure") is not True:
            raise BadStep({"sure": NOT_SURE})
        gone = erase_all(self.context, who)
        return {"@id": f"{self.context.absolute_url()}/@person-erasure", **vars(gone)}


class CopyPost(PersonPost):
    """``{"who"}`` -> a zip."""

    def render(self):
        """Stream it; an error is JSON as everywhere."""
        self.data = None
        told = super().render()
        return told if self.data is None else sent_as_zip(self.request, self.data)

    def answer(self):
        """Make it."""
        self.data, number = copy_for(self.context, self.who(), self.request)
        return {"dossiers": number}
