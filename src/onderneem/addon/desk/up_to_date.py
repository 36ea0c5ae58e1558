"""Who fills in a form finds what was typed a moment ago, also in another process."""

from onderneem.addon.desk.cookie import PREFIX
from onderneem.addon.guard.up_to_date import catch_up


def see_what_was_typed(event) -> None:
    """For each request of a browser that has a draft; its cookies go to no other address."""
    if PREFIX in event.request.environ.get("HTTP_COOKIE", ""):
        catch_up()
