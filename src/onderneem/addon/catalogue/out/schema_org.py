"""Pure: what search engines are told of a page, in the words of schema.org.

Only from stored values: an amount or a cost that is a sentence stays a sentence, opening hours that
are free text are left out.
"""

from onderneem.addon.catalogue.channel_address import leads_to
from onderneem.addon.catalogue.channel_address import WEB
from onderneem.addon.catalogue.out.cpsv import LANGUAGES
from onderneem.addon.catalogue.out.service import Authority
from onderneem.addon.catalogue.out.service import Desk
from onderneem.addon.catalogue.out.service import Publisher
from onderneem.addon.catalogue.out.service import Service
from onderneem.addon.catalogue.row_values import Channel
from typing import Any

Data = dict[str, Any]
CONTEXT = "https://schema.org"
PLACES = ("post", "counter")
# The EU's codes of languages to those of BCP 47.
BY_CODE = {code: tag for tag, code in LANGUAGES.items()}
# What a service of that type of IPDC's list gives.
OUTPUTS = {"Toelating": "GovernmentPermit", "FinancieelVoordeel": "MonetaryGrant"}


def service_page(service: Service, publisher: Publisher) -> Data:
    """Return the page of a permit or subsidy, whose subject is the service."""
    authority = _organisation(service.authority)
    about = _told(
        {
            "@type": "GovernmentService",
            "@id": service.iri,
            "name": service.title,
            "description": service.description,
            "url": service.page,
            "serviceOperator": authority,
            "provider": _organisation(publisher.organisation) or authority,
            "areaServed": _area(publisher),
            "audience": _audience(service),
            "availableChannel": _channels(service),
            "produces": _output(service, publisher, authority),
            "offers": _offers(service),
        }
    )
    return _page(service, about)


def article(
    url: str,
    language: str,
    title: str,
    description: str,
    published: str,
    modified: str,
    publisher: Publisher,
) -> Data:
    """Return the page of a guide: an article of the municipality. Times are ISO, or empty."""
    return _told(
        {
            "@context": CONTEXT,
            "@type": "Article",
            "@id": url,
            "url": url,
            "mainEntityOfPage": url,
            "headline": title,
            "description": description,
            "inLanguage": language,
            "datePublished": published,
            "dateModified": modified,
            "publisher": _organisation(publisher.organisation) or _named(publisher),
        }
    )


def office(publisher: Publisher, desk: Desk, name: str, address: str) -> Data:
    """Return the section's desk as an office of the municipality; ``address``: as it is written."""
    contact = _told(
        {
            "@type": "ContactPoint",
            "contactType": "customer service",
            "telephone": desk.phone,
            "email": desk.email,
            "url": desk.form,
        }
    )
    return _told(
        {
            "@context": CONTEXT,
            "@type": "GovernmentOffice",
            "@id": f"{publisher.page}#office",
            "name": name,
            "description": publisher.description,
            "url": publisher.page,
            "telephone": desk.phone,
            "email": desk.email,
            "address": address,
            "contactPoint": contact,
            "areaServed": _area(publisher),
            "parentOrganization": _organisation(publisher.organisation),
        }
    )


def _page(service: Service, about: Data) -> Data:
    return _told(
        {
            "@context": CONTEXT,
            "@type": "WebPage",
            "@id": service.page,
            "url": service.page,
            "name": service.title,
            "description": service.description,
            "inLanguage": service.language,
            "dateModified": service.modified.isoformat(timespec="seconds"),
            "mainEntity": about,
        }
    )


def _output(service: Service, publisher: Publisher, authority: Data) -> Data:
    kind = OUTPUTS.get(service.type)
    if kind == "MonetaryGrant":
        words = {"description": service.advantage, "funder": authority}
        return _told({"@type": kind, "name": service.title, **words})
    if kind == "GovernmentPermit":
        permit = {
            "name": service.title,
            "issuedBy": authority,
            "issuedThrough": {"@id": service.iri},
            "validIn": _area(publisher) if not service.areas else {},
        }
        return _told({"@type": kind, **permit})
    return {}


def _offers(service: Service) -> list[Data]:
    """The costs that are an amount; a price per something has its unit as words."""
    return [
        _told(
            {
                "@type": "Offer",
                "name": cost.title,
                "price": f"{cost.amount:.2f}",
                "priceCurrency": "EUR",
                "description": cost.words(service.language),
            }
        )
        for cost in service.costs
        if cost.amount is not None
    ]


def _channels(service: Service) -> list[Data]:
    online: Data = {"@type": "ServiceChannel", "serviceUrl": service.go}
    desk: Data = {"@type": "ServiceChannel", "serviceUrl": service.desk.form}
    if service.desk.phone:
        desk["servicePhone"] = {"@type": "ContactPoint", "telephone": service.desk.phone}
    own = [found for found in map(_own_channel, service.channels) if len(found) > 1]
    every = [online, *own, desk] if service.online else [*own, desk]
    shared = {
        "processingTime": service.term.duration,
        "availableLanguage": [BY_CODE[each] for each in service.languages if each in BY_CODE],
    }
    return [{**each, **_told(shared)} for each in every]


def _own_channel(channel: Channel) -> Data:
    """A way that the editor added; a street is a place, and hours that are words stay words."""
    page = leads_to(channel.kind, channel.address)
    phone = channel.address if channel.kind == "phone" else ""
    place = {"@type": "Place", "address": channel.address} if channel.kind in PLACES else {}
    return _told(
        {
            "@type": "ServiceChannel",
            "name": channel.title,
            "description": "; ".join(channel.hours),
            "serviceUrl": page if channel.kind in WEB else "",
            "servicePhone": {"@type": "ContactPoint", "telephone": phone} if phone else {},
            "serviceLocation": place if channel.address else {},
        }
    )


def _audience(service: Service) -> Data:
    words = " ".join(service.audience)
    return {"@type": "Audience", "audienceType": words} if words else {}


def _organisation(authority: Authority | None) -> Data:
    if authority is None:
        return {}
    return {"@type": "GovernmentOrganization", "@id": authority.iri, "name": authority.name}


def _named(publisher: Publisher) -> Data:
    return {"@type": "Organization", "name": publisher.title, "url": publisher.page}


def _area(publisher: Publisher) -> Data:
    if publisher.organisation is None:
        return {}
    return {"@type": "AdministrativeArea", "name": publisher.organisation.name}


def _told(data: Data) -> Data:
    """What is empty isn't said."""
    return {key: value for key, value in data.items() if value}
