"""The screen of a new neighbourhood: what one always fills in first, the rest shut."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import (
    FieldPanel,
    HelpPanel,
    ObjectList,
)

from buurtambassadeur_wagtail.neighbourhoods.admin import (
    CODE_AND_NUMBERS,
    DISTRICT,
    POSTCODES_HELP,
)

from .forms import NewNeighbourhoodForm
from .parents import programme_pages


class NoPagePanel(HelpPanel):
    """Says in one sentence why there is no page to make."""

    class BoundPanel(HelpPanel.BoundPanel):
        def is_shown(self) -> bool:
            return not self.form.parents and super().is_shown()

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            self.content = no_page_reason()
            return super().get_context_data(parent_context)


def no_page_reason() -> str:
    if any(True for _page in programme_pages()):
        return _(
            "You have no right to add pages below the programme page: this makes the "
            "neighbourhood only."
        )
    return _("There is no programme page yet: this makes the neighbourhood only.")


NEW = ObjectList(
    [
        FieldPanel(
            "name",
            help_text=gettext_lazy("The page gets this title and its own address."),
        ),
        DISTRICT,
        FieldPanel("postcodes", help_text=POSTCODES_HELP),
        FieldPanel(
            "lead",
            help_text=gettext_lazy(
                "What is this neighbourhood like? Two sentences are enough."
            ),
        ),
        FieldPanel("below"),
        FieldPanel("page"),
        NoPagePanel(),
        CODE_AND_NUMBERS,
    ],
    base_form_class=NewNeighbourhoodForm,
)
