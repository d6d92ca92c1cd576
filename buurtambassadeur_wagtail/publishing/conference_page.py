"""The page of a neighbourhood conference: when and where, and a form to sign up."""

from django.db import models
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField

from buurtambassadeur_wagtail.kernel.missing_panel import MissingPanel
from buurtambassadeur_wagtail.kernel.stream_fields import BodyField
from buurtambassadeur_wagtail.publishing import texts
from buurtambassadeur_wagtail.publishing.editor_panels import (
    BODY_HELP,
    StandardTextPanel,
    title_panel,
)
from buurtambassadeur_wagtail.publishing.record_form import ConferencePageForm
from buurtambassadeur_wagtail.publishing.rich_text import RICH
from buurtambassadeur_wagtail.publishing.translating import the_same


class NeighbourhoodConferencePageMixin(RoutablePageMixin, models.Model):
    """Fields, screen and routes of the page of a conference.

    Day, place, programme and state come from the record, so that page and letters
    never differ. The page points at the record, never the other way around.
    """

    conference = models.ForeignKey(
        "buurtambassadeur_wagtail.Conference",
        models.PROTECT,
        verbose_name=_("conference"),
        related_name="+",
        null=True,
    )
    lead = models.TextField(_("opening"), blank=True)
    body = BodyField(verbose_name=_("body"))
    privacy_notice = RichTextField(_("privacy notice"), blank=True, features=RICH)
    thanks = RichTextField(_("thank-you text"), blank=True, features=RICH)

    override_translatable_fields = the_same("conference")

    template = "buurtambassadeur_wagtail/pages/conference.html"

    base_form_class = ConferencePageForm
    title_panel = title_panel(
        _("Leave this blank: then it is the title of the conference.")
    )
    own_panels = [
        MissingPanel(),
        FieldPanel(
            "conference",
            help_text=_(
                "Plan the conference in the register first. Day, place, programme and "
                "number of places come from there."
            ),
        ),
        StandardTextPanel("lead"),
        FieldPanel("body", help_text=BODY_HELP),
        StandardTextPanel("privacy_notice"),
        StandardTextPanel("thanks"),
    ]

    class Meta:
        abstract = True

    @path("")
    def index_route(self, request):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            conference,
        )

        return conference.respond(request, page=self)

    @path("aanmelden/", name="sign_up")
    def sign_up_route(self, request):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            conference,
        )

        return conference.respond(request, page=self)

    @path("klaar/<str:signed>/", name="signed_up")
    def signed_up_route(self, request, signed):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            conference,
        )

        return conference.thank(request, signed, page=self)

    @path("agenda/", name="calendar")
    def calendar_route(self, request):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            conference,
        )

        return conference.calendar(request, page=self)

    def serve(self, request, view=None, args=None, kwargs=None):
        """Keep every response out of caches: it holds a token or somebody's answers."""
        response = super().serve(request, view, args, kwargs)
        add_never_cache_headers(response)
        return response

    def serve_preview(self, request, mode_name):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            conference,
        )

        request.is_preview = True
        return conference.respond(request, page=self)

    @property
    def shown_lead(self) -> str:
        return self.lead or texts.conference_lead()

    @property
    def shown_privacy_notice(self) -> str:
        return self.privacy_notice or texts.conference_privacy()

    @property
    def shown_thanks(self) -> str:
        return self.thanks or texts.conference_thanks()
