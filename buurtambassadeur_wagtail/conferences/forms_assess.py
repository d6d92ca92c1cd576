"""The public forms by personal link: look back, and agree with a summary or not."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.candidacy.fields import text
from buurtambassadeur_wagtail.kernel.forms import ResidentForm

from .assess_rules import Answer


class LookBackForm(ResidentForm):
    """Half a page; each question may stay blank, but not all of them."""

    did = text(
        _("What did I do?"),
        required=False,
        help_text=_("For example: the clean-up day, and talking with new neighbours."),
    )
    proud = text(_("What am I proud of?"), required=False)
    needed = text(
        _("What did I need?"),
        required=False,
        help_text=_("What did you miss? What would help you?"),
    )

    submit_label = _("Keep my look back")
    unmarked = ("did", "proud", "needed")
    says_what_is_required = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and not any(cleaned.values()):
            self.add_error("did", gettext("Write something in one of the fields."))
        return cleaned


class SummaryAnswerForm(ResidentForm):
    """Agree, or say what should be different."""

    answer = forms.ChoiceField(
        label=_("Do you agree with this text?"),
        choices=[
            (Answer.AGREED.value, _("Yes, this may come on the website")),
            (Answer.CHANGE.value, _("No, something should be different")),
        ],
        widget=forms.RadioSelect,
    )
    wish = text(
        _("What should be different?"),
        required=False,
        help_text=_("Only if you chose no. The coordinator looks at it."),
    )

    required_messages = {"answer": _("Choose whether you agree.")}
    unmarked = ("wish",)
    submit_label = _("Send my answer")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("answer") == Answer.CHANGE and not cleaned.get("wish"):
            self.add_error("wish", gettext("Write what should be different."))
        return cleaned
