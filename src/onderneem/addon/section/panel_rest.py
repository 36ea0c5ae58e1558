"""``@controlpanels/onderneem``: the settings of the panel for plone.restapi, without the keys."""

from onderneem.addon import _
from onderneem.addon.components.json_object import NotAnObject
from onderneem.addon.components.json_object import object_in
from onderneem.addon.interfaces import IOnderneemLayer
from onderneem.addon.jobs.whole import MANAGE
from onderneem.addon.place.bad_value import BadValue
from onderneem.addon.place.changing import current
from onderneem.addon.place.changing import fields
from onderneem.addon.place.changing import Wrong
from onderneem.addon.place.changing import wrong_in
from onderneem.addon.place.given import from_json
from onderneem.addon.place.settings import IPanelSettings
from onderneem.addon.place.settings import PREFIX
from onderneem.addon.section.panel_saving import save
from plone import api
from plone.restapi.controlpanels import RegistryConfigletPanel
from plone.restapi.controlpanels.interfaces import IControlpanel
from plone.restapi.interfaces import IDeserializeFromJson
from plone.restapi.services.controlpanels.update import ControlpanelsUpdate
from zExceptions import BadRequest
from zExceptions import Forbidden
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface


class ISettingsControlpanel(IControlpanel):
    """Our panel, which takes its settings over together."""


@implementer(ISettingsControlpanel)
class SettingsControlpanel(RegistryConfigletPanel):
    """The same fields, fieldsets and rules as the panel in Classic UI."""

    schema = IPanelSettings
    schema_prefix = PREFIX
    configlet_id = "onderneem"
    configlet_category_id = "Products"
    title = _("Entrepreneur section")
    group = ""


@implementer(ISettingsControlpanel)
@adapter(Interface, IOnderneemLayer)
def settings_controlpanel(context, request) -> SettingsControlpanel | None:
    """Return the panel; none for a site that must be upgraded first, which answers 404."""
    return None if current() is None else SettingsControlpanel(context, request)


class Refused(BadRequest):
    """Settings that can't be; ``errors``: a field and a message in words each, at least one."""

    def __init__(self, errors: list[dict]):
        super().__init__(errors)
        self.errors = errors


@implementer(IDeserializeFromJson)
@adapter(ISettingsControlpanel)
class ChangeFromJson:
    """The stock one writes field by field, and reads a time without a zone as UTC."""

    def __init__(self, panel):
        self.panel = panel

    def __call__(self) -> str | None:
        """Take the settings over; raise Refused with a reason for each that is wrong.

        Returns what else happened, in words, if anything did.
        """
        site = api.portal.get()
        if not api.user.has_permission(MANAGE, obj=site):
            raise Forbidden(self._words(_("This is for webmasters.")))
        changes, wrong = self._read()
        wrong += wrong_in(site, changes, {each.name for each in wrong} & fields().keys())
        if wrong:
            self._refuse(wrong)
        notice = save(site, changes)
        return self._words(notice) if notice else None

    def _read(self) -> tuple[dict, list[Wrong]]:
        changes, wrong, known = {}, [], fields()
        try:
            given = object_in(self.panel.request)
        except NotAnObject as problem:
            return {}, [Wrong("", problem.message)]
        for name, value in given.items():
            if name not in known:
                wrong.append(Wrong(name, _("There is no such setting.")))
                continue
            try:
                changes[name] = from_json(known[name], value)
            except BadValue as problem:
                wrong.append(Wrong(name, problem.doc()))
        return changes, wrong

    def _refuse(self, wrong: list[Wrong]) -> None:
        raise Refused([{"field": each.name, "message": self._words(each.reason)} for each in wrong])

    def _words(self, message) -> str:
        return translate(message, context=self.panel.request)


class Update(ControlpanelsUpdate):
    """The stock one answers 204, and has no place to tell that a key was removed."""

    def reply(self):
        """Return 204, or 200 with a ``message`` for what else happened in our panel."""
        ours = self.params == [SettingsControlpanel.configlet_id]
        panel = self.panel_by_name(self.params[0]) if ours else None
        if panel is None:
            return super().reply()
        try:
            notice = IDeserializeFromJson(panel)()
        except Refused as problem:
            # Raised on, Zope would log what a program sent wrongly as an error of ours.
            self.request.response.setStatus(400)
            errors = problem.errors
            return {"type": "ValidationError", "message": errors[0]["message"], "errors": errors}
        return {"message": notice} if notice else self.reply_no_content()
