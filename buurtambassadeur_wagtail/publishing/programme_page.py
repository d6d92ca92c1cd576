"""The page about the programme: goal, approach, agreements, neighbourhoods."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from buurtambassadeur_wagtail.kernel.missing_panel import MissingPanel
from buurtambassadeur_wagtail.kernel.stream_fields import BodyField
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.publishing import texts
from buurtambassadeur_wagtail.publishing.editor_panels import (
    BODY_HELP,
    StandardTextPanel,
)
from buurtambassadeur_wagtail.publishing.rich_text import RICH
from buurtambassadeur_wagtail.publishing.translating import the_same


class ProgrammePageMixin(models.Model):
    """Fields and screen of a programme page.

    A concrete page adds ``agreements``: rows made from ``AgreementRow``.
    """

    lead = models.TextField(_("opening"), blank=True)
    goal = RichTextField(_("goal"), blank=True, features=RICH)
    approach = RichTextField(_("approach"), blank=True, features=RICH)
    agreements_since = models.DateField(_("agreements since"), null=True, blank=True)
    body = BodyField(verbose_name=_("body"))

    override_translatable_fields = the_same("agreements_since")

    template = "buurtambassadeur_wagtail/pages/programme.html"

    own_panels = [
        MissingPanel(),
        StandardTextPanel("lead"),
        StandardTextPanel("goal"),
        StandardTextPanel("approach"),
        FieldPanel("body", help_text=BODY_HELP),
        MultiFieldPanel(
            [
                FieldPanel(
                    "agreements_since",
                    help_text=_("From which day do these agreements count?"),
                ),
                InlinePanel(
                    "agreements",
                    label=_("Agreement"),
                    heading=_("Your own agreements"),
                    help_text=_("Without rows here the eight standard ones show."),
                ),
            ],
            heading=_("Agreements"),
        ),
    ]

    own_search_fields = [
        index.SearchField("shown_lead"),
        index.SearchField("shown_goal"),
        index.SearchField("approach"),
        index.SearchField("body"),
    ]

    class Meta:
        abstract = True

    def serve(self, request, *args, **kwargs):
        """Answer; who has this very page already need not get it again."""
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            revalidation,
        )

        response = super().serve(request, *args, **kwargs)
        return revalidation.revalidated(request, response)

    def get_context(self, request, *args, **kwargs):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            programme,
        )

        context = super().get_context(request, *args, **kwargs)
        return context | programme.context(request, self)

    @property
    def shown_lead(self) -> str:
        return self.lead or texts.programme_lead()

    @property
    def shown_goal(self) -> str:
        return self.goal or texts.goal()

    @property
    def shown_approach(self) -> str:
        return self.approach or texts.approach(current().district_shown)
