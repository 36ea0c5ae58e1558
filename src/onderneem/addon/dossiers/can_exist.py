"""Filters whose values are a site's own: one that nothing can have isn't a question to answer.

An officer who left, a topic that was deleted and a group that is gone stay good filters as long as
a dossier that the user may see has them; a municipality is a NIS code, of now or of before.
"""

from collections.abc import Mapping
from onderneem.addon import _
from onderneem.addon.dossiers.asking import Wrong
from onderneem.addon.dossiers.query import count_dossiers
from onderneem.addon.dossiers.topics_in import topics_in
from plone import api
import re

NIS = re.compile(r"[0-9]{5}\Z")


def refuse_what_cannot_be(filters: Mapping[str, object], section, containers) -> None:
    """Raise Wrong for a topic, municipality, officer or group that there isn't and wasn't."""
    for name, exists in TESTS.items():
        for value in filters.get(name) or ():
            there = not value or exists(value, section)
            if not there and not count_dossiers(containers, {name: value}):
                raise Wrong(name, _("Unknown value."))


TESTS = {
    "topic": lambda value, section: value in topics_in(section),
    "municipality": lambda value, section: bool(NIS.match(value)),
    "assigned": lambda value, section: api.user.get(userid=value) is not None,
    "group": lambda value, section: api.group.get(groupname=value) is not None,
}
