"""Showing a conference and signing up for it, from blank form to receipt."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.html import strip_tags
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.debug import (
    sensitive_post_parameters,
    sensitive_variables,
)

from buurtambassadeur_wagtail.conferences import (
    actions,
    calendars,
    queries,
    refusals,
    words,
)
from buurtambassadeur_wagtail.conferences.forms import SignUpForm
from buurtambassadeur_wagtail.conferences.models import Conference, SignUp
from buurtambassadeur_wagtail.conferences.rules import SignUps, Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full

from . import conference_summaries, thanks
from .addresses import url_for
from .candidate import Step, private
from .descriptions import shortened
from .flood import passes
from .frame import Crumb, frame
from .profile import contact_of

PAGE = "buurtambassadeur_wagtail/pages/conference.html"
#: In the words of Schema.org; what was held was on the day it was planned.
EVENT = {Status.POSTPONED: "Postponed", Status.CANCELLED: "Cancelled"}
THANKS = "buurtambassadeur_wagtail/pages/conference_thanks.html"


@sensitive_variables()
@sensitive_post_parameters()
def respond(request, *, page) -> HttpResponse:
    """Show the conference with a form, or store a sign-up and go on to the receipt.

    Full, closed, postponed, cancelled or held: it says so, and stays to be read.
    """
    conference = _of(page)
    if conference is None:
        return TemplateResponse(request, PAGE, frame(request, page=page))
    form = _form(request, conference)
    may_send = form.is_valid() and passes(request, form, "conference")
    if may_send and (url := _stored(request, form, conference, page)):
        return private(HttpResponseRedirect(url))
    shown = _context(request, page, conference, form)
    return TemplateResponse(request, PAGE, shown)


def calendar(request, *, page) -> HttpResponse:
    """Give the entry for a calendar to anybody, without signing up."""
    conference = _of(page)
    if conference is None:
        raise Http404
    response = HttpResponse(
        calendars.download(conference), content_type="text/calendar; charset=utf-8"
    )
    name = content_disposition_header(True, str(calendars.FILE_NAME))
    response["Content-Disposition"] = name
    return response


def thank(request, signed: str, *, page) -> HttpResponse:
    """Show the receipt for an hour; after that, or to anybody else, plain thanks."""
    sent = thanks.read("conference", signed)
    found = SignUp.objects.select_related("conference")
    found = found.filter(erased_at=None, conference=page.conference_id)
    sign_up = found.filter(pk=sent.pk).first() if sent else None
    title = _("You are on the list")
    around = frame(request, page=page, title=title, crumbs=(Crumb(_("Sent")),))
    shown = {
        "page": page,
        "is_hidden_from_search": True,
        "contact": contact_of(None, around["programme"]),
    }
    if sign_up is not None:
        conference = sign_up.conference
        place = conference.neighbourhoods.select_related("district").first()
        shown |= {
            "sign_up": sign_up,
            "is_repeated": not sent.created,
            "people": words.people(sign_up.people),
            "day": words.day(conference),
            "hours": words.hours(conference),
            "where": words.where(conference),
            "calendar_url": _route(request, page, "calendar"),
            "contact": contact_of(place, around["programme"]),
        }
    return private(TemplateResponse(request, THANKS, around | shown))


def _of(page) -> Conference | None:
    found = Conference.objects.prefetch_related("neighbourhoods__district")
    return found.filter(pk=page.conference_id).first()


def _form(request, conference: Conference) -> SignUpForm:
    """Return the form; what was sent is taken as it is, the action says what fits."""
    is_sent = request.method == "POST"
    return SignUpForm(
        request.POST if is_sent else None,
        places=list(conference.neighbourhoods.all()),
        most=None if is_sent else queries.places_left(conference),
    )


@sensitive_variables()
def _stored(request, form: SignUpForm, conference: Conference, page) -> str:
    """Store the sign-up and return the address of its receipt, "" when refused.

    The same form twice leads to the same receipt, also when it was the last place.
    """
    try:
        done = actions.sign_up(
            conference,
            token=form.token,
            answers=form.answers(),
            privacy_notice=strip_tags(page.shown_privacy_notice),
        )
    except Refused as refused:
        form.add_error(None, refused.message)
        conference.refresh_from_db()
        return ""
    sent = thanks.Sent(done.sign_up.pk, done.created)
    return _route(request, page, "signed_up", thanks.sign("conference", sent))


def _context(request, page, conference: Conference, form: SignUpForm) -> dict:
    places = list(conference.neighbourhoods.all())
    around = frame(request, page=page, description=shortened(page.shown_lead))
    left = queries.places_left(conference)
    closes_at = conference.sign_up_closes_at
    state = queries.sign_ups_of(conference)
    return around | {
        "page": page,
        "conference": conference,
        "places": words.names(places),
        "neighbourhoods": [(place.name, url_for(place, request)) for place in places],
        "day": words.day(conference),
        "hours": words.hours(conference),
        "moved_from": _moved_from(conference),
        "state": state.value,
        "event_status": EVENT.get(conference.stands, "Scheduled"),
        "no_sign_up": refusals.no_sign_up(state),
        "has_day": conference.stands is not Status.POSTPONED,
        "takes_place": conference.stands is Status.PLANNED,
        "places_left": left,
        "closes_on": in_full(clock.local(closes_at).date()) if closes_at else "",
        "form": form if state is SignUps.OPEN else None,
        "form_action": _route(request, page, "sign_up") + "#ba-sign-up",
        "calendar_url": _route(request, page, "calendar"),
        "steps": _steps(conference),
        "contact": contact_of(places[0] if places else None, around["programme"]),
        "summaries": conference_summaries.of(conference),
    }


def _moved_from(conference: Conference) -> str:
    """Return the day on which it was to be, while it is still to come."""
    if conference.moved_from is None or conference.stands is not Status.PLANNED:
        return ""
    return in_full(clock.local(conference.moved_from).date())


def _steps(conference: Conference) -> list[Step]:
    """Return what happens after signing up."""
    before = _("%(days)d days before") % {"days": conference.reminder_days}
    calendar = _("With it comes an entry for your calendar.")
    return [
        Step(_("At once"), _("You get an e-mail"), calendar),
        Step(before, _("We send you a reminder")),
        Step(words.short_day(conference), _("You are welcome"), conference.place),
    ]


def _route(request, page, name: str, *args: str) -> str:
    return (page.get_url(request) or "") + page.reverse_subpage(name, args=args)
