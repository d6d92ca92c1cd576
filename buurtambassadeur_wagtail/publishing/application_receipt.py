"""The receipt of an application: what was sent, and what happens next."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy import days
from buurtambassadeur_wagtail.candidacy.copies import application_rows
from buurtambassadeur_wagtail.candidacy.letters_applicant import CONFIRM_DAYS
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.candidacy.queries import decision_due_on
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.texts import at_hour, in_full
from buurtambassadeur_wagtail.publishing import thanks
from buurtambassadeur_wagtail.publishing.candidate import Step
from buurtambassadeur_wagtail.publishing.copies import receipt_or_copy
from buurtambassadeur_wagtail.publishing.frame import Crumb, frame
from buurtambassadeur_wagtail.publishing.profile import contact_of

THANKS = "buurtambassadeur_wagtail/pages/thanks.html"
TALK_WITHIN = timedelta(weeks=3)


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
    shown = thanked(request, page)
    if application is not None:
        shown |= receipt(application, sent, shown["programme"])
    return receipt_or_copy(request, THANKS, shown)


def thanked(request, page) -> dict:
    """Return the page of the receipt, without the receipt itself."""
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


def sample_steps(settings) -> list[Step]:
    """Return the steps as they stand for who sends it today, for a preview."""
    today = clock.today()
    due = days.decide_by(today, settings.decision_weeks)
    return dated_steps(_click(today), settings, received_on=today, due=due)
