"""No field of ours may be forgotten: it is declared personal, or declared not to be."""

import pytest
from django.apps import apps
from wagtail.models import Page

from buurtambassadeur_wagtail.kernel import personal_data

LABELS = ("buurtambassadeur_wagtail", "buurtambassadeur_pages")
# A page has Wagtail's own fields too, and those are the host's to account for.
OF_WAGTAIL = {field.name for field in Page._meta.get_fields()} | {"page_ptr"}


def own_models():
    """Every model but the historical ones: those follow the model they are about."""
    models = [
        model for one in LABELS for model in apps.get_app_config(one).get_models()
    ]
    return [model for model in models if not hasattr(model, "instance_type")]


@pytest.mark.parametrize("model", own_models(), ids=lambda model: model.__name__)
def test_every_field_is_declared(model):
    forgotten = personal_data.undeclared(model)
    if issubclass(model, Page):
        forgotten -= OF_WAGTAIL

    assert forgotten == set()


@pytest.mark.parametrize("model", personal_data.models(), ids=lambda m: m.__name__)
def test_every_personal_field_says_why_who_and_how_long(model):
    for name, field in personal_data.declared(model).items():
        assert model._meta.get_field(name)
        assert all(str(words) for words in (field.purpose, field.readers, field.keep))
