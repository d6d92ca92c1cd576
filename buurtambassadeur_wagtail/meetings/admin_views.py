"""What a coordinator does with a meeting to come: plan, invite, change, stop."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.queries import own_places

from . import actions, queries, refusals, words
from .admin_forms import MeetingForm, PlanForm, ReasonForm
from .admin_start import StartView
from .admin_words import who
from .last_time import as_last_time, the_only
from .models import ManagementMeeting
from .rules import State


class PlanView(StartView):
    """Plans a meeting; the list of who will be invited makes itself."""

    model = ManagementMeeting
    policy_action = "invite"
    form_class = PlanForm
    heading = gettext_lazy("Plan a management meeting")
    explanation = gettext_lazy(
        "Nobody gets a letter yet. First you see who will be invited: everybody who "
        "is ambassador on that day, and the contacts of the partners."
    )
    submit_label = gettext_lazy("Plan the meeting")
    success_message = gettext_lazy("The meeting is planned.")
    header_icon = "date"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"places": own_places(self.request.user)}

    def get_initial(self) -> dict[str, Any]:
        places = list(own_places(self.request.user))
        found = as_last_time(ManagementMeeting.objects.all(), places)
        return super().get_initial() | found | {"neighbourhoods": the_only(places)}

    def perform(self, form: PlanForm) -> None:
        self.made = actions.plan_meeting(**form.values(), by=self.request.user)


class MeetingStepView(ActionView):
    """One step with a meeting of the own district."""

    model = ManagementMeeting
    policy_action = "invite"

    def get_queryset(self) -> QuerySet[ManagementMeeting]:
        return ManagementMeeting.objects.select_related("district")

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            (_("Neighbourhoods"), words.names(self.object.neighbourhoods.all())),
            (_("When"), words.when(self.object)),
            (_("Where"), self.object.place),
        ]


class InviteView(MeetingStepView):
    """Sends the invitations; later: to who came on the list."""

    sends_letters = True
    heading = gettext_lazy("Send the invitations")
    explanation = gettext_lazy(
        "Who has an e-mail address gets a letter with an entry for the calendar. For "
        "the others you print an invitation."
    )
    submit_label = gettext_lazy("Send the invitations")
    header_icon = "mail"

    @cached_property
    def found(self) -> queries.Changes:
        if self.object.stands is State.PLANNED:
            return queries.Changes(queries.invitees(self.object))
        return queries.changes(self.object)

    def get_facts(self) -> list[tuple[Any, Any]]:
        on_paper = [one for one in self.found.added if not one.email]
        return [
            *super().get_facts(),
            (_("Invited by e-mail"), _names(set(self.found.added) - set(on_paper))),
            (_("Invited on paper"), _names(on_paper)),
            (_("Taken off the list"), _names(self.found.removed)),
        ]

    def get_refusal(self) -> Refused | None:
        if refused := refusals.inviting(self.object):
            return refused
        return None if self.found else Refused(_("Everybody on the list is invited."))

    def perform(self, form: forms.Form) -> None:
        self.sent = actions.invite(self.object, by=self.request.user)

    def get_success_message(self) -> str:
        count = len(self.sent.added)
        text = ngettext("%(count)d person is invited.", "%(count)d are invited.", count)
        return text % {"count": count}


class ChangeView(MeetingStepView):
    """Changes day, place or agenda; gives a postponed meeting its new day."""

    form_class = MeetingForm
    sends_letters = True
    heading = gettext_lazy("Change the meeting")
    explanation = gettext_lazy(
        "Who was invited gets a letter, and the entry in the calendar changes along. "
        "On another day or hour we ask again who comes."
    )
    submit_label = gettext_lazy("Change the meeting")
    success_message = gettext_lazy("The meeting is changed.")
    header_icon = "edit"

    def get_facts(self) -> list[tuple[Any, Any]]:
        return super().get_facts()[:1]

    def get_initial(self) -> dict[str, Any]:
        begin = clock.local(self.object.starts_at)
        end = clock.local(self.object.ends_at)
        return {
            "day": begin.date(),
            "begin": begin.time(),
            "end": end.time(),
            "place": self.object.place,
            "agenda": self.object.agenda,
        }

    def get_refusal(self) -> Refused | None:
        return refusals.changing(self.object)

    def perform(self, form: MeetingForm) -> None:
        actions.change_meeting(self.object, **form.values(), by=self.request.user)


class PostponeView(MeetingStepView):
    """Puts a meeting off until there is a new day."""

    form_class = ReasonForm
    sends_letters = True
    heading = gettext_lazy("Postpone the meeting")
    explanation = gettext_lazy(
        "Who was invited gets a letter, and the entry goes out of the calendar. Later "
        "you fill in a new day and invite again."
    )
    submit_label = gettext_lazy("Postpone the meeting")
    success_message = gettext_lazy("The meeting is postponed.")
    header_icon = "time"
    danger = True

    def get_refusal(self) -> Refused | None:
        return refusals.stopping(self.object, State.POSTPONED)

    def perform(self, form: ReasonForm) -> None:
        reason = form.cleaned_data["reason"]
        actions.postpone_meeting(self.object, reason=reason, by=self.request.user)


class CancelView(MeetingStepView):
    """Calls a meeting off."""

    form_class = ReasonForm
    sends_letters = True
    heading = gettext_lazy("Cancel the meeting")
    explanation = gettext_lazy(
        "Who was invited gets a letter, and the entry goes out of the calendar. "
        "Attention points on the agenda wait for another meeting."
    )
    submit_label = gettext_lazy("Cancel the meeting")
    success_message = gettext_lazy("The meeting is cancelled.")
    header_icon = "cross"
    danger = True

    def get_refusal(self) -> Refused | None:
        return refusals.stopping(self.object, State.CANCELLED)

    def perform(self, form: ReasonForm) -> None:
        reason = form.cleaned_data["reason"]
        actions.cancel_meeting(self.object, reason=reason, by=self.request.user)


def _names(people: Any) -> str:
    return ", ".join(sorted(who(one) for one in people))
