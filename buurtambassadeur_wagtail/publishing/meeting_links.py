"""The links in invitations: tell whether you come, and what needs attention.

Both can be used more than once: an answer may change until the meeting begins, and
an ambassador raises points until the last day.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.meetings import actions, calendars, refusals, words
from buurtambassadeur_wagtail.meetings.forms import AnswerForm, PointForm
from buurtambassadeur_wagtail.meetings.letters import calendar_title
from buurtambassadeur_wagtail.meetings.models import MeetingInvitation
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from .addresses import url_for
from .frame import frame
from .profile import contact_of

TEMPLATES = "buurtambassadeur_wagtail/pages/"


def answer(request: HttpRequest, invitation: MeetingInvitation) -> HttpResponse:
    """Show the meeting and the answer so far; POST keeps another one.

    ``?calendar`` gives the entry for the calendar.
    """
    if refused := refusals.using_link(invitation):
        return _over(request, place_of(invitation), refused)
    if "calendar" in request.GET and request.method != "POST":
        return _calendar(invitation)
    initial = {"answer": invitation.answer}
    form = AnswerForm(_posted(request), initial=initial)
    is_kept = form.is_valid()
    if is_kept:
        try:
            actions.answer(invitation, answer=form.cleaned_data["answer"])
        except Refused as refused:
            return _over(request, place_of(invitation), refused)
    meeting = invitation.meeting
    title = _("Thank you, we have your answer") if is_kept else _("Do you come?")
    return _page(
        request,
        "link_meeting.html",
        title,
        form=form,
        is_kept=is_kept,
        meeting=meeting,
        when=words.when(meeting),
        places=words.names(meeting.neighbourhoods.all()),
        answer=invitation.get_answer_display(),
    )


def raise_point(request: HttpRequest, appointment: Appointment) -> HttpResponse:
    """Show the form for an attention point; POST takes it in, once."""
    form = PointForm(_posted(request))
    if not form.is_valid():
        title = _("What needs attention in %(neighbourhood)s?")
        title %= {"neighbourhood": appointment.neighbourhood}
        return _page(request, "link_point.html", title, form=form)
    given = form.cleaned_data
    try:
        actions.raise_point(
            appointment, token=form.token, theme=given["theme"], text=given["text"]
        )
    except Refused as refused:
        return _over(request, appointment.neighbourhood, refused)
    title = _("Thank you, we have your attention point")
    text = _(
        "You always get an answer. Do you see something else? Use the link in our "
        "letter again."
    )
    return _told(request, appointment.neighbourhood, title, text)


def place_of(invitation: MeetingInvitation) -> Neighbourhood:
    """Return the ambassador's own neighbourhood, for a partner the first one."""
    if invitation.appointment is not None:
        return invitation.appointment.neighbourhood
    return invitation.meeting.neighbourhoods.all()[0]


def _posted(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _calendar(invitation: MeetingInvitation) -> HttpResponse:
    meeting, method = invitation.meeting, calendars.Method.REQUEST
    title = calendar_title(meeting)
    text = calendars.entry(meeting, method, title=title, to=invitation.email)
    kind = f"{calendars.content_type(method)}; charset=utf-8"
    response = HttpResponse(text, content_type=kind)
    name = content_disposition_header(True, str(calendars.FILE_NAME))
    response["Content-Disposition"] = name
    return response


def _over(request: HttpRequest, place: Neighbourhood, refused: Refused) -> HttpResponse:
    return _told(
        request, place, _("This is not possible any more"), refused.message, 410
    )


def _told(
    request: HttpRequest, place: Neighbourhood, title: str, text: str, status: int = 200
) -> HttpResponse:
    """Say how it went, where to go on, and whom to ask."""
    onward = {"back_url": url_for(place, request), "back_text": place.name}
    contact = contact_of(place, current())
    return _page(
        request, "over.html", title, status, text=text, contact=contact, **onward
    )


def _page(
    request: HttpRequest, template: str, title: str, status: int = 200, **context: Any
) -> HttpResponse:
    context |= frame(request, title=title) | {"is_hidden_from_search": True}
    return render(request, TEMPLATES + template, context, status=status)
