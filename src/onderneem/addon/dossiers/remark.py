"""What goes along with a step: checked once, however the step is taken."""

from onderneem.addon import _
from zExceptions import BadRequest
from zope.globalrequest import getRequest
from zope.i18n import translate

LONGEST = 5000
# The applicant reads these: without words they say nothing.
SAYS_SOMETHING = ("ask_more", "decide")


class BadRemark(BadRequest):
    """The remark can't go along; ``message``: why."""

    def __init__(self, message):
        self.message = message
        super().__init__(translate(message, context=getRequest()))


def checked_remark(deed: str, given: object) -> str:
    """Return the remark for a step; raises BadRemark."""
    if given is None:
        given = ""
    if not isinstance(given, str):
        raise BadRemark(_("The remark must be text."))
    remark = given.strip()
    if len(remark) > LONGEST:
        raise BadRemark(_("At most ${most} characters.", mapping={"most": LONGEST}))
    if deed in SAYS_SOMETHING and not remark:
        raise BadRemark(_("Write what the applicant should know: they read it in the dossier."))
    return remark
