"""A list with one record begins with that record."""

import pytest
from django import forms

from buurtambassadeur_wagtail.kernel.only_choice import choose_the_only
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from tests.factories import NeighbourhoodFactory


class Form(forms.Form):
    place = forms.ModelChoiceField(Neighbourhood.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        choose_the_only(self, "place", "absent")


def first(*args, **kwargs):
    return Form(*args, **kwargs)["place"].value()


@pytest.mark.django_db
def test_a_form_begins_with_the_only_record():
    assert first() is None
    place = NeighbourhoodFactory()
    assert first() == place.pk
    assert first(initial={"place": 7}) == 7
    assert first({"place": ""}) == ""
    NeighbourhoodFactory()
    assert first() is None
