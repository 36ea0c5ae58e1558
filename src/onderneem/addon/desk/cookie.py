"""The cookie that holds the key of a draft, and that of what was sent; for one form only."""

from onderneem.addon import clock
from onderneem.addon.guard.stamp import HOURS_24
from urllib.parse import urlsplit

NO_KEY = "none"
PREFIX, SENT = "oo-draft-", "oo-sent-"


def cookie_name(form, prefix: str = PREFIX) -> str:
    """Return the name of the form's cookie."""
    return f"{prefix}{form.UID()[:12]}"


def key_in(request, form, prefix: str = PREFIX) -> str:
    """Return the key that the browser sent, or an empty string."""
    found = request.cookies.get(cookie_name(form, prefix), "")
    return found if isinstance(found, str) else ""


def give(request, form, draft, key: str) -> None:
    """Let the browser keep the key as long as the draft is kept, also when it is closed in between;
    no script reads it, no other site sends it."""
    left = draft.until - clock.stored_now()
    _put(request, form, key, max_age=max(0, int(left.total_seconds())))


def offer(request, form) -> None:
    """Let a browser that has none bring back a word that is no key, and the same for everybody:
    so it is known whether what is wrong may be told on a page that finds its draft by a cookie."""
    if not key_in(request, form):
        _put(request, form, NO_KEY)


def renew(request, form, draft) -> None:
    """Let the browser keep the key that it has as long as a draft whose time was made longer."""
    give(request, form, draft, key_in(request, form))


def take(request, form, prefix: str = PREFIX) -> None:
    """Let the browser forget it."""
    path = urlsplit(form.absolute_url()).path or "/"
    request.response.expireCookie(cookie_name(form, prefix), path=path)


def remember_sent(request, form, stamp: str) -> None:
    """Let the browser keep with which key it sent the form: its back button brings the answers
    back, on a page with another one."""
    _put(request, form, stamp, SENT, max_age=HOURS_24)


def sent_in(request, form) -> str:
    """Return with which key it was sent before, or an empty string."""
    return key_in(request, form, SENT)


def _put(request, form, value: str, prefix: str = PREFIX, **lasting) -> None:
    url = urlsplit(form.absolute_url())
    request.response.setCookie(
        cookie_name(form, prefix),
        value,
        path=url.path or "/",
        http_only=True,
        same_site="Lax",
        **lasting,
        **({"secure": True} if url.scheme == "https" else {}),
    )
