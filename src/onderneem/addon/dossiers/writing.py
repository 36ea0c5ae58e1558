"""What an officer's buttons do beside steps: messages, notes and keys."""

from onderneem.addon import _
from onderneem.addon.dossiers.accounts import let_go
from onderneem.addon.dossiers.messages import write_message
from onderneem.addon.dossiers.move import OfficersDeed
from onderneem.addon.dossiers.moving import refuse_if_stale
from onderneem.addon.dossiers.particulars import BadStep
from onderneem.addon.dossiers.uploads import uploaded
from plone import api
import re

BEGINNING = re.compile(r"[0-9a-f]{12}\Z")


class WriteMessage(OfficersDeed):
    """``@@message``: to the applicant, or a note to colleagues, with files if there are any."""

    def do(self, form):
        """Which of both is what the pressed button says; none is never the public one."""
        public = form.get("to") == "applicant"
        refuse_if_stale(self.context, form.get("mark", ""))
        uploads = uploaded(form.get("files", ()))
        by = api.user.get_current().getId()
        write_message(self.context, form.get("text", ""), by, public, uploads)
        return _("Sent.") if public else _("Kept.")


class RevokeKey(OfficersDeed):
    """``@@revoke-key``: a key that came into other hands opens nothing any more."""

    def do(self, form):
        """One, by the beginning of its hash, or all."""
        revoke_key(self.context, form.get("key", ""))
        return _("Revoked.")


def revoke_key(dossier, which: object) -> None:
    """Revoke the key whose hash begins so, or "all", and then those of who keeps it with an account
    too; raises BadStep when there is none."""
    known = isinstance(which, str) and (which == "all" or BEGINNING.match(which))
    gone = {"keys": dossier.revoke("" if which == "all" else which) if known else 0}
    if which == "all":
        gone["accounts"] = let_go(dossier)
    if not any(gone.values()):
        raise BadStep({"deed": _("There is no such key any more.")})
    by = api.user.get_current().getId()
    dossier.record("key_revoked", gone, by=by, public=False)
    dossier.reindexObject()
