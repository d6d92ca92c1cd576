"""Where a dossier stands, in one sentence, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.admin_words import days
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy.admin_words import publication_of
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.candidacy.rules import Status
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.placeholders import fill_message
from buurtambassadeur_wagtail.kernel.texts import day_month_year, in_full
from buurtambassadeur_wagtail.worklist import words
from buurtambassadeur_wagtail.worklist.procedures import task_of
from buurtambassadeur_wagtail.worklist.renewals import renewal_of
from buurtambassadeur_wagtail.worklist.tasks import Task

from .gathering import Dossier


@dataclass(frozen=True)
class Headline:
    """One sentence, and the next step; with an address only for who may take it."""

    sentence: str
    step: str
    url: str = ""
    left: str = ""
    tone: str = "quiet"
    why: str = ""


def headline(dossier: Dossier) -> Headline:
    """Return where the candidate or the ambassador stands, and what comes next."""
    subject = dossier.subject
    if isinstance(subject, Appointment):
        task = renewal_of(subject, dossier.appointments)
        waiting = _("Nothing needs to be done now.")
        return _headline(dossier, _appointed(subject), task, waiting)
    task = task_of(subject.candidacy, dossier.user)
    return _headline(dossier, _standing(subject), task, _waiting(subject))


def _headline(
    dossier: Dossier, sentence: str, task: Task | None, waiting: str
) -> Headline:
    if task is None:
        return Headline(sentence, waiting)
    line = words.line(task)
    may = policy.may(dossier.user, "decide", dossier.subject)
    own = admin_url_for(dossier.subject, dossier.user)
    url = line.url if may and line.url != own else ""
    return Headline(sentence, line.sentence, url, line.left, line.tone, line.why)


def _standing(application: Application) -> str:
    candidacy = application.candidacy
    publication = publication_of(application)
    closes_at = publication and publication.closes_at
    appointment = getattr(candidacy, "appointment", None)
    status = Status(candidacy.status)
    texts = {
        Status.RECEIVED: _("%(name)s wants to become ambassador in %(place)s."),
        Status.CANDIDATE: _(
            "%(name)s is a candidate in %(place)s. The reaction period is over."
        ),
        Status.APPOINTED: _("%(name)s has been appointed in %(place)s, %(days)s."),
        Status.REJECTED: _("The application of %(name)s for %(place)s was rejected."),
        Status.REFUSED: _("%(name)s was a candidate in %(place)s and was refused."),
        Status.WITHDRAWN: _("%(name)s has withdrawn the application for %(place)s."),
    }
    text = texts[status]
    if status is Status.CANDIDATE and publication and publication.is_open:
        text = _(
            "%(name)s is a candidate in %(place)s. People can react until and "
            "including %(day)s."
        )
    facts = {
        "name": application.full_name or _("This person"),
        "place": candidacy.neighbourhood,
        "day": in_full(clock.local(closes_at).date()) if closes_at else "",
        "days": days(appointment.first_day, appointment.last_day)
        if appointment
        else "",
    }
    return fill_message(text, facts)


def _waiting(application: Application) -> str:
    status = Status(application.candidacy.status)
    publication = publication_of(application)
    if status is Status.RECEIVED:
        return _("Wait until the candidate has approved the text.")
    if status is Status.CANDIDATE and publication and publication.is_open:
        return _("Wait until the reaction period is over.")
    if status is Status.CANDIDATE:
        return _("Wait until the last refusal is confirmed, or lapses.")
    if status is Status.APPOINTED:
        return _("Go on in the dossier of the ambassador.")
    return _("Nothing needs to be done any more.")


def _appointed(appointment: Appointment) -> str:
    today = clock.today()
    if appointment.cancelled_at:
        text = _("The appointment of %(name)s in %(place)s was cancelled.")
    elif today < appointment.first_day:
        text = _("%(name)s will be ambassador in %(place)s, %(days)s.")
    elif today > appointment.last_day:
        text = _("%(name)s was ambassador in %(place)s, %(days)s.")
    else:
        text = _("%(name)s is ambassador in %(place)s through %(last)s.")
    return text % {
        "name": appointment.person.full_name or _("This person"),
        "place": appointment.neighbourhood,
        "days": days(appointment.first_day, appointment.last_day),
        "last": day_month_year(appointment.last_day),
    }
