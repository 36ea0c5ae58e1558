"""A subsidy in REST: its fields, and its state now."""

from onderneem.addon import clock
from onderneem.addon.components.speaking import speech_of
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.subsidies.content import ISubsidy
from onderneem.addon.subsidies.told import why
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.serializer.dxcontent import SerializeToJson
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(ISubsidy, IOnderneemLayer)
class SerializeSubsidy(SerializeToJson):
    """plone.restapi's own answer, with the state computed at asking time.

    ``state`` and ``state_reason`` (the page's sentence), ``next_change`` (when the state changes
    next, in UTC; null: never, as far as is known), and ``amount``: the rows in words.
    """

    def __call__(self, *arguments, **options):
        answer = super().__call__(*arguments, **options)
        item, now = self.context, clock.now()
        speech = speech_of(self.request)
        return {
            **answer,
            "state": item.call.state(now).value,
            "state_reason": why(item.call, now, speech, bool(item.budget)),
            "next_change": json_compatible(item.call.next_change(now)),
            "amount": item.amount_in(speech) or None,
        }
