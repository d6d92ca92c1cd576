"""The columns of the downloads: everything that a case holds, once each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel.export_columns import Column, moment

from .choices import CATEGORY_LABELS, CHANNEL_LABELS, OUTCOME_LABELS, STATUS_LABELS
from .copies import extra_rows, shown_postcode


def in_one_cell(answers: list[dict[str, Any]]) -> str:
    """Return the answers to the editor's own questions, each with its label."""
    return "\n".join(f"{label}: {value}" for label, value in extra_rows(answers))


def word(labels: dict[Any, Any]) -> Callable[[Any], str]:
    """Return how a stored choice is written."""
    return lambda value: str(labels.get(value, value))


def yes(value: bool) -> str:
    return _("Yes") if value else _("No")


APPLICATION = (
    Column("candidacy__reference", gettext_lazy("Reference")),
    Column("candidacy__status", gettext_lazy("Status"), word(STATUS_LABELS)),
    Column("candidacy__neighbourhood__name", gettext_lazy("Neighbourhood")),
    Column("candidacy__neighbourhood__district__name", gettext_lazy("District")),
    Column("candidacy__received_at", gettext_lazy("Received"), moment),
    Column(
        "candidacy__received_via", gettext_lazy("Received via"), word(CHANNEL_LABELS)
    ),
    Column("candidacy__confirmed_at", gettext_lazy("Confirmed"), moment),
    Column(
        "candidacy__confirmed_via", gettext_lazy("Confirmed via"), word(CHANNEL_LABELS)
    ),
    "given_name",
    "name_prefix",
    "family_name",
    "email",
    "telephone",
    Column("postcode", gettext_lazy("Postcode"), shown_postcode),
    Column("lives_elsewhere", gettext_lazy("Postcode seems to be elsewhere"), yes),
    "is_old_enough",
    "has_read_agreements",
    "involvement",
    "willingness",
    "languages",
    "conflicting_roles",
    "heard_from",
    "introduction",
    "intake_on",
    "intake_note",
    Column("extra_answers", gettext_lazy("Other answers"), in_one_cell),
    Column("candidacy__publication__opens_at", gettext_lazy("Made known"), moment),
    Column(
        "candidacy__publication__closes_at",
        gettext_lazy("Reaction period ends"),
        moment,
    ),
    Column("candidacy__decide_by", gettext_lazy("Decision at the latest on")),
    Column("candidacy__decided_at", gettext_lazy("Decided"), moment),
    "rejection_reasons",
)
OBJECTION = (
    "reference",
    Column("outcome", gettext_lazy("Outcome"), word(OUTCOME_LABELS)),
    Column("is_late", gettext_lazy("Too late"), yes),
    Column("candidacy__reference", gettext_lazy("Application")),
    Column("candidacy__publication__name_shown", gettext_lazy("Candidate")),
    Column("candidacy__neighbourhood__name", gettext_lazy("Neighbourhood")),
    Column("candidacy__neighbourhood__district__name", gettext_lazy("District")),
    "received_at",
    "received_via",
    "confirmed_at",
    "confirmed_via",
    Column("partner__name", gettext_lazy("Organisation")),
    "name",
    "email",
    "telephone",
    Column("postcode", gettext_lazy("Postcode"), shown_postcode),
    Column("lives_elsewhere", gettext_lazy("Postcode seems to be elsewhere"), yes),
    "is_old_enough",
    Column("category", gettext_lazy("Category"), word(CATEGORY_LABELS)),
    "reasons",
    Column("extra_answers", gettext_lazy("Other answers"), in_one_cell),
    Column("supplement_to__reference", gettext_lazy("Supplement to")),
    "motivation",
    "decided_at",
    "ended_at",
)
