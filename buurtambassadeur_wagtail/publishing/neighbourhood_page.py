"""The page of a neighbourhood: who is there for you, and what is going on."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index

from buurtambassadeur_wagtail.kernel.missing_panel import MissingPanel
from buurtambassadeur_wagtail.kernel.stream_fields import BodyField
from buurtambassadeur_wagtail.publishing.editor_panels import BODY_HELP, title_panel
from buurtambassadeur_wagtail.publishing.record_form import NeighbourhoodPageForm
from buurtambassadeur_wagtail.publishing.translating import the_same


class NeighbourhoodPageMixin(RoutablePageMixin, models.Model):
    """Fields, screen and routes of a neighbourhood page.

    The page points at the neighbourhood, never the other way around: copying, moving
    or deleting it touches no case. A concrete page adds ``topics``: rows made from
    ``TopicRow``.
    """

    neighbourhood = models.ForeignKey(
        "buurtambassadeur_wagtail.Neighbourhood",
        models.PROTECT,
        verbose_name=_("neighbourhood"),
        related_name="+",
        null=True,
    )
    lead = models.TextField(_("opening"), blank=True)
    body = BodyField(verbose_name=_("body"))

    override_translatable_fields = the_same("neighbourhood")

    template = "buurtambassadeur_wagtail/pages/neighbourhood.html"

    base_form_class = NeighbourhoodPageForm
    title_panel = title_panel(
        _("Leave this blank: then it is the name of the neighbourhood.")
    )
    own_panels = [
        MissingPanel(),
        FieldPanel(
            "neighbourhood",
            help_text=_("For a new neighbourhood: make it under Neighbourhoods first."),
        ),
        FieldPanel(
            "lead",
            help_text=_("What is this neighbourhood like? Two sentences are enough."),
        ),
        InlinePanel(
            "topics",
            label=_("Topic"),
            heading=_("What is going on in the neighbourhood"),
            help_text=_("The page begins with this, in the order you give it."),
        ),
        FieldPanel("body", help_text=BODY_HELP),
    ]

    #: A concrete page adds these to its own, for the search of the host.
    own_search_fields = [
        index.SearchField("lead"),
        index.SearchField("place_words", boost=2),
        index.SearchField("ambassador_names"),
        index.SearchField("body"),
    ]

    class Meta:
        abstract = True

    def place_words(self) -> str:
        """The names of neighbourhood and district, as the search of the host reads."""
        place = self.neighbourhood
        district = place.district.name if place and place.district else ""
        return f"{place or ''} {district}"

    def ambassador_names(self) -> str:
        """Who serves here with a published profile; ``searching`` keeps that true."""
        from buurtambassadeur_wagtail.ambassadors.sitting import (  # noqa: PLC0415 -- thin method
            findable,
        )

        return ", ".join(findable(self.neighbourhood_id))

    def get_sitemap_urls(self, request=None):
        """Give no day of change: people begin and end without the page being saved."""
        entries = super().get_sitemap_urls(request)
        return [{"location": entry["location"]} for entry in entries]

    def serve(self, request, *args, **kwargs):
        """Answer; who has this very page already need not get it again."""
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            revalidation,
        )

        response = super().serve(request, *args, **kwargs)
        return revalidation.revalidated(request, response)

    def get_context(self, request, *args, **kwargs):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            profile,
        )

        context = super().get_context(request, *args, **kwargs)
        return context | profile.page_context(request, self)

    @path("kandidaat/<int:pk>/", name="candidate")
    def candidate_route(self, request, pk):
        """Show the candidate, only under the page of the own neighbourhood."""
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            candidate,
        )

        return candidate.respond(request, pk, page=self)

    @path("buurtafspraak/", name="agreement")
    def agreement_route(self, request):
        """Show the agreement of this neighbourhood: in force, or underway."""
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            agreements,
        )

        return agreements.respond(request, self.neighbourhood_id, page=self)

    @path("buurtafspraak/<int:version>/", name="agreement_version")
    def agreement_version_route(self, request, version):
        """Show one version, also an old one."""
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            agreements,
        )

        pk = self.neighbourhood_id
        return agreements.respond(request, pk, version, page=self)

    @path("contact/", name="contact")
    def contact_route(self, request):
        """Show or take in a message to an ambassador of this neighbourhood."""
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            contact_form,
        )

        return contact_form.respond(request, self.neighbourhood_id, page=self)

    @path("contact/klaar/<str:signed>/", name="contact_sent")
    def contact_sent_route(self, request, signed):
        """Show the receipt of a message."""
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            contact_form,
        )

        return contact_form.thank(request, signed, page=self)
