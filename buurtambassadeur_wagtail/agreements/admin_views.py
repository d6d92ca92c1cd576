"""What a coordinator does with a version: write, offer, ask again, bring into force."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.start_views import StartView
from buurtambassadeur_wagtail.neighbourhoods.queries import own_places

from . import actions, admin_words, queries, refusals
from .admin_forms import NewForm, OfferForm, ReasonsForm, WordsForm
from .models import ShapeAgreement
from .writing import WORDS


class NewView(StartView):
    """Writes the first version for a neighbourhood; nobody is asked yet."""

    model = ShapeAgreement
    policy_action = "agree"
    form_class = NewForm
    heading = gettext_lazy("Write a neighbourhood agreement")
    explanation = gettext_lazy(
        "It becomes a draft. Nobody is asked before you offer it to the neighbourhood "
        "and the partners."
    )
    submit_label = gettext_lazy("Keep the draft")
    success_message = gettext_lazy("The draft is kept.")
    header_icon = "edit"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"places": own_places(self.request.user)}

    def get_initial(self) -> dict[str, Any]:
        """Choose the neighbourhood of the address, and begin with its last words."""
        wanted = self.request.GET.get("neighbourhood", "")
        if not wanted.isdecimal() or len(wanted) > 18:
            return {}
        newest = queries.versions(int(wanted)).filter(
            neighbourhood__in=own_places(self.request.user)
        )
        return {"neighbourhood": wanted, **words_of(newest.first())}

    def perform(self, form: NewForm) -> None:
        place = form.cleaned_data["neighbourhood"]
        self.made = actions.write_version(place, form.words(), by=self.request.user)


class StepView(ActionView):
    """One step with an agreement of the own district."""

    model = ShapeAgreement
    policy_action = "agree"

    def get_queryset(self) -> QuerySet[ShapeAgreement]:
        return ShapeAgreement.objects.select_related("neighbourhood__district")

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            (_("Neighbourhood"), self.object.neighbourhood),
            (_("Version"), self.object.version),
        ]


class VersionView(StepView):
    """Writes the next version, beginning with the words of this one."""

    form_class = WordsForm
    heading = gettext_lazy("Write a new version")
    explanation = gettext_lazy(
        "Change the text. It becomes a draft. The version in force stays in force "
        "until everybody agrees with the new one."
    )
    submit_label = gettext_lazy("Keep the draft")
    success_message = gettext_lazy("The draft is kept.")
    header_icon = "edit"
    made: ShapeAgreement | None = None

    def get_initial(self) -> dict[str, Any]:
        return words_of(self.object)

    def get_refusal(self) -> Refused | None:
        draft = queries.draft(self.object.neighbourhood_id)
        if draft is None:
            return None
        text = _("There is a draft already. Change that one, or end it.")
        return Refused(text, cause=draft)

    def perform(self, form: WordsForm) -> None:
        place = self.object.neighbourhood
        self.made = actions.write_version(place, form.words(), by=self.request.user)

    def get_success_url(self) -> str:
        made = admin_url_for(self.made, self.request.user)
        return made or super().get_success_url()


class ChangeView(StepView):
    """Changes the words of a draft."""

    form_class = WordsForm
    heading = gettext_lazy("Change the draft")
    submit_label = gettext_lazy("Keep the draft")
    success_message = gettext_lazy("The draft is kept.")
    header_icon = "edit"

    def get_initial(self) -> dict[str, Any]:
        return words_of(self.object)

    def get_refusal(self) -> Refused | None:
        return refusals.changing(self.object)

    def perform(self, form: WordsForm) -> None:
        actions.change_draft(self.object, form.words(), by=self.request.user)


class OfferView(StepView):
    """Opens the round: the words are fixed, and the partners get their links."""

    form_class = OfferForm
    sends_letters = True
    heading = gettext_lazy("Offer it to the neighbourhood and the partners")
    explanation = gettext_lazy(
        "From now on this text cannot change. The partners get a link to answer. The "
        "neighbourhood decides in a meeting: you record that here."
    )
    submit_label = gettext_lazy("Offer this version")
    header_icon = "mail"
    count = 0

    def get_facts(self) -> list[tuple[Any, Any]]:
        parties = queries.parties(self.object)
        names = ", ".join(admin_words.name_of(one) for one in parties)
        return [*super().get_facts(), (_("Who has to agree"), names)]

    def get_refusal(self) -> Refused | None:
        return refusals.offering(self.object)

    def perform(self, form: OfferForm) -> None:
        by_letter = form.cleaned_data["by_letter"]
        by = self.request.user
        self.count = actions.offer(self.object, by_letter=by_letter, by=by)

    def get_success_message(self) -> str:
        return mailed(self.count)


class AskView(StepView):
    """Mails everybody whose consent is lacking once more."""

    sends_letters = True
    heading = gettext_lazy("Ask once more")
    explanation = gettext_lazy(
        "Who did not agree yet gets a letter with a link, also who became a contact "
        "since then."
    )
    submit_label = gettext_lazy("Send the letters")
    header_icon = "mail"
    count = 0

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [*super().get_facts(), (_("Lacking"), lacking(self.object))]

    def get_refusal(self) -> Refused | None:
        return refusals.asking(self.object)

    def perform(self, form: forms.Form) -> None:
        self.count = actions.ask_again(self.object, by=self.request.user)

    def get_success_message(self) -> str:
        return mailed(self.count)


class ForceView(StepView):
    """Brings a complete round into force."""

    sends_letters = True
    heading = gettext_lazy("Bring it into force")
    explanation = gettext_lazy(
        "Nobody's consent is lacking any more: a partner left, or the settings changed."
    )
    submit_label = gettext_lazy("Bring it into force")
    success_message = gettext_lazy("The agreement is in force.")

    def get_refusal(self) -> Refused | None:
        return refusals.coming_into_force(self.object)

    def perform(self, form: forms.Form) -> None:
        actions.bring_into_force(self.object, by=self.request.user)


class TerminateView(StepView):
    """Ends a version for good."""

    form_class = ReasonsForm
    sends_letters = True
    heading = gettext_lazy("End this version")
    explanation = gettext_lazy(
        "It then counts no longer. Ambassadors who serve now stay ambassador until "
        "their last day."
    )
    submit_label = gettext_lazy("End this version")
    success_message = gettext_lazy("The version has ended.")
    header_icon = "cross"
    danger = True

    def get_refusal(self) -> Refused | None:
        return refusals.terminating(self.object)

    def perform(self, form: ReasonsForm) -> None:
        reasons = form.cleaned_data["reasons"]
        actions.terminate(self.object, reasons=reasons, by=self.request.user)


def words_of(agreement: ShapeAgreement | None) -> dict[str, str]:
    """Return the words of a version, to begin the next one with."""
    return {name: getattr(agreement, name) for name in WORDS} if agreement else {}


def lacking(agreement: ShapeAgreement) -> str:
    """Name whose consent is lacking."""
    return ", ".join(admin_words.name_of(one) for one in queries.lacking(agreement))


def mailed(count: int) -> str:
    """Say how many letters go out."""
    text = ngettext(
        "The round is open. %(count)d letter goes out.",
        "The round is open. %(count)d letters go out.",
        count,
    )
    return text % {"count": count}
