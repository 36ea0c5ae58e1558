"""A subsidy in REST: its fields, and its state today."""

from onderneem.addon import clock
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.subsidies.content import ISubsidy
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(ISubsidy, IOnderneemLayer)
class SerializeSubsidy(SerializeToJson):
    """plone.restapi's own answer, with ``state`` computed at asking time."""

    def __call__(self, *arguments, **options):
        answer = super().__call__(*arguments, **options)
        answer["state"] = self.context.call.state(clock.now()).value
        return answer
