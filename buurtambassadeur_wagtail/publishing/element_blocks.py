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
    """One element: its values, and from ``elements`` what it shows."""

    heading = blocks.CharBlock(
        label=_("Heading"),
        required=False,
        max_length=100,
        help_text=_("Leave this blank to use the standard heading."),
    )

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        # This file is read while models are being loaded; those read models.
        from . import element_samples, elements, embedding  # noqa: PLC0415

        context = super().get_context(value, parent_context=parent_context)
        context.update(embedding.around(context))
        if context.get("is_sample"):
            context.update(getattr(element_samples, self.element)())
        else:
            show = getattr(elements, self.element)
            context.update(show(*self.asked(value, context)))
        context["heading"] = value.get("heading") or context["heading"]
        return context

    #: The name of the function in ``elements`` and in ``element_samples``.
    element = ""

    def asked(self, value: Any, context: dict[str, Any]) -> tuple[Any, ...]:
        """Return what to ask that function; mostly the place and the request."""
        return _place(value, context), context.get("request")

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
    element = "ambassadors"

    class Meta:
        label = _("Ambassadors of a neighbourhood")
        description = _("Who is ambassador today. It keeps itself up to date.")
        icon = "group"
        template = f"{FOLDER}ambassadors.html"


class FinderBlock(ElementBlock):
    """The form that leads to the own neighbourhood."""

    element = "finder"

    def asked(self, value: Any, context: dict[str, Any]) -> tuple[Any, ...]:
        return (context["number"],)

    class Meta:
        label = _("Find my ambassador")
        description = _("Residents fill in their postcode or neighbourhood.")
        icon = "search"
        template = f"{FOLDER}finder.html"


class WhoDoesWhatBlock(ElementBlock):
    """The tasks of each side, and what an ambassador does not do."""

    neighbourhood = _neighbourhood(
        _("Blank: about the neighbourhood of this page, or else in general.")
    )
    element = "who_does_what"

    def asked(self, value: Any, context: dict[str, Any]) -> tuple[Any, ...]:
        return (_place(value, context),)

    class Meta:
        label = _("Who does what")
        description = _("Ambassador, district, police and corporation: their tasks.")
        icon = "list-ul"
        template = f"{FOLDER}who_does_what.html"


class NextDatesBlock(ElementBlock):
    """Meetings and conferences that come, of one neighbourhood or of all."""

    neighbourhood = _neighbourhood(
        _("Blank: of the neighbourhood of this page, or else of all neighbourhoods.")
    )
    most = blocks.IntegerBlock(
        label=_("How many at most"),
        default=5,
        min_value=1,
        max_value=20,
        help_text=_("The first dates to come. At most 20."),
    )
    element = "dates"

    def asked(self, value: Any, context: dict[str, Any]) -> tuple[Any, ...]:
        place, request = super().asked(value, context)
        return place, value["most"] or 5, request

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
    element = "call"

    class Meta:
        label = _("Call to sign up")
        description = _("A button to the form. It says so when nobody can sign up.")
        icon = "pick"
        template = f"{FOLDER}call_to_apply.html"


class FiguresBlock(ElementBlock):
    """The programme in a few numbers."""

    element = "in_figures"

    def asked(self, value: Any, context: dict[str, Any]) -> tuple[Any, ...]:
        return ()

    class Meta:
        label = _("Figures")
        description = _("How many ambassadors there are, and where. Counted today.")
        icon = "table"
        template = f"{FOLDER}figures.html"
