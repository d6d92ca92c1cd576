"""What a coordinator does with a conference to come: plan, invite, change, stop."""

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
from buurtambassadeur_wagtail.meetings.admin_start import StartView
from buurtambassadeur_wagtail.meetings.admin_views import own_places
from buurtambassadeur_wagtail.meetings.admin_words import who
from buurtambassadeur_wagtail.meetings.last_time import as_last_time, the_only

from . import actions, queries, refusals, words
from .admin_forms import ConferenceForm, PlanForm
from .admin_stop_forms import PostponeForm, StopForm
from .models import Conference
from .rules import Status


class PlanView(StartView):
    """Plans a conference; an editor makes the page for it."""

    model = Conference
    policy_action = "invite"
    form_class = PlanForm
    heading = gettext_lazy("Plan a neighbourhood conference")
    explanation = gettext_lazy(
        "Nobody gets a letter yet. An editor makes a page for it: residents sign up "
        "there. You invite the ambassadors and the partners."
    )
    submit_label = gettext_lazy("Plan the conference")
    success_message = gettext_lazy("The conference is planned.")
    header_icon = "date"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"places": own_places(self.request.user)}

    def get_initial(self) -> dict[str, Any]:
        """Begin with the neighbourhood of the address, and with what is usual there."""
        wanted = self.request.GET.get("neighbourhood", "")
        places = list(own_places(self.request.user))
        if wanted.isdecimal():
            places = [one for one in places if str(one.pk) == wanted]
        found = as_last_time(Conference.objects.all(), places, ("place", "address"))
        return super().get_initial() | found | self._about(places)

    def _about(self, places: list[Any]) -> dict[str, Any]:
        if len(places) != 1:
            return {}
        title = _("Neighbourhood conference %(place)s") % {"place": places[0]}
        return {"neighbourhoods": the_only(places), "title": title}

    def perform(self, form: PlanForm) -> None:
        self.made = actions.plan_conference(**form.values(), by=self.request.user)


class ConferenceStepView(ActionView):
    """One step with a conference of the own district."""

    model = Conference
    policy_action = "invite"

    def get_queryset(self) -> QuerySet[Conference]:
        return Conference.objects.select_related("district")

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            (_("Conference"), self.object.title),
            (_("Neighbourhoods"), words.names(self.object.neighbourhoods.all())),
            (_("When"), words.when(self.object)),
            (_("Where"), words.where(self.object)),
        ]


class InviteView(ConferenceStepView):
    """Sends the invitations; later: to who came on the list."""

    sends_letters = True
    heading = gettext_lazy("Invite ambassadors and partners")
    explanation = gettext_lazy(
        "Who is ambassador on that day and the contacts of the partners get a letter "
        "with an entry for the calendar. Residents sign up on the page."
    )
    submit_label = gettext_lazy("Send the invitations")
    header_icon = "mail"

    @cached_property
    def found(self) -> list[Any]:
        return queries.not_invited(self.object)

    def get_facts(self) -> list[tuple[Any, Any]]:
        by_mail = [one for one in self.found if one.email]
        others = [one for one in self.found if not one.email]
        return [
            *super().get_facts(),
            (_("Invited by e-mail"), _names(by_mail)),
            (_("No e-mail address: call them"), _names(others)),
        ]

    def get_refusal(self) -> Refused | None:
        if refused := refusals.inviting(self.object):
            return refused
        if any(one.email for one in self.found):
            return None
        return Refused(_("There is nobody left with an e-mail address to invite."))

    def perform(self, form: forms.Form) -> None:
        self.sent = actions.invite(self.object, by=self.request.user)

    def get_success_message(self) -> str:
        text = ngettext(
            "%(count)d person is invited.", "%(count)d are invited.", self.sent
        )
        return text % {"count": self.sent}


class ChangeView(ConferenceStepView):
    """Changes anything; gives a postponed conference its new day."""

    form_class = ConferenceForm
    sends_letters = True
    heading = gettext_lazy("Change the conference")
    explanation = gettext_lazy(
        "Another day, hour or place? Then who comes gets a letter, and the entry in "
        "the calendar changes along."
    )
    submit_label = gettext_lazy("Change the conference")
    success_message = gettext_lazy("The conference is changed.")
    header_icon = "edit"

    def get_facts(self) -> list[tuple[Any, Any]]:
        return super().get_facts()[1:2]

    def get_initial(self) -> dict[str, Any]:
        one = self.object
        begin, closes = clock.local(one.starts_at), one.sign_up_closes_at
        names = ("title", "place", "address", "programme", "max_sign_ups")
        return {name: getattr(one, name) for name in names} | {
            "day": begin.date(),
            "begin": begin.time(),
            "end": clock.local(one.ends_at).time(),
            "sign_up_until": closes and clock.local(closes).date(),
        }

    def get_refusal(self) -> Refused | None:
        return refusals.changing(self.object)

    def perform(self, form: ConferenceForm) -> None:
        actions.change_conference(self.object, **form.values(), by=self.request.user)


class PostponeView(ConferenceStepView):
    """Puts it off, to a new moment or until there is one."""

    form_class = PostponeForm
    sends_letters = True
    heading = gettext_lazy("Postpone the conference")
    explanation = gettext_lazy(
        "Who comes gets a letter, and stays on the list. Is the new day not known yet? "
        "Then the page says: a new day follows."
    )
    submit_label = gettext_lazy("Postpone the conference")
    success_message = gettext_lazy("The conference is postponed.")
    header_icon = "time"
    danger = True

    def get_refusal(self) -> Refused | None:
        return refusals.moving(self.object, Status.POSTPONED)

    def perform(self, form: PostponeForm) -> None:
        actions.postpone_conference(self.object, **form.values(), by=self.request.user)


class CancelView(ConferenceStepView):
    """Calls a conference off."""

    form_class = StopForm
    sends_letters = True
    heading = gettext_lazy("Cancel the conference")
    explanation = gettext_lazy(
        "Who comes gets a letter, and the entry goes out of the calendar. A cancelled "
        "conference does not count as the one of this year."
    )
    submit_label = gettext_lazy("Cancel the conference")
    success_message = gettext_lazy("The conference is cancelled.")
    header_icon = "cross"
    danger = True

    def get_refusal(self) -> Refused | None:
        return refusals.moving(self.object, Status.CANCELLED)

    def perform(self, form: StopForm) -> None:
        reason = form.cleaned_data["reason"]
        actions.cancel_conference(self.object, reason=reason, by=self.request.user)


def _names(people: Any) -> str:
    return ", ".join(sorted(who(one) for one in people))
