"""Attention points: raised, on the agenda, answered, closed; never left unanswered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason, lock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.normalise import is_blank
from buurtambassadeur_wagtail.kernel.refusals import Refused

from . import letters, queries, refusals
from .locking import lock_point
from .models import AttentionPoint, ManagementMeeting
from .rules import PointStatus


@transaction.atomic
def raise_point(
    appointment: Appointment,
    *,
    token: UUID,
    theme: str,
    text: str,
    via: str = "link",
    by: Any = None,
) -> AttentionPoint:
    """Take in what an ambassador raises, once, and confirm it by letter.

    The same ``token`` again stores nothing. Refuses without words, and from somebody
    who does not serve there today. Source: R21.
    """
    if is_blank(text):
        raise Refused(_("Write what needs attention."))
    lock(Appointment.objects.filter(pk=appointment.pk))  # equal forms queue up
    if known := AttentionPoint.objects.filter(token=token).first():
        return known
    if not queries.invitable(clock.today()).filter(pk=appointment.pk).exists():
        raise Refused(_("Only who is ambassador today can raise a point."))
    with change_reason(gettext_noop("raised"), by=by):
        point = AttentionPoint.objects.create(
            token=token,
            neighbourhood=appointment.neighbourhood,
            appointment=appointment,
            theme=theme,
            text=text,
            received_at=clock.now(),
            received_via=via,
        )
    letters.point_received(point)
    return point


@transaction.atomic
def put_on_agenda(
    point: AttentionPoint, *, meeting: ManagementMeeting, by: Any
) -> None:
    """Put it on the agenda of a meeting about its neighbourhood that is to come."""
    lock_point(point)
    if refused := refusals.going_on(point, PointStatus.ON_AGENDA):
        raise refused
    lock(ManagementMeeting.objects.filter(pk=meeting.pk))
    if not queries.meetings_for(point).filter(pk=meeting.pk).exists():
        raise Refused(
            _("Choose a meeting of this neighbourhood that is still to come."),
            cause=meeting,
        )
    point.status, point.meeting = PointStatus.ON_AGENDA.value, meeting
    with change_reason(gettext_noop("put on the agenda"), by=by):
        point.save(update_fields=["status", "meeting"])


@transaction.atomic
def answer_point(point: AttentionPoint, *, answer: str, by: Any) -> None:
    """Answer it, with or without a meeting; the ambassador gets a letter."""
    if is_blank(answer):
        raise Refused(_("Write the answer."))
    lock_point(point)
    if refused := refusals.going_on(point, PointStatus.ANSWERED):
        raise refused
    point.status, point.answer = PointStatus.ANSWERED.value, answer
    point.answered_at, point.answered_by = clock.now(), by
    with change_reason(gettext_noop("answer given"), by=by):
        point.save(update_fields=["status", "answer", "answered_at", "answered_by"])
    letters.point_answered(point)


@transaction.atomic
def close_point(point: AttentionPoint, *, by: Any) -> None:
    """Close what has its answer and needs no more attention."""
    lock_point(point)
    if refused := refusals.going_on(point, PointStatus.CLOSED):
        raise refused
    point.status = PointStatus.CLOSED.value
    with change_reason(gettext_noop("closed"), by=by):
        point.save(update_fields=["status"])


@transaction.atomic
def show_point(
    point: AttentionPoint, *, public_text: str, is_public: bool, by: Any
) -> None:
    """Put it on the page of the neighbourhood in words of our own, or take it off.

    Its status goes along by itself. Refuses to publish nothing.
    """
    lock_point(point)
    if is_public and is_blank(public_text):
        raise Refused(_("Write the text before you put it on the website."))
    point.public_text = "" if is_blank(public_text) else public_text
    point.published_at = (point.published_at or clock.now()) if is_public else None
    reason = gettext_noop("published") if is_public else gettext_noop("not published")
    with change_reason(reason, by=by):
        point.save(update_fields=["public_text", "published_at"])


@transaction.atomic
def send_link(appointment: Appointment) -> Letter:
    """Mail an ambassador the link to raise points with.

    Refuses who does not serve today, and who has no e-mail address.
    """
    if not queries.invitable(clock.today()).filter(pk=appointment.pk).exists():
        raise Refused(_("Only who is ambassador today can raise a point."))
    letter = letters.link_to_raise(appointment)
    if letter is None:
        text = _("We have no e-mail address. You can enter the point yourself.")
        raise Refused(text, cause=appointment)
    return letter
