"""An action tells nothing about a person: only who began it, as a kind."""

from buurtambassadeur_wagtail.kernel.personal_data import not_personal

from .models import NeighbourhoodAction

not_personal(
    NeighbourhoodAction,
    [
        "id",
        "neighbourhood",
        "title",
        "text",
        "theme",
        "held_on",
        "initiator",
        "participants_count",
    ],
)
