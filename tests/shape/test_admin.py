"""The register: a page as a dossier, and every step through its own screen."""

import pytest

from buurtambassadeur_wagtail.agreements import actions, queries
from buurtambassadeur_wagtail.agreements.models import AgreementEvent, ShapeAgreement
from buurtambassadeur_wagtail.agreements.rules import State
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter

from .conftest import agree, decide

BASE = "/admin/buurtambassadeur/shapeagreement/"


@pytest.fixture
def desk(client, make_user, case):
    user = make_user("karim")
    case.place.district.coordinators.update(user=user)
    client.force_login(user)
    return client


def step(desk, name, agreement, **data):
    return desk.post(f"{BASE}{name}/{agreement.pk}/", data)


def today():
    return clock.today().isoformat()


def test_a_whole_round(desk, case):
    words = {"neighbourhood": case.place.pk, "tasks": "Aanspreekpunt.", "support": ""}
    desk.post("/admin/buurtambassadeur/new-agreement/", words)
    agreement = ShapeAgreement.objects.get()
    step(desk, "offer", agreement, by_letter="on")
    assert Letter.objects.count() == 3
    numbers = {"votes_for": 9, "votes_against": 1, "no_opinion": 0, "present": 10}
    step(desk, "decision", agreement, day=today(), outcome="agreed", **numbers)
    for partner in (case.police, case.corporation, case.district):
        step(
            desk,
            "answer",
            agreement,
            party=f"organisation-{partner.pk}",
            outcome="agreed",
            day=today(),
            channel="telephone",
        )
    assert queries.in_force(case.place) == agreement
    page = desk.get(f"{BASE}inspect/{agreement.pk}/").content.decode()
    assert "Er waren 10 bewoners: 9 voor, 1 tegen, 0 zonder mening." in page
    assert "De corporation" in page


def test_a_preview_sends_nothing(desk, draft):
    page = desk.post(f"{BASE}offer/{draft.pk}/", {"preview_letters": "1"})
    assert page.status_code == 200
    assert not Letter.objects.exists()


def test_a_no_without_reasons_keeps_what_was_typed(desk, offered, case):
    response = step(
        desk,
        "answer",
        offered,
        party=f"organisation-{case.police.pk}",
        outcome="not_agreed",
        day=today(),
        channel="paper",
    )
    assert response.context["form"].errors["reasons"]
    assert not AgreementEvent.objects.exists()


def test_taking_consent_back_ends_it(desk, offered, case):
    agree(offered, case)
    step(
        desk,
        "withdraw",
        offered,
        party=f"organisation-{case.corporation.pk}",
        day=today(),
        channel="paper",
        reasons="Wij stoppen hier.",
    )
    offered.refresh_from_db()
    assert offered.stands is State.WITHDRAWN
    assert "Opgezegd" in desk.get(BASE).content.decode()


def test_the_next_version_begins_with_the_last_words(desk, offered, case):
    agree(offered, case)
    page = desk.get(f"{BASE}version/{offered.pk}/")
    assert page.context["form"].initial["tasks"] == offered.tasks
    step(desk, "version", offered, tasks="Anders.")
    assert queries.draft(case.place).version == 2


def test_a_page_costs_as_much_with_more_answers(
    desk, offered, case, django_assert_max_num_queries
):
    def page():
        return desk.get(f"{BASE}inspect/{offered.pk}/")

    decide(offered, case.by)
    page()
    with django_assert_max_num_queries(60) as before:
        page()
    for _number in range(3):
        actions.ask_again(offered, by=case.by)
    agree(offered, case)
    with django_assert_max_num_queries(len(before) + 2):
        page()
