"""The cookie that holds the key of a draft, for one form only."""

from onderneem.addon import clock
from urllib.parse import urlsplit


def cookie_name(form) -> str:
    """Return the name of the form's cookie."""
    return f"oo-draft-{form.UID()[:12]}"


def key_in(request, form) -> str:
    """Return the key that the browser sent, or an empty string."""
    found = request.cookies.get(cookie_name(form), "")
    return found if isinstance(found, str) else ""


def give(request, form, draft, key: str) -> None:
    """Let the browser keep the key as long as the draft is kept, also when it is closed in between;
    no script reads it, no other site sends it."""
    url = urlsplit(form.absolute_url())
    request.response.setCookie(
        cookie_name(form),
        key,
        max_age=max(0, int((draft.until - clock.stored_now()).total_seconds())),
        path=url.path or "/",
        http_only=True,
        same_site="Lax",
        **({"secure": True} if url.scheme == "https" else {}),
    )


def renew(request, form, draft) -> None:
    """Let the browser keep the key that it has as long as a draft whose time was made longer."""
    give(request, form, draft, key_in(request, form))


def take(request, form) -> None:
    """Let the browser forget it."""
    path = urlsplit(form.absolute_url()).path or "/"
    request.response.expireCookie(cookie_name(form), path=path)
