"""The words for what an action in the neighbourhood is about, and who began it."""

from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.programme.choices import theme_choices as theme_choices

#: Who took the initiative: so that the goal of the programme can be measured (R4).
INITIATORS = {
    "resident": pgettext_lazy("initiator", "residents"),
    "ambassador": pgettext_lazy("initiator", "the ambassador"),
    "partner": pgettext_lazy("initiator", "a partner"),
}


def initiator_choices() -> list[tuple[str, str]]:
    """Who may begin an action (R4)."""
    return list(INITIATORS.items())
