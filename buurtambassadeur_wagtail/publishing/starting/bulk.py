"""Pages for neighbourhoods that are there: one from its row, or many at once."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood

from .actions import make_pages
from .columns import ACTION
from .forms import MakePagesForm
from .parents import Parent, parents_for
from .telling import told_of_many


class MakePages(SnippetBulkAction):
    """Asks published or not, and below which programme page where there are several.

    Only for who may change neighbourhoods and add pages there.
    """

    display_name = _("Make pages")
    action_type = ACTION
    aria_label = _("Make pages for the selected neighbourhoods")
    template_name = "buurtambassadeur_wagtail/admin/starting/make_pages.html"
    action_priority = 10
    models: ClassVar[list[Any]] = [Neighbourhood]
    form_class = MakePagesForm

    @cached_property
    def parents(self) -> list[Parent]:
        may = self.permission_policy.user_has_permission(self.request.user, "change")
        return parents_for(self.request.user) if may else []

    def check_perm(self, obj: Any) -> bool:
        return bool(self.parents)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"parents": self.parents}

    @classmethod
    def execute_action(cls, objects: Any, **context: Any) -> tuple[int, int]:
        action = context["self"]
        form, action.pages = action.cleaned_form, []
        if objects and form.parent:
            action.pages = make_pages(
                objects, form.parent, publish=form.publishes, by=action.request.user
            )
        return len(action.pages), 0

    def get_success_message(
        self, num_parent_objects: int, num_child_objects: int
    ) -> str:
        return told_of_many(self.pages)
