"""What the page of a neighbourhood shows, with or without a Wagtail page around it."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.urls import reverse

from buurtambassadeur_wagtail.agreements import gates
from buurtambassadeur_wagtail.ambassadors.former import former
from buurtambassadeur_wagtail.ambassadors.sitting import SittingAmbassador, sitting
from buurtambassadeur_wagtail.candidacy.queries import open_publications
from buurtambassadeur_wagtail.joining.queries import shown
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing import (
    agreements,
    conferences,
    descriptions,
    meetings,
)
from buurtambassadeur_wagtail.publishing.addresses import (
    application_page,
    application_url,
    contact_url,
    full_url,
    plain_url,
)
from buurtambassadeur_wagtail.publishing.frame import Crumb, dial, frame
from buurtambassadeur_wagtail.publishing.sides import who


@dataclass(frozen=True)
class Notice:
    """There is a candidate: until when one can react, and where. Without a name."""

    url: str
    last_day: object


@dataclass(frozen=True)
class Contact:
    """Whom residents can ask; of the district, or else of the programme."""

    name: str
    email: str
    phone: str

    @property
    def tel(self) -> str:
        return dial(self.phone)

    @property
    def mailbox(self) -> str:
        return self.email.rpartition("@")[0]

    @property
    def domain(self) -> str:
        return self.email.rpartition("@")[2]

    def __bool__(self) -> bool:
        return bool(self.name or self.email or self.phone)


def page_context(request, page) -> dict:
    """Return what the page of a neighbourhood shows; it may not be chosen yet."""
    found = Neighbourhood.objects.select_related("district")
    return context(request, found.filter(pk=page.neighbourhood_id).first(), page=page)


def context(request, neighbourhood, *, page=None) -> dict:
    """Return everything the page shows; an editor's preview may lack a neighbourhood.

    The number of queries does not depend on how many ambassadors or candidates.
    """
    title = "" if page else str(neighbourhood)
    crumbs = () if page else (Crumb(title),)
    lead = page.lead if page else ""
    about = descriptions.neighbourhood(neighbourhood or "", lead)
    around = frame(request, page=page, title=title, crumbs=crumbs, description=about)
    settings = around["programme"]
    serving, writing_url = [], ""
    if neighbourhood:
        writing_url = contact_url(neighbourhood, page, request)
        serving = people(neighbourhood, writing_url)
    agreement = agreements.in_short(neighbourhood, request, page)
    return around | {
        "neighbourhood": neighbourhood,
        "heading": page.title if page else str(neighbourhood),
        "lead": lead,
        "topics": list(page.topics.all()) if page else [],
        "former": former(neighbourhood, clock.today())
        if neighbourhood and settings.show_former
        else [],
        "ambassadors": serving,
        "contact_url": writing_url,
        "actions": shown(neighbourhood) if neighbourhood else None,
        "notices": notices(request, neighbourhood, page),
        "meetings": meetings.of(neighbourhood),
        **_kept_up(request, neighbourhood, page),
        "who": who(neighbourhood, settings, [one.name for one in serving]),
        "conference": conferences.of(neighbourhood, request),
        "contact": contact_of(neighbourhood, settings),
        "agreement": agreement,
        **_signing_up(request, neighbourhood, agreement),
    }


def _signing_up(request, neighbourhood, agreement) -> dict:
    """Return where to sign up, or why that waits for the agreement (R14)."""
    url = application_url(application_page(request), neighbourhood, request)
    waits = url and neighbourhood and not (agreement and agreement.since)
    shut = gates.recruiting(neighbourhood) if waits else None
    return {
        "apply_url": "" if shut else url,
        "shut_because": shut.message if shut else "",
    }


def _kept_up(request, neighbourhood, page) -> dict[str, str]:
    """Return the address of the page, of its flyer, and of its calendar to follow."""
    if neighbourhood is None:
        return {}
    own = full_url(page, request) or plain_url(
        "neighbourhood", neighbourhood.pk, request=request
    )
    calendar = reverse("buurtambassadeur:calendar", args=[neighbourhood.pk])
    return {
        "area_url": own,
        "calendar_url": f"webcal://{urlsplit(own).netloc}{calendar}",
        "flyer_url": reverse("buurtambassadeur:flyer", args=[neighbourhood.pk]),
    }


def people(neighbourhood, writing_url: str) -> list[SittingAmbassador]:
    """Return who serves there; who can be reached with the address of the form."""
    return [
        replace(one, contact_url=f"{writing_url}?to={one.appointment_id}")
        if one.is_reachable
        else one
        for one in sitting(neighbourhood)
    ]


def notices(request, neighbourhood, page=None) -> list[Notice]:
    """Return a notice per candidate whose period is running."""
    if neighbourhood is None:
        return []
    running = open_publications().filter(candidacy__neighbourhood=neighbourhood)
    return [
        Notice(_candidate_url(request, one, page), clock.local(one.closes_at).date())
        for one in running
    ]


def contact_of(neighbourhood, settings) -> Contact:
    """Return whom to ask: each thing from the district, or else from the settings."""
    district = neighbourhood.district if neighbourhood else None
    found = [
        getattr(district, f"contact_{what}", "") or getattr(settings, f"contact_{what}")
        for what in ("name", "email", "phone")
    ]
    return Contact(*found)


def _candidate_url(request, publication, page) -> str:
    if page is None:
        return reverse("buurtambassadeur:candidate", args=[publication.pk])
    route = page.reverse_subpage("candidate", args=[publication.pk])
    return (page.get_url(request) or "") + route
