"""Every admin address of ours, asked by everybody, by GET and by POST."""

import pytest

from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.neighbourhoods.models import DistrictCoordinator
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.doors.table import EXPECTED, EXPECTED_OF_ANY_MODEL, NO, PEOPLE
from tests.doors.walking import admin_addresses, stored

pytestmark = pytest.mark.django_db

ADDRESSES = admin_addresses()


@pytest.fixture
def values(case):
    """What to fill in for an address, by the kind of record in its name."""
    records = {
        "application": case.application,
        "objection": case.objection,
        "profileproposal": case.proposal,
        "appointment": case.appointment,
        "shapeagreement": case.agreement,
        "managementmeeting": case.meeting,
        "attentionpoint": case.point,
        "conference": case.evening,
        "conferenceassessment": case.assessment,
        "letter": case.letter,
        "text": case.text,
        "contactmessage": case.message,
        "ambassador": case.profile,
        "neighbourhood": case.place,
        "neighbourhoodaction": case.action,
        "district": case.place.district,
        "partnerorganisation": case.partner,
        "coordinators": case.scope,
        "erasure": case.erasure,
    }
    state = case.workflow.current_task_state
    shared = {
        "revision_id": case.profile.latest_revision_id,
        "revision_id_a": case.profile.latest_revision_id,
        "revision_id_b": "latest",
        "workflow_state_id": case.workflow.pk,
        "task_state_id": state.pk,
        "task_id": state.task_id,
        "action_name": "approve",
        "event": case.text.event,
        "seat": case.appointment.pk,
    }

    def fill_in(name):
        if name.endswith("profileproposal_ask"):
            return {"pk": case.appointment.pk}
        words = name.partition(":")[0].split("_")
        record = next(
            (records[word] for word in reversed(words) if word in records), None
        )
        return shared | {"pk": record and record.pk}

    return fill_in


def test_every_address_is_declared_and_every_declaration_has_an_address():
    specific = {name for name, one in ADDRESSES.items() if not one.serves_any_model}

    assert set(EXPECTED) == specific
    assert set(EXPECTED_OF_ANY_MODEL) == set(ADDRESSES) - specific


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("method", ["get", "post"])
def test_every_address_answers_as_declared(method, who, knock, values, private, case):
    before, wrong = stored(), []
    for name, expected in EXPECTED.items():
        answer = knock(who, method, ADDRESSES[name].url(values(name)))
        if answer.word != expected[method][who]:
            wrong.append((name, answer.word, expected[method][who]))
        if answer.word in NO:
            assert answer.stored == before, f"{name} stored something"
        if who not in ("here", "administrator"):
            assert private.in_text(answer.content) == set(), name

    assert wrong == []


@pytest.mark.parametrize("who", PEOPLE)
def test_nobody_reads_what_is_between_a_resident_and_an_ambassador(
    who, knock, values, case, between_two
):
    record = {"pk": case.to_ambassador.pk}
    for name, address in ADDRESSES.items():
        if "contactmessage_modeladmin" in name:
            answer = knock(who, "get", address.url(record))
            assert between_two.in_text(answer.content) == set(), name
    for letter in Letter.objects.about(case.to_ambassador):
        url = ADDRESSES["buurtambassadeur_letter_modeladmin_inspect"].url(
            {"pk": letter.pk}
        )
        assert knock(who, "get", url).word in NO
    for name in ("application", "contactmessage", "letter"):
        index = ADDRESSES[f"buurtambassadeur_{name}_modeladmin_index"]
        answer = knock(who, "get", index.url({}))
        assert between_two.in_text(answer.content) == set(), name


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("method", ["get", "post"])
def test_addresses_for_any_model_keep_out_of_casework(method, who, knock, case):
    before, wrong = stored(), []
    # Who coordinates what is no casework: administrators change that in Wagtail.
    for model in set(policy.registered()) - {DistrictCoordinator}:
        for name, expected in EXPECTED_OF_ANY_MODEL.items():
            url = ADDRESSES[name].url(of_any_model(model, case))
            answer = knock(who, method, url)
            if answer.word != expected[method][who]:
                wrong.append((name, model, answer.word, expected[method][who]))
            assert answer.stored == before, f"{name} stored something"

    assert wrong == []


def of_any_model(model, case):
    label, name = model._meta.app_label, model._meta.model_name
    record = model._base_manager.first()
    number = record.pk if record and isinstance(record.pk, int) else 1
    return {
        "app_label": label,
        "app_name": label,
        "model_name": name,
        "action": "delete",
        "session_id": 1,
        "object_id": str(record.pk) if record else "1",
        "pk": number,
    }


SETTINGS = {
    "anonymous": "login",
    "editor": "home",
    "here": "open",
    "elsewhere": "open",
    "administrator": "open",
}


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("method", ["get", "post"])
def test_who_may_change_the_settings_of_the_programme(method, who, knock, case):
    settings = ProgrammeSettings.load()
    before = stored()
    named = {"app_name": settings._meta.app_label, "model_name": "programmesettings"}
    for name in ("wagtailsettings:edit+pk",):
        answer = knock(who, method, ADDRESSES[name].url(named | {"pk": settings.pk}))

        assert answer.word == SETTINGS[who]
        assert answer.stored == before
