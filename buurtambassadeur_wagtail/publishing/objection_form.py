"""Filling in the form to refuse a candidate, from blank to what is stored."""

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.views.decorators.debug import (
    sensitive_post_parameters,
    sensitive_variables,
)

from buurtambassadeur_wagtail.candidacy.actions import object_to
from buurtambassadeur_wagtail.candidacy.forms import ObjectionForm
from buurtambassadeur_wagtail.candidacy.models import CandidatePublication
from buurtambassadeur_wagtail.candidacy.queries import open_publications
from buurtambassadeur_wagtail.candidacy.rules import Status
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.publishing import sample, texts, thanks
from buurtambassadeur_wagtail.publishing.addresses import (
    full_url,
    url_for,
)
from buurtambassadeur_wagtail.publishing.application_form import shut
from buurtambassadeur_wagtail.publishing.candidate import private
from buurtambassadeur_wagtail.publishing.flood import passes
from buurtambassadeur_wagtail.publishing.form_page import Opening
from buurtambassadeur_wagtail.publishing.objection_receipt import (
    THANKS,
    frame_of,
    steps,
    thanks_page,
    thanks_url,
)
from buurtambassadeur_wagtail.publishing.profile import contact_of
from buurtambassadeur_wagtail.publishing.questions import with_questions

FORM = "buurtambassadeur_wagtail/pages/objection_form.html"
CHOOSE = "buurtambassadeur_wagtail/pages/objection_choose.html"
OVER = "buurtambassadeur_wagtail/pages/over.html"


def respond_to(request, pk: int, *, page=None):
    """Show the form for a candidate who was made known; 404 for anybody else."""
    found = CandidatePublication.objects.filter(opens_at__lte=clock.now())
    candidates = found.select_related("candidacy__neighbourhood__district")
    return respond(request, get_object_or_404(candidates, pk=pk), page=page)


@sensitive_variables()
@sensitive_post_parameters()
def respond(request, publication: CandidatePublication, *, page=None, partner=None):
    """Show the form, or store what was sent and go on to the receipt.

    ``partner`` came by its own link: it is asked less, and its link stays the address.
    After the period the form says so and what comes is marked late; once the candidacy
    has ended there is nothing left to send (410). An editor's dates never shut the form
    while people may react: that right is not the page's to take away (R17).
    """
    opening = Opening.OPEN if page is None else page.opening()
    if opening != Opening.OPEN and not publication.is_open:
        return private(shut(request, page, opening))
    if not _takes_in(request, publication):
        return private(_ended(request, publication, page))
    form = _form(request, publication, page, partner)
    if form.is_valid() and passes(request, form, "objection"):
        url = _stored(request, form, publication, page, partner)
        if url:
            return private(HttpResponseRedirect(url))
    shown = _context(request, publication, page, form)
    return private(TemplateResponse(request, FORM, shown))


def _takes_in(request, publication) -> bool:
    """A candidate can be refused. Who sends a form still open in a tab is heard too.

    After the appointment that is a signal; nobody is offered a new form then.
    """
    status = publication.candidacy.status
    if status == Status.APPOINTED:
        return request.method == "POST"
    return status == Status.CANDIDATE


def _form(request, publication, page, partner) -> ObjectionForm:
    data = request.POST if request.method == "POST" else None
    form = with_questions(ObjectionForm, page)
    neighbourhood = publication.candidacy.neighbourhood
    return form(data, neighbourhood=neighbourhood, partner=partner)


@sensitive_variables()
def _stored(request, form, publication, page, partner) -> str:
    """Store the objection and return the address of its receipt, "" when refused."""
    notice = page.shown_privacy_notice if page else texts.objection_privacy()
    try:
        receipt = object_to(
            publication,
            token=form.token,
            answers=form.answers(),
            partner=partner,
            extra_answers=form.extra_answers(),
            lives_elsewhere=form.lives_elsewhere,
            privacy_notice=strip_tags(notice),
            via="link" if partner else "web",
        )
    except Refused as refused:
        form.add_error(None, refused.message)
        return ""
    pk = receipt.objection.pk if receipt.is_own else thanks.NOBODYS
    sent = thanks.Sent(pk, receipt.created, written=receipt.written)
    return thanks_url(request, sent, page)


def _context(request, publication, page, form) -> dict:
    neighbourhood = publication.candidacy.neighbourhood
    name = publication.name_shown if publication.is_open else _("The candidate")
    around = frame_of(request, page, current().refuse_label)
    standard = texts.objection_lead(name, neighbourhood.name)
    last_day = clock.local(publication.closes_at).date()
    return around | {
        "form": form,
        "neighbourhood": neighbourhood,
        "name": name,
        "lead": (page and page.lead) or standard,
        "privacy_notice": (page and page.shown_privacy_notice)
        or texts.objection_privacy(),
        "last_day": last_day,
        "is_late": not publication.is_open,
        "calls": "category" in form.fields,
        "steps": steps(around["programme"], publication),
        "contact": contact_of(neighbourhood, around["programme"]),
    }


def choose(request, *, page):
    """List the candidates one can react to now, for who comes without a link."""
    publications = list(open_publications())
    if (opening := page.opening()) != Opening.OPEN and not publications:
        return private(shut(request, page, opening))
    around, own = frame_of(request, page, page.title), full_url(page, request)
    candidates = [
        {
            "name": one.name_shown,
            "place": one.candidacy.neighbourhood.name,
            "url": own + page.reverse_subpage("object", args=[one.pk]),
            "last_day": clock.local(one.closes_at).date(),
        }
        for one in publications
    ]
    shown = {
        "candidates": candidates,
        "contact": contact_of(None, around["programme"]),
    }
    return private(TemplateResponse(request, CHOOSE, around | shown))


def _ended(request, publication, page):
    neighbourhood = publication.candidacy.neighbourhood
    around = frame_of(request, page, _("This period is over"))
    text = _("You could react to this candidate. That is no longer possible.")
    if publication.candidacy.status == Status.APPOINTED:
        text = _(
            "This candidate has become neighbourhood ambassador. You cannot refuse an "
            "ambassador any more. Do you have a complaint or a worry? Tell us."
        )
    shown = {
        "text": text,
        "complaints_url": around["programme"].complaints_url,
        "contact": contact_of(neighbourhood, around["programme"]),
        "back_url": url_for(neighbourhood, request),
        "back_text": neighbourhood.name,
    }
    return TemplateResponse(request, OVER, around | shown, status=410)


def preview(request, page, mode: str):
    """Show an editor the form, with mistakes too, the receipt, or the form closed.

    With an invented candidate: a preview shows nobody's case.
    """
    if mode in (Opening.NOT_YET, Opening.CLOSED):
        return shut(request, page, Opening(mode))
    form = with_questions(ObjectionForm, page)(
        sample.MISTAKES if mode == "mistakes" else None
    )
    if mode == "thanks":
        shown = thanks_page(request, page)
        shown |= sample.receipt(form, steps(shown["programme"]))
        return TemplateResponse(request, THANKS, shown)
    around = frame_of(request, page, current().refuse_label)
    name, place = _("The candidate"), _("your neighbourhood")
    shown = {
        "form": form,
        "name": name,
        "lead": page.lead or texts.objection_lead(name, place),
        "privacy_notice": page.shown_privacy_notice,
        "steps": steps(around["programme"]),
        "contact": contact_of(None, around["programme"]),
    }
    return TemplateResponse(request, FORM, around | shown)
