"""The cookie that holds the key of a draft, for one form only."""

from urllib.parse import urlsplit


def cookie_name(form) -> str:
    """Return the name of the form's cookie."""
    return f"oo-draft-{form.UID()[:12]}"


def key_in(request, form) -> str:
    """Return the key that the browser sent, or an empty string."""
    found = request.cookies.get(cookie_name(form), "")
    return found if isinstance(found, str) else ""


def give(request, form, key: str) -> None:
    """Let the browser keep the key while it is open; no script reads it, no other site sends it."""
    url = urlsplit(form.absolute_url())
    request.response.setCookie(
        cookie_name(form),
        key,
        path=url.path or "/",
        http_only=True,
        same_site="Lax",
        **({"secure": True} if url.scheme == "https" else {}),
    )


def take(request, form) -> None:
    """Let the browser forget it."""
    path = urlsplit(form.absolute_url()).path or "/"
    request.response.expireCookie(cookie_name(form), path=path)
