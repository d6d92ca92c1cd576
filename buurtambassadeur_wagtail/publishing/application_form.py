"""Filling in the form to become an ambassador, from blank to sent."""

from django.db.models import Q
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.views.decorators.debug import (
    sensitive_post_parameters,
    sensitive_variables,
)

from buurtambassadeur_wagtail.agreements import gates
from buurtambassadeur_wagtail.candidacy.actions import submit_application
from buurtambassadeur_wagtail.candidacy.forms import ApplicationForm
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing import (
    descriptions,
    sample,
    thanks,
)
from buurtambassadeur_wagtail.publishing.addresses import (
    full_url,
    programme_page,
    url_for,
)
from buurtambassadeur_wagtail.publishing.application_receipt import (
    THANKS,
    sample_steps,
    steps,
    thanked,
)
from buurtambassadeur_wagtail.publishing.flood import passes
from buurtambassadeur_wagtail.publishing.form_page import Opening
from buurtambassadeur_wagtail.publishing.frame import frame
from buurtambassadeur_wagtail.publishing.profile import contact_of
from buurtambassadeur_wagtail.publishing.questions import with_questions

FORM = "buurtambassadeur_wagtail/pages/application_form.html"
SHUT = "buurtambassadeur_wagtail/pages/over.html"


@sensitive_variables()
@sensitive_post_parameters()
def respond(request, *, page, code: str = ""):
    """Show the form, or store what was sent and go on to the receipt.

    ``code`` (of CBS, or our own number) chooses the neighbourhood. Outside the period
    of the page it says when to come back, and stores nothing.
    """
    if (opening := page.opening()) != Opening.OPEN:
        return shut(request, page, opening)
    neighbourhood = _chosen(request, code)
    form = _form(request, page, neighbourhood)
    waits = neighbourhood and not form.is_bound and gates.recruiting(neighbourhood)
    if waits:
        return _not_yet(request, page, neighbourhood, waits)
    if form.is_valid() and passes(request, form, "application"):
        try:
            return HttpResponseRedirect(_stored(form, page, request))
        except Refused as refused:
            form.add_error(None, refused.message)
    return TemplateResponse(request, FORM, _context(request, page, form))


def _chosen(request, code: str) -> Neighbourhood | None:
    """Return the neighbourhood of the address, or the one switched to in the form."""
    if not code:
        return None
    wanted = request.POST.get("switch", "")
    if wanted.isdecimal() and len(wanted) < 10:
        code = wanted
    known = Q(cbs_code=code)
    if code.isdecimal() and len(code) < 10:
        known |= Q(pk=int(code))
    found = Neighbourhood.objects.active().select_related("district")
    neighbourhood = found.filter(known).first()
    if neighbourhood is None:
        raise Http404
    return neighbourhood


def _form(request, page, neighbourhood) -> ApplicationForm:
    data = request.POST.copy() if request.method == "POST" else None
    if data and neighbourhood is None and data.get("switch", "").isdecimal():
        data["neighbourhood"] = data["switch"]
    return with_questions(ApplicationForm, page)(
        data, neighbourhood=neighbourhood, agreements_url=_agreements_url(request)
    )


def _agreements_url(request) -> str:
    url = full_url(programme_page(request), request)
    return f"{url}#ba-agreements" if url else ""


@sensitive_variables()
def _stored(form: ApplicationForm, page, request) -> str:
    """Store the application and return the address of its receipt."""
    receipt = submit_application(
        neighbourhood=form.chosen_neighbourhood,
        token=form.token,
        answers=form.answers(),
        extra_answers=form.extra_answers(),
        lives_elsewhere=form.lives_elsewhere,
        privacy_notice=strip_tags(page.shown_privacy_notice),
    )
    pk = receipt.application.pk if receipt.is_own else thanks.NOBODYS
    sent = thanks.Sent(pk, receipt.created, receipt.changed, receipt.written)
    route = page.reverse_subpage("thanks", args=[thanks.sign("application", sent)])
    return page.get_url(request) + route


def _context(request, page, form) -> dict:
    about = descriptions.application(page.lead)
    around = frame(request, page=page, description=about)
    settings = around["programme"]
    neighbourhood = form.fixed_neighbourhood
    return around | {
        "page": page,
        "form": form,
        "neighbourhood": neighbourhood,
        "lead": page.shown_lead,
        "steps": steps(settings),
        "contact": contact_of(neighbourhood, settings),
        "switches": form.suggestions if form.is_bound else [],
        "switched": request.POST.get("switch", "") if neighbourhood else "",
    }


def _not_yet(request, page, neighbourhood, refused: Refused):
    """Say that recruiting has not begun in this neighbourhood, and what is lacking."""
    around = frame(request, page=page, title=_("You cannot sign up here yet"))
    shown = {
        "page": page,
        "text": refused.message,
        "back_url": url_for(neighbourhood, request),
        "back_text": neighbourhood.name,
        "contact": contact_of(neighbourhood, around["programme"]),
    }
    return TemplateResponse(request, SHUT, around | shown)


def shut(request, page, opening: Opening):
    """Say that the form is not open yet or any more, and whom to ask."""
    around = frame(request, page=page)
    return TemplateResponse(
        request,
        SHUT,
        around
        | {
            "page": page,
            "head_title": page.title,
            "text": page.shut_text(opening),
            "contact": contact_of(None, around["programme"]),
        },
    )


def preview(request, page, mode: str):
    """Show an editor the form, with mistakes too, the receipt, or the form closed."""
    if mode in (Opening.NOT_YET, Opening.CLOSED):
        return shut(request, page, Opening(mode))
    data = sample.MISTAKES if mode == "mistakes" else None
    form = with_questions(ApplicationForm, page)(
        data, agreements_url=_agreements_url(request)
    )
    if mode == "thanks":
        shown = thanked(request, page)
        shown |= sample.receipt(form, sample_steps(shown["programme"]))
        return TemplateResponse(request, THANKS, shown)
    return TemplateResponse(request, FORM, _context(request, page, form))
