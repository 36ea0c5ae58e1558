"""From an item and its section to the plain values of a service.

``base`` is the address of the site as the outside knows it, or ``BASE`` for what is stored: a job
has no visitor whose address it could use.
"""

from Acquisition import aq_base
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import timezone
from functools import cached_property
from onderneem.addon import _
from onderneem.addon.catalogue import row_values
from onderneem.addon.catalogue.out import plain
from onderneem.addon.catalogue.out.authority import AREAS
from onderneem.addon.catalogue.out.authority import authority_of
from onderneem.addon.catalogue.out.interfaces import IServiceKind
from onderneem.addon.catalogue.out.interfaces import Kind
from onderneem.addon.catalogue.out.published import is_told
from onderneem.addon.catalogue.out.published import original_of
from onderneem.addon.catalogue.out.published import translations_of
from onderneem.addon.catalogue.out.service import Authority
from onderneem.addon.catalogue.out.service import Desk
from onderneem.addon.catalogue.out.service import Link
from onderneem.addon.catalogue.out.service import Publisher
from onderneem.addon.catalogue.out.service import Service
from onderneem.addon.catalogue.silence import silence_of
from onderneem.addon.catalogue.term import term_of
from onderneem.addon.catalogue.terms import AREA_BASE
from onderneem.addon.clock import BRUSSELS
from onderneem.addon.place.desk_card import about_query
from onderneem.addon.place.section import setting
from onderneem.addon.reference.code_lists import is_code
from onderneem.addon.reference.municipalities import municipality
from onderneem.addon.reference.organisations import of_municipality
from onderneem.addon.reference.phone import phone_url
from onderneem.addon.reference.web_address import is_web_address
from plone import api
from urllib.parse import quote
from zope.i18n import translate

TERM = ("term_number", "term_unit", "term")
# A host that can't exist (RFC 2606); put in stored documents where the site's address belongs.
BASE = "https://onderneem-site.invalid"


