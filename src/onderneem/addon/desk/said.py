"""What a form's page says of what was sent as a whole, before it looks at any field."""

from onderneem.addon import _
from onderneem.addon.dossiers.holding import TOO_LARGE
from onderneem.addon.guard.too_large import LeftOut

EXPIRED = _(
    "This page was open for too long, or didn't come from us. Check your answers and send again."
)
AWAY = _("We can't take your question here at the moment. Call or mail us, please.")
BROKEN = _(
    "What you sent arrived damaged: nothing of it could be read. Fill in the form and send it "
    "once more."
)
UNREAD = {
    LeftOut.BROKEN: BROKEN,
    LeftOut.BYTES: TOO_LARGE,
    LeftOut.TEXT: _(
        "What you sent is too much for one form. Write a shorter text, and send what is long as a "
        "file."
    ),
}
STRANGE = _(
    "This form has no field “${field}”, so nothing was sent. Your answers still stand here: check "
    "them and send again."
)
FILLED = _("A field that must stay empty was filled in, perhaps by your browser. Send once more.")
TOO_FAST = _("Too much comes from your network at this moment. Try again in ${minutes} minutes.")
CONFIRM = _(
    "Much comes from your network at this moment. Wait a few seconds, then send once more to "
    "confirm that it is you."
)
SENT_THE_SAME = _(
    "You have sent this already; its reference is ${reference}. Send it once more, as a new one?"
)
SENT_ALREADY = _(
    "You have sent this form already; its reference is ${reference}. Send your other answers as a "
    "new one?"
)
GONE = _(
    "What you filled in earlier isn't here: it was kept for one day, or you filled it in with "
    "another browser."
)
GONE_BUT_THE_LAST = _(
    "What you filled in earlier was kept for one day and isn't here any more. What you sent just "
    "now is kept. Go on with the other parts."
)
NO_COOKIES = _(
    "Your browser kept no cookie of this form. Without one we don't know which answers are yours: "
    "allow cookies for this site, and begin."
)
