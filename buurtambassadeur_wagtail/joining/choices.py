"""The words for what an action in the neighbourhood is about, and who began it."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

THEMES = {"fun": _("fun"), "safe": _("safe"), "liveable": _("liveable")}
#: Who took the initiative: so that the goal of the programme can be measured (R4).
INITIATORS = {
    "resident": pgettext_lazy("initiator", "residents"),
    "ambassador": pgettext_lazy("initiator", "the ambassador"),
    "partner": pgettext_lazy("initiator", "a partner"),
}


def theme_choices() -> list[tuple[str, str]]:
    """The three themes of the programme (R3)."""
    return list(THEMES.items())


def initiator_choices() -> list[tuple[str, str]]:
    """Who may begin an action (R4)."""
    return list(INITIATORS.items())
