"""What went wrong with background work, in words; the ledger and REST keep the code."""

from onderneem.addon import _

NOT_ALONE = _("Somebody else wrote the same at that moment.")
NO_SERVER = _("The server can't be reached.")
CERTIFICATE = _("The certificate isn't right.")
# Of what Python, the database and the mail server raise, the commonest.
ERRORS = {
    "ConflictError": NOT_ALONE,
    "ReadConflictError": NOT_ALONE,
    "ConnectionRefusedError": NO_SERVER,
    "ConnectionResetError": NO_SERVER,
    "TimeoutError": _("The server doesn't answer in time."),
    "gaierror": _("The name of the server doesn't exist."),
    "SSLError": CERTIFICATE,
    "SSLCertVerificationError": CERTIFICATE,
    "SMTPAuthenticationError": _("The mail server doesn't take our name and password."),
    "SMTPConnectError": NO_SERVER,
    "SMTPDataError": _("The mail server doesn't take the letter."),
    "SMTPRecipientsRefused": _("The mail server doesn't take the address of the reader."),
    "SMTPSenderRefused": _("The mail server doesn't take the address of the sender."),
    "SMTPServerDisconnected": NO_SERVER,
}


def kind_in_words(kind: str, job=None):
    """Return what went wrong as a sentence; ``job``: who said it, when it still exists.

    What nobody foresaw is named as the log names it, for who mends it.
    """
    own = job.in_words(kind) if job is not None else None
    unforeseen = _("Not foreseen: ${kind}", mapping={"kind": kind})
    return own or ERRORS.get(kind) or unforeseen
