"""One button that takes a profile offline, for editors and coordinators alike."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.candidacy.queries import open_publications
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.register_parts import Link

from . import actions, words
from .rights import may_take_offline

NAME = "buurtambassadeur_ambassador_take_offline"


class TakeOfflineView(ActionView):
    """Says what goes, what stays, and what to do about that."""

    model = Ambassador
    heading = words.BUTTON
    explanation = gettext_lazy(
        "The words and the portrait leave the website at once. It does not matter "
        "whether the profile is locked, under review or planned. Name and last day "
        "stay. Must those go too? Then choose “Away for a while” and “stepped back” "
        "with the appointment. To undo this, publish the profile again."
    )
    submit_label = words.BUTTON
    success_message = gettext_lazy("The words and the portrait are off the website.")
    header_icon = "download-alt"
    danger = True

    def get_object(self, pk: int) -> Ambassador:
        profile = get_object_or_404(Ambassador.objects.select_related("person"), pk=pk)
        if not may_take_offline(self.request.user, profile):
            raise Http404
        return profile

    def get_facts(self) -> list[tuple[Any, Any]]:
        rows = [(_("Profile"), str(self.object))]
        if candidates := self._candidates():
            text = _(
                "The page of a candidate goes off the website only when the candidacy "
                "ends: reject, or let the candidate withdraw. People may react now."
            )
            rows.append((_("Also a candidate now"), text))
            rows += [(_("Candidacy"), one) for one in candidates]
        return rows

    def get_refusal(self) -> Refused | None:
        if actions.is_showing(self.object):
            return None
        return Refused(str(words.NOTHING_TO_HIDE))

    def perform(self, form: forms.Form) -> None:
        actions.take_offline(self.object, by=self.request.user)

    def get_back_url(self) -> str:
        """Go back to the appointment for who may see it, else to the profile."""
        served = Appointment.objects.filter(person=self.object.person_id)
        mine = policy.visible(self.request.user, served).first()
        link = mine and admin_url_for(mine, self.request.user)
        return link or super().get_back_url()

    def _candidates(self) -> list[Link]:
        """Return the running candidacies of this person, if the user may see them."""
        person = self.object.person
        found = open_publications().filter(
            candidacy__application__given_name__iexact=person.given_name,
            candidacy__application__family_name__iexact=person.family_name,
        )
        applications = [one.candidacy.application for one in found]
        mine = [one for one in applications if self._may_view(one)]
        return [Link(one, admin_url_for(one, self.request.user)) for one in mine]

    def _may_view(self, application: Any) -> bool:
        return policy.may(self.request.user, "view", application)


def register_urls() -> list:
    """Return the address; for the ``register_admin_urls`` hook."""
    address = "buurtambassadeur/profile/offline/<int:pk>/"
    return [path(address, TakeOfflineView.as_view(), name=NAME)]
