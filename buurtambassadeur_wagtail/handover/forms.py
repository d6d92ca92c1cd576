"""What is asked to hand work over: which districts, to whom, and why."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.normalise import clean_text
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator


class RowsField(forms.ModelMultipleChoiceField):
    """Districts, each with who coordinates it now when they may be of several."""

    widget = forms.CheckboxSelectMultiple
    with_names = False

    def label_from_instance(self, row: DistrictCoordinator) -> str:
        label = str(row)
        if self.with_names:
            label = f"{label}: {called(row.user)}"
        if row.last_day and row.last_day < clock.today():
            text = _("%(label)s (access ended after %(day)s)")
            return text % {"label": label, "day": day_month_year(row.last_day)}
        return label


class ColleagueField(forms.ModelChoiceField):
    def label_from_instance(self, user: Any) -> str:
        return called(user)


class HandOverForm(forms.Form):
    """Which districts, to whom and why; the action judges the colleague."""

    rows = RowsField(
        queryset=DistrictCoordinator.objects.none(),
        label=gettext_lazy("What do you hand over?"),
        error_messages={"required": gettext_lazy("Choose at least one district.")},
    )
    to = ColleagueField(
        queryset=get_user_model()._default_manager.none(),
        label=gettext_lazy("To which colleague?"),
        empty_label=gettext_lazy("Choose a colleague"),
        error_messages={"required": gettext_lazy("Choose a colleague.")},
    )
    reason = forms.CharField(
        label=gettext_lazy("Why?"),
        help_text=gettext_lazy(
            "This goes into the history. For example: new job from 1 March."
        ),
        max_length=255,
        error_messages={"required": gettext_lazy("Write why you hand this over.")},
    )

    def __init__(
        self,
        *args: Any,
        rows: QuerySet[DistrictCoordinator],
        with_names: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        model = get_user_model()
        colleagues = model._default_manager.filter(is_active=True)
        self.fields["rows"].queryset = rows
        self.fields["rows"].with_names = with_names
        self.fields["to"].queryset = colleagues.order_by(model.USERNAME_FIELD)

    def clean_reason(self) -> str:
        return clean_text(self.cleaned_data["reason"])


def called(user: Any) -> str:
    """Return the name of a colleague, or else the name to log in with."""
    return user.get_full_name().strip() or user.get_username()
