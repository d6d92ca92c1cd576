"""The personal links in letters. GET shows, POST does: mail scanners change nothing."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from buurtambassadeur_wagtail.agreements.models import ConsentRequest
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy import actions, hearing, refusals
from buurtambassadeur_wagtail.candidacy.forms import ApprovalForm
from buurtambassadeur_wagtail.candidacy.models import Candidacy, PartnerInvitation
from buurtambassadeur_wagtail.conferences.models import (
    AssessmentSummary,
    LookBack,
    SignUp,
)
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.meetings.models import MeetingInvitation
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.own_words.models import ProfileProposal
from buurtambassadeur_wagtail.programme.queries import current

from . import (
    agreement_links,
    assessment_links,
    contact_links,
    meeting_links,
    objection_form,
    own_words_form,
    response_page,
)
from .addresses import url_for
from .frame import frame
from .link_steps import STEPS, LinkStep
from .profile import contact_of

TEMPLATES = "buurtambassadeur_wagtail/pages/"
OF_A_PLACE = (
    *(Candidacy, ContactMessage, ProfileProposal),
    *(LookBack, AssessmentSummary),
)


@require_http_methods(["GET", "HEAD", "POST"])
def open_link(request: HttpRequest, purpose: str, token: str) -> HttpResponse:
    """Show what the link is for and do it on POST; a link that is over explains itself.

    Unknown tokens are 404. Nothing of the answer is cached or told to another site.
    """
    link = links.find(purpose, token)
    if link is None or link.about is None:
        raise Http404
    response = _over(request, link) if link.state != "open" else _answer(request, link)
    add_never_cache_headers(response)
    # Without the path, so without the token. Not "no-referrer": browsers then also send
    # "Origin: null" with the form, which Django takes for a forgery.
    response["Referrer-Policy"] = "strict-origin"
    response["X-Robots-Tag"] = "noindex"
    return response


def _answer(request: HttpRequest, link: Link) -> HttpResponse:
    if contact_links.is_ours(link):
        return contact_links.answer(request, link)
    if assessment_links.is_ours(link):
        return assessment_links.answer(request, link)
    if link.purpose in STEPS:
        return _step(request, link, STEPS[link.purpose](link.about))
    if link.purpose == "own-words":
        return own_words_form.respond(request, link)
    if link.purpose == "publication-approve":
        return _approve(request, link)
    if link.purpose == hearing.PURPOSE:
        return response_page.respond(request, link, page=_page, result=_result)
    if link.purpose == "meeting-answer":
        return meeting_links.answer(request, link.about)
    if link.purpose == "agreement-consent":
        return agreement_links.answer(request, link.about)
    if link.purpose == "attention-point":
        return meeting_links.raise_point(request, link.about)
    if link.purpose == "partner-objection":
        return _partner(request, link)
    raise Http404


def _step(request: HttpRequest, link: Link, step: LinkStep) -> HttpResponse:
    if request.method != "POST":
        return _page(request, "link_step.html", step.title, step=step)
    chosen = (step.instead if "instead" in request.POST else None) or step
    try:
        with transaction.atomic():
            if not links.use(link):
                return _over(request, link)
            chosen.act(link.about)
    except Refused as refused:
        title = _("This is not possible any more")
        return _result(request, link, title, refused.message)
    return _result(request, link, chosen.done_title, chosen.done_text)


def _partner(request: HttpRequest, link: Link) -> HttpResponse:
    invitation = link.about
    if refused := refusals.using_link(invitation):
        title = _("This link does not work any more")
        return _result(request, link, title, refused.message, status=410)
    publication, partner = invitation.publication, invitation.partner
    return objection_form.respond(request, publication, partner=partner)


def _approve(request: HttpRequest, link: Link) -> HttpResponse:
    publication = link.about
    form = ApprovalForm(request.POST or None, initial={"text": publication.text})
    if request.method != "POST" or not form.is_valid():
        title = _("Read your text for the neighbourhood")
        return _page(
            request, "link_approve.html", title, form=form, publication=publication
        )
    try:
        with transaction.atomic():
            if not links.use(link):
                return _over(request, link)
            actions.approve_publication(publication, text=form.cleaned_data["text"])
    except Refused as refused:
        title = _("This is not possible any more")
        return _result(request, link, title, refused.message)
    return _result(
        request,
        link,
        _("Thank you, you approved your text"),
        _("Soon we make you known in the neighbourhood. You then get an e-mail."),
    )


def _over(request: HttpRequest, link: Link) -> HttpResponse:
    """Explain a link that was used, has expired or was withdrawn."""
    if str(link.state) == "used":
        text = _("You did this on %(day)s. You need not do anything any more.")
        day = day_month_year(clock.local(link.used_at).date())
        return _result(request, link, _done(link), text % {"day": day}, status=410)
    texts = {
        "expired": _("This link has expired. Contact us if you still need it."),
        "revoked": _("This link is no longer needed."),
    }
    title = _("This link does not work any more")
    return _result(request, link, title, texts[str(link.state)], status=410)


def _done(link: Link) -> str:
    """Say what a link that was used did."""
    if link.purpose in STEPS:
        return STEPS[link.purpose](link.about).done_title
    if link.purpose == "publication-approve":
        return _("Thank you, you approved your text")
    return _("You have used this link already")


def _result(
    request: HttpRequest, link: Link, title: str, text: str, status: int = 200
) -> HttpResponse:
    """Say how it went, where to go on, and whom to ask."""
    place = _place(link.about)
    onward = {"back_url": url_for(place, request), "back_text": place.name}
    contact = contact_of(place, current())
    shown = {"text": text, "contact": contact, **onward}
    return _page(request, "over.html", title, status, **shown)


def _place(about: Any) -> Neighbourhood:
    if isinstance(about, MeetingInvitation):
        return meeting_links.place_of(about)
    if isinstance(about, ConsentRequest):
        return about.agreement.neighbourhood
    if isinstance(about, Appointment):
        return about.neighbourhood
    if isinstance(about, SignUp):
        return about.neighbourhood or about.conference.neighbourhoods.all()[0]
    if isinstance(about, PartnerInvitation):
        about = about.publication
    if isinstance(about, OF_A_PLACE):
        return about.neighbourhood
    return about.candidacy.neighbourhood


def _page(
    request: HttpRequest, template: str, title: str, status: int = 200, **context: Any
) -> HttpResponse:
    context |= frame(request, title=title) | {"is_hidden_from_search": True}
    return render(request, TEMPLATES + template, context, status=status)
