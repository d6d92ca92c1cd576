import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.admin.menu import settings_menu

from buurtambassadeur_wagtail.kernel.in_words import in_words
from buurtambassadeur_wagtail.partners.models import PartnerType
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.queries import current

pytestmark = pytest.mark.django_db


def test_municipality_that_changed_nothing_has_the_defaults(
    django_assert_num_queries,
):
    with django_assert_num_queries(1):
        found = current()

    assert (found.appointment_months, found.term_limit_months) == (24, 48)
    assert (found.refusal_window_days, found.confirm_days) == (21, 3)
    assert (found.decision_weeks, found.minimum_age) == (8, 16)
    assert found.municipality == "Testgemeente"
    assert not ProgrammeSettings.objects.exists()


def test_change_counts_at_once():
    settings = ProgrammeSettings.load()
    assert current().refusal_window_days == 21

    settings.refusal_window_days = 42
    settings.municipality_name = "Zilverveen"
    settings.save()

    assert current().refusal_window_days == 42
    assert current().municipality == "Zilverveen"


@pytest.mark.parametrize(
    ("field", "lowest", "highest"),
    [
        ("appointment_months", 1, 24),
        ("term_limit_months", 1, 48),
        ("refusal_window_days", 14, 42),
    ],
)
def test_agreements_set_the_bounds(field, lowest, highest):
    for value in (lowest, highest):
        ProgrammeSettings(**{field: value}).full_clean()
    for value in (lowest - 1, highest + 1):
        with pytest.raises(ValidationError) as caught:
            ProgrammeSettings(**{field: value}).full_clean()
        assert set(caught.value.message_dict) == {field}


def test_limits_name_who_may_step_in_whatever_is_written():
    assert ProgrammeSettings(district_word="wijk").limits == (
        "Een buurtambassadeur deelt geen boetes uit en grijpt niet in. Dat mogen "
        "alleen de politie en de handhavers van de wijk."
    )
    own = ProgrammeSettings(limits_text=" Eigen tekst. ")
    assert own.limits == ProgrammeSettings().limits
    assert own.limits_more == "Eigen tekst."
    assert ProgrammeSettings(limits_text=own.limits).limits_more == ""


def test_both_numbers_come_back_when_they_were_blanked():
    settings = ProgrammeSettings(emergency_number=" ", police_number="")

    assert (settings.emergency, settings.police) == ("112", "0900-8844")


@pytest.mark.parametrize("number", ["", " ", "geen", "12", "-"])
def test_a_number_that_cannot_be_called_is_refused(number):
    with pytest.raises(ValidationError) as caught:
        ProgrammeSettings(emergency_number=number).full_clean()
    assert set(caught.value.message_dict) == {"emergency_number"}


def test_each_side_has_its_own_task_unless_you_wrote_another():
    settings = ProgrammeSettings(
        district_word="wijk", police_tasks="Eigen tekst.", residents_tasks=" "
    )

    tasks = dict(settings.who_does_what)

    assert list(tasks) == [
        "Buurtambassadeur",
        "Wijk",
        "Politie",
        "Woningcorporatie",
        "Bewoners",
    ]
    assert tasks["Politie"] == "Eigen tekst."
    assert all(tasks.values())


@pytest.fixture
def edit():
    return reverse(
        "wagtailsettings:edit", args=["buurtambassadeur_wagtail", "programmesettings"]
    )


def test_only_who_has_the_right_changes_the_settings(client, editor, make_user, edit):
    client.force_login(editor)
    assert client.get(edit).status_code == 302

    coordinator = make_user("sanne")
    coordinator.user_permissions.add(
        Permission.objects.get(codename="change_programmesettings")
    )
    client.force_login(coordinator)
    response = client.get(edit, follow=True)

    assert response.status_code == 200
    assert "Wie doet wat" in response.content.decode()


def test_extra_day_that_nobody_can_read_is_refused_with_the_line():
    ProgrammeSettings(extra_days_off="5-12-2027 Sinterklaas\n\n6-12-2027").full_clean()

    with pytest.raises(ValidationError) as caught:
        ProgrammeSettings(extra_days_off="5-12-2027\nKerstavond").full_clean()

    assert caught.value.message_dict == {
        "extra_days_off": [
            "Deze regel begint niet met een datum: Kerstavond. Een voorbeeld: "
            "5-12-2027 Sinterklaas."
        ]
    }


def test_settings_stand_in_one_menu_only(rf, administrator):
    request = rf.get("/admin/")
    request.user = administrator

    items = settings_menu.menu_items_for_request(request)

    ours = [item for item in items if getattr(item, "model", None) is ProgrammeSettings]
    assert ours == []


def test_who_has_to_agree_is_ticked_and_told_in_words():
    field = ProgrammeSettings._meta.get_field("required_partner_types")
    form = field.formfield()

    assert current().required_partner_types == ["police", "corporation", "district"]
    assert [value for value, _label in form.choices] == PartnerType.values
    assert form.clean(["police", "other"]) == ["police", "other"]
    assert in_words(["police", "other"], field) == "Politie, Andere organisatie"
    with pytest.raises(ValidationError):
        form.clean(["army"])
