"""How the register puts a case in words: one badge, and the date that matters."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.colleagues import colleague as colleague
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .models import Application, CandidatePublication, Objection
from .rules import Outcome, Status, confirmation_ends_at, is_late

STATUS_TONES = {
    Status.RECEIVED: "waiting",
    Status.CANDIDATE: "waiting",
    Status.APPOINTED: "good",
    Status.REJECTED: "bad",
    Status.REFUSED: "bad",
    Status.WITHDRAWN: "quiet",
}
OUTCOME_TONES = {
    Outcome.RECEIVED: "waiting",
    Outcome.UPHELD: "bad",
    Outcome.NOT_UPHELD: "good",
    Outcome.INADMISSIBLE: "quiet",
    Outcome.WITHDRAWN: "quiet",
    Outcome.LAPSED: "quiet",
    Outcome.SIGNAL: "quiet",
}


def standing(application: Application, *, undecided: int = 0) -> Badge:
    """Return the status; of a candidate also until when the neighbourhood reacts."""
    candidacy = application.candidacy
    status = Status(candidacy.status)
    word = candidacy.get_status_display()
    publication = publication_of(application)
    if status is Status.CANDIDATE and undecided:
        text = ngettext(
            "candidate, %(count)d refusal to decide on",
            "candidate, %(count)d refusals to decide on",
            undecided,
        )
        word = text % {"count": undecided}
    elif status is Status.CANDIDATE and publication:
        word = _reacting(publication)
    return Badge(_capital(word), STATUS_TONES[status])


def outcome(objection: Objection) -> Badge:
    """Return the outcome; an undecided one that does not count says why."""
    stands = Outcome(objection.outcome)
    if stands is Outcome.RECEIVED and (word := _does_not_count(objection)):
        return Badge(word, "quiet")
    if stands is Outcome.RECEIVED and not objection.reasons:
        return Badge(_("Reasons to be told"), "waiting")
    if stands is Outcome.SIGNAL and objection.ended_at is None:
        return Badge(_("New signal"), "waiting")
    word = _capital(objection.get_outcome_display())
    return Badge(word, OUTCOME_TONES[stands])


def _does_not_count(objection: Objection) -> str:
    if objection.counts_as_late:
        return _("Too late")
    publication = objection.candidacy.publication
    if objection.confirmed_at or publication.confirm_days is None:
        return ""
    ends_at = confirmation_ends_at(publication.closes_at, publication.confirm_days)
    return _("Not confirmed") if is_late(clock.now(), ends_at) else ""


def confirmed(record: Any) -> Badge:
    """Tell whether the sender was reached; ``record``: a candidacy or an objection."""
    if record.confirmed_at is None:
        return Badge(_("Not yet"), "waiting")
    return Badge(_("Yes"), "good")


def confirmed_in_full(record: Any) -> str | Badge:
    """Tell when and how the sender was reached."""
    if record.confirmed_at is None:
        return confirmed(record)
    day = day_month_year(clock.local(record.confirmed_at).date())
    way = record.get_confirmed_via_display()
    return _("Yes, %(way)s on %(day)s") % {"way": way, "day": day}


def publication_of(application: Application) -> CandidatePublication | None:
    """Return what was written for publication, if it came to that."""
    return getattr(application.candidacy, "publication", None)


def sender(objection: Objection) -> str:
    """Return who refuses: the organisation, or else the resident."""
    return str(objection.partner or objection.name)


def _reacting(publication: CandidatePublication) -> str:
    if publication.closes_at is None:
        return str(publication.candidacy.get_status_display())
    day = day_month_year(clock.local(publication.closes_at).date())
    if publication.is_open:
        return _("candidate, reactions until and including %(day)s") % {"day": day}
    return _("candidate, reaction period over")


def _capital(word: Any) -> str:
    text = str(word)
    return text[:1].upper() + text[1:]
