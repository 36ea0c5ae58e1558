"""A guide in REST: its parts with their addresses."""

from onderneem.addon.components.rows import IRows
from onderneem.addon.components.rows.rest import RowsFromJson
from onderneem.addon.guides.content import IGuide
from onderneem.addon.guides.shown import address_of
from onderneem.addon.interfaces import IOnderneemLayer
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(IGuide, IOnderneemLayer)
class GuideToJson(SerializeToJson):
    """What any item tells, and the address of each part."""

    def __call__(self, *arguments, **options):
        told = super().__call__(*arguments, **options)
        anchors = [each.anchor for each in self.context.known_parts]
        for row in told.get("parts") or ():
            if row.get("anchor") in anchors:
                row["@id"] = address_of(self.context, row["anchor"])
        return told


@adapter(IRows, IGuide, IOnderneemLayer)
class PartsFromJson(RowsFromJson):
    """What a client got, it can send back: the addresses follow from the anchors."""

    def __call__(self, value):
        if isinstance(value, list):
            value = [_without_address(each) for each in value]
        return super().__call__(value)


def _without_address(row):
    if not isinstance(row, dict):
        return row
    return {name: cell for name, cell in row.items() if name != "@id"}
