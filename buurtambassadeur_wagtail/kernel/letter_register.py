"""The register of letters: what was sent to whom, what waits, and what failed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .action_views import ActionView
from .admin_links import admin_url_for
from .in_words import in_words
from .letter_events import event_choices, event_name
from .letters_about import letters_about
from .models import STOPPED, Letter, LetterState
from .outbox import retry
from .refusals import Refused
from .register_filters import RegisterFilter
from .register_parts import Action, Link, Section, Status
from .registers import RegisterAdmin

TONES = {
    LetterState.WAITING: "waiting",
    LetterState.SENT: "good",
    LetterState.FAILED: "bad",
}
PAGE = "buurtambassadeur_letter_modeladmin_inspect"


def letter_state(letter: Letter) -> Status:
    """Return where the letter stands, as a badge."""
    return Status(letter.state.label, TONES[letter.state])


def letter_rows(records: list[Model], user: Any) -> list[dict[str, Any]]:
    """Return the letters about these records for a list on their page, newest first."""
    return [
        {
            "letter": letter,
            "event": event_name(letter.event),
            "written": in_words(letter.created_at),
            "state": {"text": letter.state.label, "tone": TONES[letter.state]},
            "url": reverse(PAGE, args=[letter.pk]),
        }
        for letter in letters_about(records, user)
    ]


class StateFilter(RegisterFilter):
    parameter = "state"
    label = gettext_lazy("State")

    def get_options(self) -> list[tuple[str, Any]]:
        return [(state.value, state.label) for state in LetterState]

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset & getattr(Letter.objects, self.value)()


class EventFilter(RegisterFilter):
    parameter = "event"
    label = gettext_lazy("Letter")

    def get_options(self) -> list[tuple[str, str]]:
        return event_choices()

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(event=self.value)


class RetryView(ActionView):
    """Has a failed letter tried again, once its cause is mended."""

    model = Letter
    policy_action = "view_letters"
    heading = gettext_lazy("Try again")
    explanation = gettext_lazy(
        "The letter goes out again, to the same address and with the same text."
    )
    submit_label = gettext_lazy("Try again")
    success_message = gettext_lazy("The letter will be tried again.")

    def get_facts(self) -> list[tuple[Any, Any]]:
        return [
            (_("Letter"), event_name(self.object.event)),
            (_("To"), self.object.to),
            (_("What went wrong"), self.object.problem),
        ]

    def get_refusal(self) -> Refused | None:
        return not_failed(self.object)

    def perform(self, form: Any) -> None:
        if not retry(self.object):
            raise Refused(_("Only a letter that failed can be tried again."))


def not_failed(letter: Letter) -> Refused | None:
    """Return why the letter cannot be tried again; ``None``: it can."""
    if letter.state != LetterState.FAILED:
        return Refused(_("Only a letter that failed can be tried again."))
    if letter.error == STOPPED:
        return Refused(letter.problem)
    if not letter.to:
        return Refused(_("The address of this letter has been erased."))
    return None


class LetterAdmin(RegisterAdmin):
    """Shows letters about records that the user may see, without anybody's link."""

    model = Letter
    menu_icon = "mail"
    menu_label = gettext_lazy("Letters")
    list_display = ("shown_event", "to", "concerns", "standing", "created")
    list_filter = (StateFilter, EventFilter, "created_at")
    search_fields = ("to", "name", "subject")
    list_select_related = ("content_type",)
    ordering = ("-created_at",)
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {"retry": RetryView}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).prefetch_related("about")

    @display(description=gettext_lazy("letter"), ordering="event")
    def shown_event(self, letter: Letter) -> str:
        return event_name(letter.event)

    @display(description=gettext_lazy("about"))
    def concerns(self, letter: Letter) -> str:
        return str(letter.about)

    @display(description=gettext_lazy("state"))
    def standing(self, letter: Letter) -> Status:
        return letter_state(letter)

    @display(description=gettext_lazy("written on"), ordering="created_at")
    def created(self, letter: Letter) -> Any:
        return letter.created_at

    def get_sections(self, request: HttpRequest, obj: Any) -> list[Section]:
        about = Link(str(obj.about), admin_url_for(obj.about, request.user))
        facts: list[tuple[Any, Any]] = [
            (_("State"), letter_state(obj)),
            (_("What went wrong"), obj.problem),
            (_("Letter"), event_name(obj.event)),
            (_("To"), f"{obj.name} <{obj.to}>" if obj.name else obj.to),
            (_("About"), about),
            (_("Written on"), obj.created_at),
            (_("Sent on"), obj.sent_at),
            (_("Attempts"), obj.attempts),
        ]
        if obj.state == LetterState.WAITING:
            facts.append((_("Next attempt"), obj.next_attempt_at))
        text = [(_("Subject"), obj.subject), (_("Text"), obj.shown_body)]
        return [
            Section(_("Delivery"), [row for row in facts if row[1] not in ("", None)]),
            Section(_("What was written"), text),
        ]

    def get_actions(self, request: HttpRequest, obj: Any) -> list[Action]:
        if obj.state != LetterState.FAILED:
            return []
        url = self.action_url("retry", obj)
        return [Action(_("Try again"), url, refused=not_failed(obj))]
