"""A new question is one line of text, unless the editor chooses otherwise."""

from buurtambassadeur_wagtail.pages.models import ApplicationFormPage


def test_a_new_question_begins_as_one_line_of_text(db):
    handler = ApplicationFormPage.get_edit_handler()
    formset = handler.get_form_class()().formsets["questions"]

    widget = formset.empty_form["field_type"]

    first, *others = str(widget).split("<option")[1:]
    assert 'value="singleline"' in first
    assert all('value=""' not in one for one in others)
