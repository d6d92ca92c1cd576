"""Filling in the form to become an ambassador, from blank to thanks."""

from datetime import date, timedelta

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
from buurtambassadeur_wagtail.candidacy import days
from buurtambassadeur_wagtail.candidacy.actions import submit_application
from buurtambassadeur_wagtail.candidacy.copies import application_rows
from buurtambassadeur_wagtail.candidacy.forms import ApplicationForm
from buurtambassadeur_wagtail.candidacy.letters_applicant import CONFIRM_DAYS
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.candidacy.queries import decision_due_on
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import at_hour, in_full
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing import descriptions, sample, texts, thanks
from buurtambassadeur_wagtail.publishing.addresses import (
    full_url,
    programme_page,
    url_for,
)
from buurtambassadeur_wagtail.publishing.candidate import Step
from buurtambassadeur_wagtail.publishing.copies import receipt_or_copy
from buurtambassadeur_wagtail.publishing.flood import passes
from buurtambassadeur_wagtail.publishing.form_page import Opening
from buurtambassadeur_wagtail.publishing.frame import Crumb, frame
from buurtambassadeur_wagtail.publishing.profile import contact_of
from buurtambassadeur_wagtail.publishing.questions import with_questions

FORM = "buurtambassadeur_wagtail/pages/application_form.html"
SHUT = "buurtambassadeur_wagtail/pages/over.html"
THANKS = "buurtambassadeur_wagtail/pages/thanks.html"
TALK_WITHIN = timedelta(weeks=3)


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


def dated_steps(now: Step, settings, *, received_on: date, due: date) -> list[Step]:
    """Return what happens next, with the days that are known by now, in words."""
    _sent, _talk, reading, decision = steps(settings)
    latest = _("At the latest %(day)s")
    talk_by = in_full(received_on + TALK_WITHIN)
    return [
        now,
        Step(latest % {"day": talk_by}, _("We talk with you")),
        reading,
        Step(latest % {"day": in_full(due)}, decision.what, decision.where),
    ]


def thank(request, signed: str, *, page):
    """Show the receipt for an hour; after that, or to anybody else, plain thanks.

    ``?copy`` shows it as a page to print.
    """
    sent = thanks.read("application", signed)
    found = Application.objects.filter(erased_at=None).select_related(
        "candidacy__neighbourhood__district"
    )
    application = found.filter(pk=sent.pk).first() if sent else None
    shown = _thanks(request, page)
    if application is not None:
        shown |= receipt(application, sent, shown["programme"])
    return receipt_or_copy(request, THANKS, shown)


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
    return {
        "reference": candidacy.reference,
        "received_on": received.date(),
        "received_time": at_hour(received),
        "rows": application_rows(application, as_asked=True),
        "email": application.email,
        "is_repeated": not sent.created,
        "is_changed": sent.changed,
        "is_silent": not sent.written,
        "contact": contact_of(candidacy.neighbourhood, settings),
        "steps": dated_steps(
            _now(application, sent),
            settings,
            received_on=received.date(),
            due=decision_due_on(candidacy),
        ),
    }


def _now(application: Application, sent: thanks.Sent) -> Step:
    if application.candidacy.confirmed_at:
        return Step(_("Now"), _("You need not do anything."), state="now")
    if application.email and sent.written:
        return _click(clock.local(application.candidacy.received_at).date())
    return Step(_("Now"), _("We call you"), state="now")


def _click(received_on: date) -> Step:
    last_day = in_full(received_on + timedelta(days=CONFIRM_DAYS))
    until = _("You can do that through %(day)s.") % {"day": last_day}
    return Step(_("Now"), _("Click on the link in our e-mail"), until, "now")


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
        shown = _thanks(request, page)
        shown |= sample.receipt(form, _sample_steps(shown["programme"]))
        return TemplateResponse(request, THANKS, shown)
    return TemplateResponse(request, FORM, _context(request, page, form))


def _sample_steps(settings) -> list[Step]:
    today = clock.today()
    due = days.decide_by(today, settings.decision_weeks)
    return dated_steps(_click(today), settings, received_on=today, due=due)
