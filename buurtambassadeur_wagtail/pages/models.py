"""Concrete pages and the rows under them, nothing else.

Each names its template: Wagtail does not inherit that from a mixin.
"""

from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from buurtambassadeur_wagtail.publishing.application_page import (
    ApplicationFormPageMixin,
)
from buurtambassadeur_wagtail.publishing.child_rows import (
    AgreementRow,
    QuestionRow,
    TopicRow,
)
from buurtambassadeur_wagtail.publishing.conference_page import (
    NeighbourhoodConferencePageMixin,
)
from buurtambassadeur_wagtail.publishing.editor_panels import record_first
from buurtambassadeur_wagtail.publishing.neighbourhood_page import (
    NeighbourhoodPageMixin,
)
from buurtambassadeur_wagtail.publishing.objection_page import ObjectionFormPageMixin
from buurtambassadeur_wagtail.publishing.programme_page import ProgrammePageMixin

LABEL = "buurtambassadeur_pages"


class ProgrammePage(ProgrammePageMixin, Page):
    subpage_types = [
        f"{LABEL}.NeighbourhoodPage",
        f"{LABEL}.ApplicationFormPage",
        f"{LABEL}.ObjectionFormPage",
        f"{LABEL}.NeighbourhoodConferencePage",
    ]
    page_description = _("About the programme, with all neighbourhoods")

    template = ProgrammePageMixin.template
    content_panels = [*Page.content_panels, *ProgrammePageMixin.own_panels]
    search_fields = [*Page.search_fields, *ProgrammePageMixin.own_search_fields]

    class Meta:
        verbose_name = _("programme page")
        verbose_name_plural = _("programme pages")


class ProgrammeAgreement(AgreementRow):
    page = ParentalKey(ProgrammePage, related_name="agreements")

    class Meta(AgreementRow.Meta):
        abstract = False
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")


class NeighbourhoodPage(NeighbourhoodPageMixin, Page):
    parent_page_types = [f"{LABEL}.ProgrammePage"]
    subpage_types = [f"{LABEL}.NeighbourhoodConferencePage"]
    page_description = _("One neighbourhood: its ambassadors and what is going on")

    template = NeighbourhoodPageMixin.template
    content_panels = record_first(NeighbourhoodPageMixin)
    search_fields = [*Page.search_fields, *NeighbourhoodPageMixin.own_search_fields]

    class Meta:
        verbose_name = _("neighbourhood page")
        verbose_name_plural = _("neighbourhood pages")


class NeighbourhoodTopic(TopicRow):
    page = ParentalKey(NeighbourhoodPage, related_name="topics")

    class Meta(TopicRow.Meta):
        abstract = False
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class NeighbourhoodConferencePage(NeighbourhoodConferencePageMixin, Page):
    parent_page_types = [f"{LABEL}.ProgrammePage", f"{LABEL}.NeighbourhoodPage"]
    subpage_types = []
    page_description = _("A yearly evening: when, where, and signing up")

    template = NeighbourhoodConferencePageMixin.template
    content_panels = record_first(NeighbourhoodConferencePageMixin)

    class Meta:
        verbose_name = _("neighbourhood conference page")
        verbose_name_plural = _("neighbourhood conference pages")


class ApplicationFormPage(ApplicationFormPageMixin, Page):
    parent_page_types = [f"{LABEL}.ProgrammePage"]
    subpage_types = []
    page_description = _("The form to become an ambassador")

    template = ApplicationFormPageMixin.template
    content_panels = [*Page.content_panels, *ApplicationFormPageMixin.own_panels]

    class Meta:
        verbose_name = _("application form page")
        verbose_name_plural = _("application form pages")


class ApplicationQuestion(QuestionRow):
    page = ParentalKey(ApplicationFormPage, related_name="questions")

    class Meta(QuestionRow.Meta):
        abstract = False
        verbose_name = _("question")
        verbose_name_plural = _("questions")


class ObjectionFormPage(ObjectionFormPageMixin, Page):
    parent_page_types = [f"{LABEL}.ProgrammePage"]
    subpage_types = []
    page_description = _("The form to refuse a candidate, with reasons")

    template = ObjectionFormPageMixin.template
    content_panels = [*Page.content_panels, *ObjectionFormPageMixin.own_panels]

    class Meta:
        verbose_name = _("objection form page")
        verbose_name_plural = _("objection form pages")


class ObjectionQuestion(QuestionRow):
    page = ParentalKey(ObjectionFormPage, related_name="questions")

    class Meta(QuestionRow.Meta):
        abstract = False
        verbose_name = _("question")
        verbose_name_plural = _("questions")
