"""Rows that belong to a page: agreements, what is going on, an editor's questions.

Abstract: the concrete rows hang under concrete pages. All can be translated with their
page.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.forms.models import FORM_FIELD_CHOICES, AbstractFormField
from wagtail.models import Orderable, TranslatableMixin

from buurtambassadeur_wagtail.programme.choices import Theme, theme_choices
from buurtambassadeur_wagtail.publishing.condition_widgets import (
    EarlierAnswers,
    EarlierQuestion,
    QuestionType,
)
from buurtambassadeur_wagtail.publishing.translating import the_same


class TopicStatus(models.TextChoices):
    SEEN = "seen", _("We are looking at it")
    TAKEN_UP = "taken_up", _("Taken up")
    DONE = "done", _("Done")


def topic_status_choices():
    return TopicStatus.choices


PLAIN_TYPES = {
    "singleline": _("One line of text"),
    "multiline": _("Several lines of text"),
    "email": _("E-mail address"),
    "number": _("Number to fill in"),
    "url": _("Web address"),
    "checkbox": _("One box to tick"),
    "checkboxes": _("Boxes to tick: several answers"),
    "dropdown": _("List: one answer"),
    "multiselect": _("List: several answers"),
    "radio": _("Circles: one answer"),
    "date": _("Date"),
    "datetime": _("Date and time"),
    "hidden": _("Not shown to the resident"),
}


def question_type_choices():
    """All types Wagtail knows, in plain words where we have them.

    A callable, so that a new one changes no migration.
    """
    return [(kind, PLAIN_TYPES.get(kind, name)) for kind, name in FORM_FIELD_CHOICES]


class AgreementRow(TranslatableMixin, Orderable):
    """One agreement of the programme (R10)."""

    title = models.CharField(_("title"), max_length=150)
    text = models.TextField(_("text"))

    panels = [
        FieldPanel("title", help_text=_("In a few words: it becomes a heading.")),
        FieldPanel("text", help_text=_("One or two sentences are enough.")),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.title


class TopicRow(TranslatableMixin, Orderable):
    """Something that is going on in the neighbourhood (R1)."""

    ICONS = {Theme.FUN: "smile", Theme.SAFE: "shield", Theme.LIVEABLE: "leaf"}

    theme = models.CharField(_("theme"), max_length=20, choices=theme_choices)
    title = models.CharField(_("title"), max_length=150)
    text = models.TextField(_("text"), blank=True)
    status = models.CharField(
        _("status"), max_length=20, choices=topic_status_choices, blank=True
    )
    since = models.DateField(_("since"), null=True, blank=True)

    override_translatable_fields = the_same("theme", "status", "since")

    panels = [
        FieldPanel("title", help_text=_("What is going on? As residents say it.")),
        FieldPanel("text", help_text=_("One or two sentences are enough.")),
        FieldRowPanel(
            [
                FieldPanel("theme", help_text=_("What fits best?")),
                FieldPanel("status", help_text=_("What do you do about it?")),
                FieldPanel("since", help_text=_("Since when is this going on?")),
            ]
        ),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.title

    @property
    def icon(self) -> str:
        return self.ICONS.get(self.theme, "smile")


class QuestionRow(TranslatableMixin, AbstractFormField):
    """A question that an editor adds to a form."""

    field_type = models.CharField(
        _("type of question"), max_length=16, choices=question_type_choices
    )
    field_type.required_on_save = True
    condition_question = models.CharField(
        _("only after the question"), max_length=255, blank=True
    )
    condition_answers = models.TextField(_("with the answer"), blank=True)

    override_translatable_fields = the_same(
        *("clean_name", "field_type", "required"),
        *("condition_question", "condition_answers"),
    )

    panels = [
        FieldPanel(
            "label",
            heading=_("Question"),
            help_text=_("As the resident reads it. The answer is kept with this text."),
        ),
        FieldPanel(
            "field_type",
            classname="formbuilder-type",
            widget=QuestionType,
            help_text=_("How do residents answer?"),
        ),
        FieldPanel(
            "choices",
            heading=_("Choices"),
            help_text=_("Only where residents choose. One on each line."),
            classname="formbuilder-choices",
        ),
        FieldPanel(
            "required",
            heading=_("An answer is needed"),
            help_text=_("Without this tick residents may skip the question."),
        ),
        FieldPanel(
            "help_text",
            heading=_("Explanation"),
            help_text=_("Stands below the question. Usually blank."),
        ),
        FieldPanel(
            "condition_question",
            widget=EarlierQuestion,
            help_text=_(
                "Choose an earlier question, if this one is not for everybody."
            ),
        ),
        FieldPanel(
            "condition_answers",
            widget=EarlierAnswers,
            help_text=_("The question is asked after one of these answers."),
        ),
        FieldPanel(
            "default_value",
            heading=_("Filled in beforehand"),
            help_text=_("Usually blank: residents fill it in themselves."),
            classname="formbuilder-default",
        ),
    ]

    class Meta(TranslatableMixin.Meta, AbstractFormField.Meta):
        abstract = True

    def __str__(self):
        return self.label

    def get_field_clean_name(self):
        """Begin with ``q_``, so that no question can stand for a field of ours."""
        return f"q_{super().get_field_clean_name()}"
