"""The page of a candidate: who it is, until when one can react, and how it goes on."""

from dataclasses import dataclass

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy import effects
from buurtambassadeur_wagtail.candidacy.models import CandidatePublication
from buurtambassadeur_wagtail.candidacy.queries import all_decided, decision_due_on
from buurtambassadeur_wagtail.candidacy.rules import Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.names import initials
from buurtambassadeur_wagtail.kernel.placeholders import fill_message
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.publishing import texts
from buurtambassadeur_wagtail.publishing.addresses import objection_url, url_for
from buurtambassadeur_wagtail.publishing.frame import Crumb, frame
from buurtambassadeur_wagtail.publishing.profile import contact_of

TEMPLATE = "buurtambassadeur_wagtail/pages/candidate.html"
OVER = "buurtambassadeur_wagtail/pages/over.html"


@dataclass(frozen=True)
class Step:
    """One step of the procedure, in words and with its place: done, now or later."""

    when: str
    what: str
    where: str = ""
    state: str = ""


def respond(request, pk: int, *, page=None):
    """Show the candidate while the period runs; after that nothing is left to read.

    404 before it is made known and under the page of another neighbourhood. Afterwards
    410 without a name, or, once appointed, on to the neighbourhood.
    """
    found = CandidatePublication.objects.filter(opens_at__lte=clock.now())
    publication = get_object_or_404(
        found.select_related("candidacy__neighbourhood__district"), pk=pk
    )
    neighbourhood = publication.candidacy.neighbourhood
    if page is not None and page.neighbourhood_id != neighbourhood.pk:
        raise Http404
    if publication.is_open:
        response = TemplateResponse(
            request, TEMPLATE, context(request, publication, page)
        )
    else:
        response = _after(request, publication, page)
    return private(response)


def private(response):
    """Keep a page about a person out of caches and search engines."""
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _after(request, publication, page):
    neighbourhood = publication.candidacy.neighbourhood
    if publication.candidacy.status == Status.APPOINTED:
        return HttpResponseRedirect(url_for(neighbourhood, request))
    crumbs = _crumbs(request, neighbourhood, page)
    around = frame(request, page=page, title=_("This period is over"), crumbs=crumbs)
    shown = {
        "text": _("You could react to this candidate. That is no longer possible."),
        "trace": trace(publication, around["programme"]),
        "back_url": url_for(neighbourhood, request),
        "back_text": neighbourhood.name,
        "is_hidden_from_search": True,
    }
    return TemplateResponse(request, OVER, around | shown, status=410)


def context(request, publication, page=None) -> dict:
    """Return what the page shows: only what the candidate approved, and the days."""
    neighbourhood = publication.candidacy.neighbourhood
    title = _("Candidate in %(neighbourhood)s: %(name)s") % {
        "neighbourhood": neighbourhood.name,
        "name": publication.name_shown,
    }
    crumbs = _crumbs(request, neighbourhood, page)
    around = frame(request, page=page, title=title, crumbs=crumbs)
    last_day = clock.local(publication.closes_at).date()
    return around | {
        "neighbourhood": neighbourhood,
        "name": publication.name_shown,
        "first_name": _first_name(publication),
        "initials": initials(publication.name_shown),
        "text": publication.text,
        "last_day": last_day,
        "days_left": (last_day - clock.today()).days,
        "steps": steps(publication, around["programme"]),
        "object_url": objection_url(publication, request),
        "effect": effects.in_words(publication, name=_first_name(publication)),
        "agreed_on": _agreed_on(publication, neighbourhood),
        "contact": contact_of(neighbourhood, around["programme"]),
        "is_hidden_from_search": True,
    }


def _agreed_on(publication, neighbourhood) -> str:
    """Say where the effect comes from; blank where it is that of the municipality."""
    if not publication.effect_is_local:
        return ""
    text = _("This was agreed on with residents and partners of %(place)s.")
    return fill_message(text, {"place": neighbourhood.name})


def steps(publication, settings) -> list[Step]:
    """Return the procedure with its days, as far as they are known."""
    candidacy = publication.candidacy
    received = clock.local(candidacy.received_at).date()
    opened = clock.local(publication.opens_at).date()
    last_day = clock.local(publication.closes_at).date()
    decided_by = max(decision_due_on(candidacy), last_day)
    through = _("Through %(day)s") % {"day": day_month_year(last_day)}
    latest = _("At the latest %(day)s") % {"day": day_month_year(decided_by)}
    name = _first_name(publication)
    return [
        Step(
            date_format(received, "F Y").capitalize(),
            _("Signed up"),
            _("Ready"),
            "done",
        ),
        Step(day_month_year(opened), _("Candidate made known"), _("Ready"), "done"),
        Step(through, _("You can react"), _("Now"), "now"),
        Step(_("After that"), _("%(name)s may answer the reasons") % {"name": name}),
        Step(
            latest,
            decision(settings),
            _("With the reason"),
        ),
    ]


def decision(settings) -> str:
    """Say who decides, in the municipality's own word for a district."""
    district = capfirst(texts.the(settings.district_shown))
    return _("%(district)s decides") % {"district": district}


def trace(publication, settings) -> str:
    """Tell that there were reactions, once all were looked at: no counts, no names."""
    if not all_decided(publication.candidacy):
        return ""
    district = texts.the(settings.district_shown)
    text = _("There were reactions. %(district)s has looked at them.")
    return text % {"district": capfirst(district)}


def _first_name(publication) -> str:
    return publication.name_shown.split(" ")[0]


def _crumbs(request, neighbourhood, page) -> tuple[Crumb, ...]:
    last = Crumb(_("Candidate"))
    if page is not None:
        return (last,)
    return (Crumb(neighbourhood.name, url_for(neighbourhood, request)), last)
