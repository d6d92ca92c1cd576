"""What the conferences of the demo found, by the real actions."""

from __future__ import annotations

from typing import Any

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.conferences import assess_queries as queries
from buurtambassadeur_wagtail.conferences.assess_rules import (
    Answer,
    Decision,
    Effort,
    Votes,
)
from buurtambassadeur_wagtail.conferences.assessing import Outcome, assess, conclude
from buurtambassadeur_wagtail.conferences.following_up import decide
from buurtambassadeur_wagtail.conferences.looking_back import (
    ask_to_look_back,
    enter_look_back,
    look_back,
)
from buurtambassadeur_wagtail.conferences.models import (
    Conference,
    ConferenceAssessment,
)
from buurtambassadeur_wagtail.conferences.summarising import (
    answer_summary,
    publish_summary,
    send_summary,
    write_summary,
)
from buurtambassadeur_wagtail.kernel import clock

from . import data_assessments as words
from .moments import days_ago


def make_assessments(evenings: list[Conference], north: Any, harbour: Any) -> None:
    """Positive with a summary, waiting for a yes, negative, and not assessed yet."""
    by_title = {one.title: one for one in evenings}
    _birds(by_title["Buurtavond Vogelbuurt"], north)
    _station(by_title["Buurtavond Stationsplein"], harbour)
    _mills(by_title["Buurtavond De Weverij"], north)
    _coming(by_title["Buurtavond De Weverij en Lindehof"])


def _birds(evening: Conference, by: Any) -> None:
    after = (clock.today() - evening.day).days
    joke, mehmet = _who(evening, "Verhulst"), _who(evening, "Aydın")
    with days_ago(after - 2):
        enter_look_back(evening, joke, words=words.JOKE_BACK, via="paper", by=by)
        praised = _found(Effort.AMPLE, words.JOKE_EFFORT, Votes(24, 5, 4))
        found = assess(evening, joke, praised, by=by)
        enough = _found(Effort.SUFFICIENT, words.MEHMET_EFFORT, Votes(17, 8, 7))
        waits = assess(evening, mehmet, enough, by=by)
        conclude(evening, by=by)
    with days_ago(after - 7):
        _send(found, words.JOKE_SUMMARY, by)
    with days_ago(after - 12):
        answer_summary(found.summary, answer=Answer.AGREED)
        publish_summary(found.summary, by=by)
    with days_ago(5):
        _send(waits, words.MEHMET_SUMMARY, by)


def _station(evening: Conference, by: Any) -> None:
    after = (clock.today() - evening.day).days
    rosita = _who(evening, "Pengel")
    with days_ago(after - 3):
        doubted = _found(Effort.SUFFICIENT, words.ROSITA_EFFORT, Votes(4, 7, 1))
        found = assess(evening, rosita, doubted, by=by)
        conclude(evening, by=by)
    with days_ago(after - 30):
        decide(
            found.follow_up,
            decision=Decision.AGREEMENTS,
            reasons=words.ROSITA_REASONS,
            agreements=words.ROSITA_AGREEMENTS,
            by=by,
        )


def _mills(evening: Conference, by: Any) -> None:
    with days_ago((clock.today() - evening.day).days - 2):
        for seat in queries.seats(evening):
            ill = Outcome(Effort.NOT_YET, because=words.ILL)
            assess(evening, seat.appointment, ill, by=by)
        conclude(evening, by=by)


def _coming(evening: Conference) -> None:
    with days_ago(5):
        asked = ask_to_look_back(evening)
    with days_ago(2):
        for one in asked:
            if one.appointment.person.family_name == "Nowicka":
                look_back(one, words=words.AGNIESZKA_BACK)


def _found(effort: Effort, text: str, residents: Votes) -> Outcome:
    return Outcome(
        effort,
        text=text,
        residents=residents,
        partners=Votes(2, 0, 1),
        own_vote_left_out=True,
    )


def _send(found: ConferenceAssessment, text: str, by: Any) -> None:
    summary = write_summary(found, text=text, by=by)
    send_summary(summary, by=by)


def _who(evening: Conference, family_name: str) -> Appointment:
    people = (one.appointment for one in queries.seats(evening))
    return next(one for one in people if one.person.family_name == family_name)
