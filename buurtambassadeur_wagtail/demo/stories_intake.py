"""Procedures of the demo that did not go by the website alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.models import Candidacy, CandidatePublication
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.partners.models import PartnerOrganisation, PartnerType

from . import data_intake as who
from .moments import days_ago
from .serving import Places


def on_paper(places: Places, by: Any) -> None:
    """Vogelbuurt: an application on paper, entered two days later; then a talk."""
    with days_ago(4):
        received = clock.now()
    with days_ago(2):
        receipt = actions.submit_application(
            neighbourhood=places[who.THEA.neighbourhood],
            token=uuid4(),
            answers=who.THEA.answers(),
            via="paper",
            received_at=received,
            by=by,
        )
    with days_ago(1):
        candidacy = receipt.application.candidacy
        actions.note_intake(candidacy, day=clock.today(), note=who.TALK)


def beside_the_website(candidacy: Candidacy, by: Any) -> None:
    """Tuindorp Lindehof: a longer period, a call, a category, and a late one."""
    publication = candidacy.publication
    with days_ago(20):
        later = clock.local(publication.closes_at).date() + timedelta(days=7)
        actions.extend_period(
            publication, last_day=later, reason=who.LETTERS_LATE, by=by
        )
    with days_ago(14):
        _object(publication, who.CALLED, via="telephone", by=by)
    with days_ago(12):
        police = PartnerOrganisation.objects.filter(type=PartnerType.POLICE).first()
        _object(publication, who.CATEGORY, partner=police)
    with days_ago(2):
        late = _object(publication, who.LATE)
        actions.confirm_objection(late)
    with days_ago(1):
        actions.accept_late(late, because=who.IN_HOSPITAL, by=by)


def after_the_appointment(publication: CandidatePublication) -> None:
    """Vogelbuurt: somebody writes about an ambassador: a signal."""
    with days_ago(2):
        _object(publication, who.SIGNAL)


def _object(publication: CandidatePublication, answers: dict, **how: Any) -> Any:
    return actions.object_to(
        publication, token=uuid4(), answers=answers, **how
    ).objection
