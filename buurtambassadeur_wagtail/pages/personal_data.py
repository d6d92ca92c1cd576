"""Pages say nothing about a person of their own: they show what records hold."""

from buurtambassadeur_wagtail.kernel.personal_data import not_personal

from . import models

ROW = ["id", "translation_key", "locale", "sort_order", "page"]
FORM = [
    "lead",
    "privacy_notice",
    "thanks",
    "opens_on",
    "closes_on",
    "text_before",
    "text_after",
]
QUESTION = [
    *ROW,
    "clean_name",
    "label",
    "required",
    "choices",
    "default_value",
    "help_text",
    "field_type",
    "condition_question",
    "condition_answers",
]

not_personal(
    models.ProgrammePage, ["lead", "goal", "approach", "agreements_since", "body"]
)
not_personal(models.ProgrammeAgreement, [*ROW, "title", "text"])
not_personal(
    models.NeighbourhoodConferencePage,
    ["conference", "lead", "body", "privacy_notice", "thanks"],
)
not_personal(models.NeighbourhoodPage, ["neighbourhood", "lead", "body"])
not_personal(
    models.NeighbourhoodTopic, [*ROW, "theme", "title", "text", "status", "since"]
)
not_personal(models.ApplicationFormPage, FORM)
not_personal(models.ObjectionFormPage, FORM)
not_personal(models.ApplicationQuestion, QUESTION)
not_personal(models.ObjectionQuestion, QUESTION)
