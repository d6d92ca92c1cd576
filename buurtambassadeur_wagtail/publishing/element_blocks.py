"""Blocks that show something of the programme, on our pages and on the host's own."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from buurtambassadeur_wagtail.publishing.previewed import Previewed

GROUP = _("Neighbourhood ambassadors")
#: Where hosts import these blocks from; migrations of theirs name it.
FACE = "buurtambassadeur_wagtail.blocks"
FOLDER = "buurtambassadeur_wagtail/blocks/"


class ElementBlock(Previewed, blocks.StructBlock):
    """One element: its values, and from ``elements`` what it shows.

    Subclasses say in ``shown`` and ``sample`` what that is.
    """

    heading = blocks.CharBlock(
        label=_("Heading"),
        required=False,
        max_length=100,
        help_text=_("Leave this blank to use the standard heading."),
    )

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        from . import embedding  # noqa: PLC0415 -- models are being loaded

        context = super().get_context(value, parent_context=parent_context)
        context.update(embedding.around(context))
        is_sample = context.get("is_sample")
        context.update(self.sample() if is_sample else self.shown(value, context))
        context["heading"] = value.get("heading") or context["heading"]
        return context

    def shown(self, value: Any, context: dict[str, Any]) -> dict[str, Any]:
        raise NotImplementedError

    def sample(self) -> dict[str, Any]:
        from . import element_samples  # noqa: PLC0415 -- models are being loaded

        return getattr(element_samples, self.sample_name)()

    sample_name = ""

    def deconstruct(self) -> Any:
        """Name the block itself in a host's migration, not what is inside it.

        So a later version of a block of ours makes no migration for the host. A block
        that a host built on it is written out, as Wagtail does with any other.
        """
        if type(self).__module__ != __name__:
            return super().deconstruct()
        args, kwargs = self._constructor_args
        return f"{FACE}.{type(self).__name__}", args, kwargs

    def deconstruct_with_lookup(self, lookup: Any) -> Any:
        if type(self).__module__ != __name__:
            return super().deconstruct_with_lookup(lookup)
        return self.deconstruct()

    @classmethod
    def construct_from_lookup(cls, lookup: Any, *args: Any, **kwargs: Any) -> Any:
        return (
            super().construct_from_lookup(lookup, *args, **kwargs)
            if args
            else cls(**kwargs)
        )

    class Meta:
        group = GROUP


def _neighbourhood(help_text: Any) -> SnippetChooserBlock:
    return SnippetChooserBlock(
        "buurtambassadeur_wagtail.Neighbourhood",
        label=_("Neighbourhood"),
        required=False,
        help_text=help_text,
    )


def _place(value: Any, context: dict[str, Any]) -> Any:
    """Return the neighbourhood that was chosen, or else the one of this page."""
    page = context.get("page")
    return value["neighbourhood"] or getattr(page, "neighbourhood", None)


class AmbassadorsBlock(ElementBlock):
    """Who serves in a neighbourhood today; nothing where no neighbourhood is chosen."""

    neighbourhood = _neighbourhood(
        _("On the page of a neighbourhood you can leave this blank.")
    )
    sample_name = "ambassadors"

    def shown(self, value: Any, context: dict[str, Any]) -> dict[str, Any]:
        from . import elements  # noqa: PLC0415 -- models are being loaded

        return elements.ambassadors(_place(value, context), context.get("request"))

    class Meta:
        label = _("Ambassadors of a neighbourhood")
        description = _("Who is ambassador today. It keeps itself up to date.")
        icon = "group"
        template = f"{FOLDER}ambassadors.html"


class FinderBlock(ElementBlock):
    """The form that leads to the own neighbourhood."""

    sample_name = "finder"

    def shown(self, value: Any, context: dict[str, Any]) -> dict[str, Any]:
        from . import elements  # noqa: PLC0415 -- models are being loaded

        return elements.finder(context["number"])

    class Meta:
        label = _("Find my ambassador")
        description = _("Residents fill in their postcode or neighbourhood.")
        icon = "search"
        template = f"{FOLDER}finder.html"


class WhoDoesWhatBlock(ElementBlock):
    """The tasks of each side, and what an ambassador does not do."""

    neighbourhood = _neighbourhood(_("Leave this blank to show it in general."))
    sample_name = "who_does_what"

    def shown(self, value: Any, context: dict[str, Any]) -> dict[str, Any]:
        from . import elements  # noqa: PLC0415 -- models are being loaded

        return elements.who_does_what(_place(value, context))

    class Meta:
        label = _("Who does what")
        description = _("Ambassador, district, police and corporation: their tasks.")
        icon = "list-ul"
        template = f"{FOLDER}who_does_what.html"


class NextDatesBlock(ElementBlock):
    """Meetings and conferences that come, of one neighbourhood or of all."""

    neighbourhood = _neighbourhood(
        _("Leave this blank to show the dates of all neighbourhoods.")
    )
    most = blocks.IntegerBlock(
        label=_("How many at most"), default=5, min_value=1, max_value=20
    )
    sample_name = "dates"

    def shown(self, value: Any, context: dict[str, Any]) -> dict[str, Any]:
        from . import elements  # noqa: PLC0415 -- models are being loaded

        return elements.dates(
            _place(value, context), value["most"] or 5, context.get("request")
        )

    class Meta:
        label = _("Next dates")
        description = _("Conferences and meetings that come.")
        icon = "date"
        template = f"{FOLDER}next_dates.html"


class CallToApplyBlock(ElementBlock):
    """Leads to the application form; says so when that is shut."""

    neighbourhood = _neighbourhood(
        _("The form then asks about this neighbourhood. You can leave it blank.")
    )
    sample_name = "call"

    def shown(self, value: Any, context: dict[str, Any]) -> dict[str, Any]:
        from . import elements  # noqa: PLC0415 -- models are being loaded

        return elements.call(_place(value, context), context.get("request"))

    class Meta:
        label = _("Call to sign up")
        description = _("A button to the form. It says so when nobody can sign up.")
        icon = "pick"
        template = f"{FOLDER}call_to_apply.html"


class FiguresBlock(ElementBlock):
    """The programme in a few numbers."""

    sample_name = "in_figures"

    def shown(self, value: Any, context: dict[str, Any]) -> dict[str, Any]:
        from . import elements  # noqa: PLC0415 -- models are being loaded

        return elements.in_figures()

    class Meta:
        label = _("Figures")
        description = _("How many ambassadors there are, and where. Counted today.")
        icon = "table"
        template = f"{FOLDER}figures.html"
