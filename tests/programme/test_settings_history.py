"""What the settings were, and since when."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.candidacy.conftest import at

pytestmark = pytest.mark.django_db
URL = "/admin/buurtambassadeur/settings/history/"
EDIT = ["buurtambassadeur_wagtail", "programmesettings"]


@pytest.fixture
def sanne(make_user):
    user = make_user("sanne", first_name="Sanne", last_name="Oosterveld")
    permission = Permission.objects.get(codename="change_programmesettings")
    user.user_permissions.add(permission)
    return user


def test_what_was_and_what_is_with_who_and_when(client, sanne):
    client.force_login(sanne)
    with at(2026, 3, 1, 9):
        settings = ProgrammeSettings.load()
    with at(2026, 3, 2, 10):
        settings._history_user = sanne
        settings.term_limit_scope = "neighbourhood"
        settings.max_ambassadors = 3
        settings.save()

    content = client.get(URL).content.decode()

    for words in (
        "alle buurten samen",
        "elke buurt apart",
        "Sanne Oosterveld",
        "2 maart 2026",
        "1 maart 2026",
    ):
        assert words in content


def test_the_screen_of_settings_leads_there(client, sanne):
    client.force_login(sanne)

    response = client.get(reverse("wagtailsettings:edit", args=EDIT), follow=True)

    assert f'href="{URL}"' in response.content.decode()


def test_a_change_on_the_screen_is_in_it_with_its_author(client, sanne):
    client.force_login(sanne)
    settings = ProgrammeSettings.load()
    url = reverse("wagtailsettings:edit", args=[*EDIT, settings.pk])
    form = client.get(url).context["form"]
    data = {
        name: value
        for name, value in form.initial.items()
        if value is not None and value is not False
    }

    client.post(url, data | {"refusal_window_days": 28})

    row = settings.history.first()
    assert (row.refusal_window_days, row.history_user) == (28, sanne)


def test_the_name_of_the_contact_is_no_rule_and_not_kept():
    settings = ProgrammeSettings.objects.create(contact_name="Sanne Oosterveld")
    settings.contact_name = "Bram Tuinstra"
    settings.save()

    assert settings.history.count() == 1
    assert not hasattr(settings.history.get(), "contact_name")


def test_only_who_may_change_the_settings_reads_it(client, make_user):
    ProgrammeSettings.load()
    client.force_login(make_user("bram"))

    assert client.get(URL).status_code == 404


def test_before_anything_was_saved_it_leads_to_the_settings(client, sanne):
    client.force_login(sanne)

    assert client.get(URL).status_code == 302
    assert not ProgrammeSettings.objects.exists()
    assert client.post(URL).status_code == 404
