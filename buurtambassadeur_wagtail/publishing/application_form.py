"""Filling in the form to become an ambassador, from blank to thanks."""

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
from buurtambassadeur_wagtail.candidacy.copies import application_rows
from buurtambassadeur_wagtail.candidacy.forms import ApplicationForm
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.candidacy.queries import decision_due_on
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing import texts, thanks
from buurtambassadeur_wagtail.publishing.addresses import (
    full_url,
    programme_page,
    url_for,
)
from buurtambassadeur_wagtail.publishing.candidate import Step
from buurtambassadeur_wagtail.publishing.flood import passes
from buurtambassadeur_wagtail.publishing.form_page import Opening
from buurtambassadeur_wagtail.publishing.frame import Crumb, frame
from buurtambassadeur_wagtail.publishing.profile import contact_of
from buurtambassadeur_wagtail.publishing.questions import with_questions

FORM = "buurtambassadeur_wagtail/pages/application_form.html"
SHUT = "buurtambassadeur_wagtail/pages/over.html"
THANKS = "buurtambassadeur_wagtail/pages/thanks.html"


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
        data, neighbourhood=neighbourhood, agreements_url=_agreements_url()
    )


def _agreements_url() -> str:
    url = full_url(programme_page())
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
    around = frame(request, page=page)
    settings = around["programme"]
    neighbourhood = form.fixed_neighbourhood
    return around | {
        "page": page,
        "form": form,
        "neighbourhood": neighbourhood,
        "lead": page.lead or texts.application_lead(settings.decision_weeks),
        "steps": steps(settings),
        "contact": contact_of(neighbourhood, settings),
        "switches": form.suggestions if form.is_bound else [],
        "switched": request.POST.get("switch", "") if neighbourhood else "",
    }


def steps(settings) -> list[Step]:
    """Return what happens after sending, and when."""
    days, weeks = settings.refusal_window_days, settings.decision_weeks
    return [
        Step(_("At once"), _("You get an e-mail with a copy"), _("Click on the link.")),
        Step(_("Within 3 weeks"), _("We talk with you")),
        Step(
            _("Then %(days)d days") % {"days": days},
            _("The neighbourhood reads who you are"),
            _("Residents and partners can react."),
        ),
        Step(
            _("Within %(weeks)d weeks") % {"weeks": weeks},
            _("You hear the decision"),
            _("With the reason."),
        ),
    ]


def thank(request, signed: str, *, page):
    """Show the receipt for an hour; after that, or to anybody else, plain thanks."""
    sent = thanks.read("application", signed)
    found = Application.objects.filter(erased_at=None).select_related(
        "candidacy__neighbourhood__district"
    )
    application = found.filter(pk=sent.pk).first() if sent else None
    shown = _thanks(request, page)
    if application is not None:
        shown |= receipt(application, sent, shown["programme"])
    return TemplateResponse(request, THANKS, shown)


def _thanks(request, page) -> dict:
    crumbs = (Crumb(_("Sent")),)
    title = _("Thank you for your application")
    around = frame(request, page=page, title=title, crumbs=crumbs)
    return around | {
        "page": page,
        "thanks": page.shown_thanks,
        "contact": contact_of(None, around["programme"]),
        "is_hidden_from_search": True,
    }


def receipt(application: Application, sent: thanks.Sent, settings) -> dict:
    """Return reference, day, copy and what happens next: as text, not as a record."""
    candidacy = application.candidacy
    received = clock.local(candidacy.received_at)
    due = day_month_year(decision_due_on(candidacy))
    return {
        "reference": candidacy.reference,
        "received_on": received.date(),
        "received_time": f"{received:%H.%M}",
        "rows": application_rows(application),
        "email": application.email,
        "is_repeated": not sent.created,
        "is_changed": sent.changed,
        "is_silent": not sent.written,
        "contact": contact_of(candidacy.neighbourhood, settings),
        "steps": [
            Step(_("Now"), _now(application, sent), state="now"),
            *steps(settings)[1:-1],
            Step(_("At the latest %(day)s") % {"day": due}, _("You hear the decision")),
        ],
    }


def _now(application: Application, sent: thanks.Sent) -> str:
    if application.candidacy.confirmed_at:
        return _("You need not do anything.")
    if application.email and sent.written:
        return _("Click on the link in our e-mail")
    return _("We call you")


def _not_yet(request, page, neighbourhood, refused: Refused):
    """Say that recruiting has not begun in this neighbourhood, and what is lacking."""
    around = frame(request, page=page, title=_("You cannot sign up here yet"))
    shown = {
        "page": page,
        "text": refused.message,
        "back_url": url_for(neighbourhood),
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
    """Show an editor the form, the thanks or the texts of a closed form."""
    if mode == "thanks":
        return TemplateResponse(request, THANKS, _thanks(request, page))
    if mode in (Opening.NOT_YET, Opening.CLOSED):
        return shut(request, page, Opening(mode))
    form = _form(request, page, None)
    return TemplateResponse(request, FORM, _context(request, page, form))
