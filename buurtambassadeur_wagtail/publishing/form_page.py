"""What the low-code form pages share: texts, a period, and the editor's questions."""

from datetime import date
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import RichTextField

from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.missing_panel import MissingPanel
from buurtambassadeur_wagtail.publishing import texts
from buurtambassadeur_wagtail.publishing.editor_panels import StandardTextPanel
from buurtambassadeur_wagtail.publishing.question_form import QuestionsPageForm
from buurtambassadeur_wagtail.publishing.rich_text import RICH
from buurtambassadeur_wagtail.publishing.translating import the_same


class Opening(StrEnum):
    """Whether a form can be filled in today."""

    NOT_YET = "not_yet"
    OPEN = "open"
    CLOSED = "closed"


class FormPageMixin(RoutablePageMixin, models.Model):
    """Texts, period and questions of a form page; never kept in any cache.

    A concrete page adds ``questions``: rows made from ``QuestionRow``. Not Wagtail's
    ``FormMixin``: what residents send stands in the register, under its own rights.
    """

    lead = models.TextField(_("opening"), blank=True)
    privacy_notice = RichTextField(_("privacy notice"), blank=True, features=RICH)
    thanks = RichTextField(_("thank-you text"), blank=True, features=RICH)
    opens_on = models.DateField(_("open from"), null=True, blank=True)
    closes_on = models.DateField(_("open through"), null=True, blank=True)
    text_before = models.TextField(_("text before that"), blank=True)
    text_after = models.TextField(_("text after that"), blank=True)

    override_translatable_fields = the_same("opens_on", "closes_on")

    base_form_class = QuestionsPageForm
    preview_modes = [
        ("form", _("Form")),
        ("mistakes", _("Form with mistakes")),
        ("thanks", _("After sending")),
        ("not_yet", _("Before it opens")),
        ("closed", _("After it closed")),
    ]

    own_panels = [
        MissingPanel(),
        StandardTextPanel("lead"),
        InlinePanel(
            "questions",
            label=_("Question"),
            heading=_("Your own questions"),
            help_text=_(
                "These come after our own questions. Ask only what you really need."
            ),
        ),
        StandardTextPanel("privacy_notice"),
        StandardTextPanel("thanks"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("opens_on", help_text=_("This is the first day.")),
                        FieldPanel("closes_on", help_text=_("This is the last day.")),
                    ]
                ),
                StandardTextPanel("text_before", heading=_("Before the first day")),
                StandardTextPanel("text_after", heading=_("After the last day")),
            ],
            heading=_("When the form is open"),
            help_text=_("Without days the form is always open."),
        ),
    ]

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            message = _("The form cannot close before it opens.")
            raise ValidationError({"closes_on": message})

    def opening(self, on: date | None = None) -> Opening:
        """Say whether the form is open on the day; without a day: today."""
        day = on or clock.today()
        if self.opens_on and day < self.opens_on:
            return Opening.NOT_YET
        if self.closes_on and day > self.closes_on:
            return Opening.CLOSED
        return Opening.OPEN

    def shut_text(self, opening: Opening) -> str:
        if opening == Opening.NOT_YET:
            return self.shown_text_before
        return self.shown_text_after

    @property
    def shown_text_before(self) -> str:
        return self.text_before or texts.not_open_yet()

    @property
    def shown_text_after(self) -> str:
        return self.text_after or texts.closed()

    def get_form_fields(self):
        return self.questions.all()

    def serve(self, request, view=None, args=None, kwargs=None):
        """Keep every response out of caches: it holds a token or somebody's answers."""
        response = super().serve(request, view, args, kwargs)
        add_never_cache_headers(response)
        return response

    @property
    def default_preview_mode(self):
        return "form"
