"""What one process has just stored is there for the next request, whichever process takes it.

Behind ZEO a process hears a moment later what another one stored: who is sent to a receipt that
the other process wrote would read that it doesn't exist. ZEO's own ``server-sync`` can't be set
in a ``zeoclient`` section, which is what everybody has, and would be asked of each page of a site.
So only the addresses where somebody comes back to what they have just sent wait until their
process has heard all. A FileStorage and RelStorage know it by themselves.
"""

import transaction
import Zope2


def catch_up() -> None:
    """Let a request see all that was stored before it came; only at its very start, since its
    transaction begins anew. Raises ZEO's ClientDisconnected where the server is away."""
    pings = [getattr(database.storage, "ping", None) for database in Zope2.DB.databases.values()]
    asked = [ping() for ping in pings if ping is not None]
    if asked:
        transaction.begin()
