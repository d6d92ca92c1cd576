"""Letters to partners about an agreement; named after the event."""

from __future__ import annotations

from datetime import timedelta

from buurtambassadeur_wagtail.kernel import addresses, clock, links
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.texts import site_language
from buurtambassadeur_wagtail.neighbourhoods.letter_parts import send, with_address
from buurtambassadeur_wagtail.partners.models import PartnerContact

from .models import ConsentRequest, ShapeAgreement
from .rules import LINK_DAYS
from .texts import READ_IT

CONSENT = "agreement-consent"


def asked(request: ConsentRequest) -> Letter | None:
    """Ask a contact to agree on behalf of its organisation, with a link of its own."""
    return _with_link(request, "agreement_asked")


def reminded(request: ConsentRequest) -> Letter | None:
    """Ask once more, with a link that works as well as the first."""
    return _with_link(request, "agreement_reminded")


def in_force(request: ConsentRequest) -> Letter | None:
    """Tell that everybody agrees, and where the agreement can be read."""
    page = addresses.public_url(request.agreement)
    with site_language():
        return _send(request, "agreement_in_force", page=with_address(READ_IT, page))


def ended(request: ConsentRequest) -> Letter | None:
    """Tell that an agreement counts no longer."""
    with site_language():
        return _send(request, "agreement_ended")


def asked_about(agreement: ShapeAgreement) -> list[ConsentRequest]:
    """Return whom we asked about a version, and who still is a contact today."""
    today = PartnerContact.objects.on(clock.today())
    found = ConsentRequest.objects.filter(agreement=agreement, contact__in=today)
    related = ("agreement__neighbourhood__district", "contact", "organisation")
    return list(found.select_related(*related))


def _with_link(request: ConsentRequest, event: str) -> Letter | None:
    contact = request.contact
    if contact is None or not contact.serves_on(clock.today()) or not contact.email:
        return None
    until = clock.end_of(clock.today() + timedelta(days=LINK_DAYS))
    link = links.issue(CONSENT, request, expires_at=until)
    organisation = str(request.organisation)
    with site_language():
        return _send(request, event, organisation=organisation, link=link.marker)


def _send(request: ConsentRequest, event: str, **facts: str) -> Letter | None:
    contact, place = request.contact, request.agreement.neighbourhood
    if contact is None:
        return None
    return send(
        event,
        to=contact.email,
        name=contact.name,
        about=request,
        place=place,
        facts={"neighbourhood": place.name, **facts},
    )
