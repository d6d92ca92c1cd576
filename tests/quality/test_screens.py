"""Every field on a screen of ours says in Dutch what goes in, or why that is plain."""

import pytest
from django import forms
from django.utils.translation import override

from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from tests.quality.screens import all_fields, form_classes

#: Words that need no more; in English, as they stand in the code.
PLAIN = {
    "Begins at",
    "Day",
    "Ends at",
    "Family name",
    "Given name",
    "Name",
    "Name prefix",
    "Neighbourhood",
    "Your name",
}
#: A setting says in its name what it counts, and in what.
SETTINGS = "ProgrammeSettings"
#: The block of Wagtail's own around a picture.
PICTURE = "picture"
VOTES = ("Residents: ", "Partners: ")
CHOICES = (forms.RadioSelect, forms.CheckboxSelectMultiple)
#: Why a field may do without help, by kind.
REASONS = {
    "the label is a question": lambda one: said(one.label).endswith("?"),
    "each choice is written out": lambda one: isinstance(one.widget, CHOICES),
    "the label is what one ticks": lambda one: isinstance(
        one.widget, forms.CheckboxInput
    ),
    "the label says whose votes": lambda one: said(one.label).startswith(VOTES),
    "everybody knows the word": lambda one: said(one.label) in PLAIN,
    "the setting names what it counts": lambda one: one.screen == SETTINGS,
    "the picture speaks for itself": lambda one: one.screen == PICTURE,
}
#: Written the same in both languages.
SAME = {"Agenda", "Code", "Logo", "Website", "Status", "Postcode", "Postcodes"}


def said(text, language="en"):
    with override(language):
        return str(text or "")


@pytest.fixture(scope="module")
def fields():
    return all_fields()


def test_the_screens_are_found(fields):
    screens = {one.screen.split(".")[0] for one in fields}

    assert len(fields) > 250
    assert screens >= {
        *("ProgrammePage", "NeighbourhoodPage", "ApplicationFormPage", "Ambassador"),
        *("PartnerOrganisation", "DistrictCoordinator", "ProgrammeSettings"),
        *("candidacy", "meetings", "conferences", "agreements", "quote"),
    }


def test_each_field_says_what_goes_in(fields):
    bare = [one for one in fields if not said(one.help_text)]

    assert [
        str(one) for one in bare if not any(why(one) for why in REASONS.values())
    ] == []


def test_each_reason_is_needed(fields):
    bare = [one for one in fields if not said(one.help_text)]

    assert [name for name, why in REASONS.items() if not any(map(why, bare))] == []
    assert PLAIN - {said(one.label) for one in bare} == set()


def test_each_word_beside_a_field_is_dutch(fields):
    texts = [(one, text) for one in fields for text in (one.label, one.help_text)]

    assert [
        (str(one), said(text))
        for one, text in texts
        if said(text) == said(text, "nl") and said(text) not in SAME | {""}
    ] == []


def test_each_field_says_what_to_do_when_it_was_left_empty():
    """Not only that it is required; forms of residents say so as they are made."""
    stock = forms.Field.default_error_messages["required"]
    ours = [form for form in form_classes() if not issubclass(form, ResidentForm)]

    assert [
        f"{form.__name__}.{name}"
        for form in ours
        for name, field in form.base_fields.items()
        if field.required and field.error_messages["required"] == stock
        if not field.widget.is_hidden
    ] == []