class Gatherer:
    """Knows a section once, for all of its services."""

    def __init__(self, section, base: str):
        self.section, self.base = section, base.rstrip("/")
        self.root = "/".join(api.portal.get().getPhysicalPath())

    def address(self, path: str) -> str:
        """Return the address of what lies at a physical path."""
        return f"{self.base}{quote(path[len(self.root) :])}"

    def iri(self, uid: str) -> str:
        """Return the address that a service keeps wherever it moves: Plone leads on from there."""
        return f"{self.base}/resolveuid/{uid}"

    @cached_property
    def page(self) -> str:
        """The section's own address."""
        return self.address("/".join(self.section.getPhysicalPath()))

    @cached_property
    def language(self) -> str:
        """The section's language, else the site's."""
        return plain.tag(self.section.Language() or api.portal.get_default_language())

    @cached_property
    def _municipality(self):
        found = municipality(setting(self.section, "municipality") or "")
        return municipality(found.successor) if found and found.successor else found

    @cached_property
    def area(self) -> str:
        """The code of the municipality's area, or an empty string."""
        return self._municipality.area if self._municipality else ""

    @cached_property
    def organisation(self) -> Authority | None:
        """The municipality as an organisation; the section may give it a name of its own."""
        found = of_municipality(self._municipality.nis) if self._municipality else None
        area = f"{AREA_BASE}{self.area}" if self.area else AREAS["Lokaal"]
        own = plain.text(getattr(aq_base(self.section), "authority_name", None))
        if own:
            number = found.address if found else ""
            iri = f"{self.page}#authority"
            return Authority(iri, own, self.language, area, bool(number), number)
        return Authority(found.address, found.name, "nl", area) if found else None

    @cached_property
    def publisher(self) -> Publisher:
        """Who says all this."""
        return Publisher(
            iri=f"{self.page}/@catalogue",
            page=self.page,
            title=plain.text(self.section.title) or plain.text(self.section.getId()),
            description=plain.text(self.section.description),
            language=self.language,
            area=self.area,
            organisation=self.organisation,
        )

    @property
    def desk_name(self) -> str:
        """What the desk is called, else the section."""
        return plain.text(aq_base(self.section).desk_title) or self.publisher.title

    @property
    def postal(self) -> str:
        """The address of the counter, on one line."""
        return ", ".join(plain.paragraphs(aq_base(self.section).address))

    def about(self, item) -> dict[str, str]:
        """Return what a page of text says of itself."""
        return {
            "url": self.address("/".join(item.getPhysicalPath())),
            "language": plain.tag(item.Language() or self.language),
            "title": plain.text(aq_base(item).title),
            "description": plain.text(aq_base(item).description),
            "published": _written(aq_base(item).effective_date),
            "modified": _written(item.modified()),
        }

    def desk(self, about=None) -> Desk:
        """Return where to ask; ``about``: the item that one asks about."""
        section = aq_base(self.section)
        phone = plain.text(section.phone)
        return Desk(
            iri=f"{self.page}#desk",
            form=f"{self.page}/contact{about_query(about) if about is not None else ''}",
            phone=phone,
            phone_url=phone_url(phone),
            email=plain.text(section.email),
            hours=plain.texts(section.hours),
        )

    @cached_property
    def mark(self) -> str:
        """Another text when something changes that all services tell."""
        parts = (self.page, self.language, self.area, self.organisation, self.publisher)
        return repr((*parts, self.desk()))

    def service(self, item) -> Service:
        """Return the plain values of an item, with those of its public translations."""
        found = self._alone(item)
        told = sorted(
            (self._alone(each) for each in translations_of(item) if is_told(each)),
            key=lambda each: each.language,
        )
        modified = max((found.modified, *(each.modified for each in told)))
        return replace(found, others=tuple(told), modified=modified)

    def _alone(self, item) -> Service:
        own = aq_base(item)
        kind = _kind(item)
        page = self.address("/".join(item.getPhysicalPath()))
        language = plain.tag(item.Language() or self.language)
        level = _code(getattr(own, "authority_level", None))
        words = plain.text(getattr(own, "competent_authority", None)) or plain.text(kind.giver)
        # A page in another language is about the same service.
        original = original_of(item)
        uid = item.UID() if original is None else original.UID()
        return Service(
            iri=self.iri(uid),
            identifier=uid,
            page=page,
            go=f"{page}/@@e-counter",
            language=language,
            title=plain.text(own.title),
            description=plain.text(own.description),
            type=kind.type,
            authority=authority_of(words, level, language, self.organisation, self.page),
            level=level,
            area=self.area,
            desk=self.desk(item),
            created=_moment(item.created()),
            modified=_moment(item.modified()),
            audience=plain.paragraphs(getattr(own, "audience", None)),
            conditions=row_values.conditions(getattr(own, "conditions", None)),
            exceptions=plain.paragraphs(getattr(own, "exceptions", None)),
            procedure=row_values.steps(getattr(own, "procedure", None)),
            documents=row_values.steps(getattr(own, "documents", None)),
            costs=row_values.costs(getattr(own, "costs", None)),
            term=term_of(*(getattr(own, name, None) for name in TERM)),
            silence=silence_of(own, language),
            redress=row_values.redress(getattr(own, "redress", None)),
            channels=row_values.channels(getattr(own, "channels", None)),
            executing=self._executing(own, language),
            executing_level=_code(getattr(own, "executing_level", None)),
            areas=_codes(getattr(own, "areas", None)),
            languages=_codes(getattr(own, "service_languages", None)),
            your_europe=_codes(getattr(own, "your_europe", None)),
            legislation=row_values.links(getattr(own, "legislation", None)),
            websites=row_values.links(getattr(own, "websites", None)),
            target_groups=_codes(getattr(own, "target_groups", None)),
            themes=_codes(getattr(own, "themes", None)),
            keywords=_keywords(item),
            start=_start(own, language),
            procedure_links=row_values.links(getattr(own, "procedure_links", None)),
            number=plain.text(getattr(own, "product_number", None)),
            concept=_concept(getattr(own, "product_id", None)),
            advantage=plain.text(kind.advantage),
            starts=kind.starts or _begin(getattr(own, "valid_from", None)),
            ends=kind.ends or _end(getattr(own, "valid_until", None)),
        )

    def _executing(self, own, language: str) -> Authority | None:
        words = plain.text(getattr(own, "executing_authority", None))
        level = _code(getattr(own, "executing_level", None))
        return authority_of(words, level, language, self.organisation, self.page)


def _kind(item) -> Kind:
    adapter = IServiceKind(item, None)
    return adapter.kind() if adapter is not None else Kind()


def _moment(stamp) -> datetime:
    return stamp.asdatetime().astimezone(timezone.utc)


def _written(stamp) -> str:
    return _moment(stamp).isoformat(timespec="seconds") if stamp else ""


def _keywords(item) -> tuple[str, ...]:
    """What an editor gave as keywords of the service, and the tags of the page."""
    own = plain.texts(getattr(aq_base(item), "keywords", None))
    return tuple(sorted({*own, *plain.texts(item.Subject())}))


def _begin(day) -> datetime | None:
    if not isinstance(day, date):
        return None
    return datetime.combine(day, time(), BRUSSELS).astimezone(timezone.utc)


def _end(day) -> datetime | None:
    """The last day counts."""
    after = _begin(day + timedelta(days=1)) if isinstance(day, date) and day < date.max else None
    return after - timedelta(seconds=1) if after else None


def _code(value) -> str:
    return value if isinstance(value, str) and is_code(value) else ""


def _codes(values) -> tuple[str, ...]:
    return tuple(sorted({code for code in map(_code, plain.texts(values)) if code}))


def _start(own, language: str) -> Link | None:
    url = getattr(own, "start_url", None)
    if not is_web_address(url):
        return None
    label = plain.text(getattr(own, "start_label", None))
    spoken = language.split("-")[0]
    return Link(label or translate(_("Start your application"), target_language=spoken), url)


def _concept(url) -> str:
    """A product's address is that of a concept or of somebody's instance; only the first is ours.

    An instance of another municipality isn't what ours is made after.
    """
    return plain.iri(url) if is_web_address(url) and "/id/concept/" in url else ""
