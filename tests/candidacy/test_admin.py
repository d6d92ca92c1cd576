"""What a coordinator does in the registers of applications and refusals."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from buurtambassadeur_wagtail.candidacy.models import CandidatePublication
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.models import Letter
from tests import factories


@pytest.fixture
def here(district_here):
    return factories.NeighbourhoodFactory(
        district=district_here, name="Vogelbuurt", postcodes=["1234AB"]
    )


@pytest.fixture
def sanne(client, coordinator_here):
    """A browser in which the coordinator of this district is logged in."""
    client.force_login(coordinator_here)
    return client


@pytest.fixture
def application(here):
    return factories.ApplicationFactory(candidacy__neighbourhood=here)


@pytest.fixture
def objection(here):
    publication = factories.CandidatePublicationFactory(
        open=True, candidacy__neighbourhood=here
    )
    return factories.ObjectionFactory(candidacy=publication.candidacy)


def at(model, action, record):
    return reverse(f"buurtambassadeur_{model}_modeladmin_{action}", args=[record.pk])


def listed(model):
    return reverse(f"buurtambassadeur_{model}_modeladmin_index")


def labels(response):
    """The steps on a page: each label, and the reason when it cannot be taken."""
    found = [item["action"] for item in response.context["actions"]]
    return {str(one.label): one.refused and one.refused.message for one in found}


def words(response):
    return [
        " ".join(cell["text"] for cell, _ in row["cells"]) for row in rows(response)
    ]


def rows(response):
    return response.context["rows"]


# --- steps ---------------------------------------------------------------------------


def test_confirming_by_telephone_is_noted_with_its_channel(sanne, here):
    application = factories.ApplicationFactory(
        candidacy__neighbourhood=here, candidacy__unconfirmed=True
    )

    response = sanne.post(at("application", "confirm", application))

    application.candidacy.refresh_from_db()
    assert response.url == at("application", "inspect", application)
    assert application.candidacy.confirmed_via == "telephone"


def test_get_changes_nothing(sanne, here):
    application = factories.ApplicationFactory(
        candidacy__neighbourhood=here, candidacy__unconfirmed=True
    )

    sanne.get(at("application", "confirm", application))

    application.candidacy.refresh_from_db()
    assert application.candidacy.confirmed_at is None


def test_steps_of_a_new_application_tell_what_comes_first(sanne, here):
    application = factories.ApplicationFactory(
        candidacy__neighbourhood=here, candidacy__unconfirmed=True
    )

    steps = labels(sanne.get(at("application", "inspect", application)))

    assert list(steps) == [
        "Bevestigd per telefoon",
        "Vraag goedkeuring voor de tekst",
        "Kandidaat bekendmaken",
        "Aanmelding afwijzen",
        "Ik ben betrokken",
        "Intakegesprek noteren",
        "Laat weten dat het later wordt",
        "Intrekken namens de aanmelder",
    ]
    assert [bool(reason) for reason in steps.values()][:4] == [False, True, True, False]
    assert not any(list(steps.values())[4:])


def test_administrator_sees_no_steps(client, administrator, application):
    client.force_login(administrator)

    response = client.get(at("application", "inspect", application))

    assert labels(response) == {}


def test_text_for_approval_is_prefilled_and_sent(sanne, application):
    url = at("application", "ask", application)

    form = sanne.get(url).context["form"]
    sanne.post(url, {"name_shown": "Naïma B.", "text": "Ik ben Naïma."})

    publication = CandidatePublication.objects.get()
    assert form.initial == {
        "name_shown": "Naïma Bouzidi",
        "text": application.introduction,
    }
    assert (publication.name_shown, publication.text) == ("Naïma B.", "Ik ben Naïma.")
    assert Letter.objects.get().event == "text_for_approval"


@pytest.mark.parametrize("blank", ["", "   ", "\u200b\u2060", "\n\t\n"])
def test_blank_text_is_refused_and_the_name_is_kept(sanne, application, blank):
    url = at("application", "ask", application)

    response = sanne.post(url, {"name_shown": "Naïma B.", "text": blank})

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["text"]
    assert 'value="Naïma B."' in response.content.decode()
    assert not CandidatePublication.objects.exists()


def test_approval_by_telephone_is_noted(sanne, here):
    publication = factories.CandidatePublicationFactory(
        candidacy__neighbourhood=here, approved_at=None, approved_via=""
    )
    application = publication.candidacy.application
    url = at("application", "approve", application)

    sanne.post(url, {"via": "telephone", "text": "Zoals voorgelezen."})

    publication.refresh_from_db()
    assert publication.approved_via == "telephone"
    assert publication.text == "Zoals voorgelezen."


def test_there_is_nothing_to_approve_before_a_text_is_written(sanne, application):
    url = at("application", "approve", application)

    shown = sanne.get(url)
    sent = sanne.post(url, {"via": "paper", "text": "Iets."})

    assert shown.context["refusal"].message == sent.context["errors"][0].message


def test_making_known_shows_what_will_be_public_and_until_when(sanne, here):
    publication = factories.CandidatePublicationFactory(candidacy__neighbourhood=here)
    application = publication.candidacy.application
    url = at("application", "publish", application)

    facts = {row["label"]: row["text"] for row in sanne.get(url).context["facts"]}
    sanne.post(url)

    publication.refresh_from_db()
    assert facts["Naam zoals getoond"] == publication.name_shown
    assert clock.local(publication.closes_at).strftime("%Y") in " ".join(facts.values())
    assert publication.is_open


def test_rejecting_needs_reasons_and_tells_the_applicant(sanne, application):
    url = at("application", "reject", application)

    refused = sanne.post(url, {"reasons": " "})
    sanne.post(url, {"reasons": "U woont niet in de buurt."})

    application.candidacy.refresh_from_db()
    assert list(refused.context["form"].errors) == ["reasons"]
    assert application.candidacy.status == "rejected"
    assert Letter.objects.get().event == "application_rejected"


@pytest.mark.parametrize("action", ["ask", "publish", "reject"])
def test_ended_application_explains_itself(sanne, here, action):
    ended = factories.ApplicationFactory(
        candidacy__neighbourhood=here, candidacy__status="withdrawn"
    )

    response = sanne.get(at("application", action, ended))

    assert "niet meer in behandeling" in response.context["refusal"].message


def decision(**changes):
    """A decision, completely filled in."""
    return {
        "outcome": "upheld",
        "motivation": "Hierom.",
        "candidate_motivation": "Dit leest de kandidaat.",
        "is_lawful": ["yes"],
    } | changes


@pytest.mark.parametrize("outcome", ["upheld", "not_upheld", "inadmissible"])
def test_deciding_stores_outcome_motivation_and_who(
    sanne, objection, coordinator_here, outcome
):
    url = at("objection", "decide", objection)
    factories.CandidateResponseFactory(objection=objection)

    sanne.post(url, decision(outcome=outcome))

    objection.refresh_from_db()
    assert objection.outcome == outcome
    assert objection.motivation == "Hierom."
    assert objection.decided_by == coordinator_here


def test_decision_without_motivation_is_refused_beside_the_field(sanne, objection):
    url = at("objection", "decide", objection)

    response = sanne.post(url, decision(motivation=" \u200b "))

    objection.refresh_from_db()
    assert response.context["form"].errors == {
        "motivation": ["Schrijf waarom u dit beslist."]
    }
    assert response.context["errors"][0].target == "id_motivation"
    assert objection.outcome == "received"


def test_decision_that_came_too_late_keeps_what_was_typed(sanne, objection):
    url = at("objection", "decide", objection)
    objection.outcome = "withdrawn"
    objection.save()

    response = sanne.post(url, decision(motivation="Dit typte ik."))

    assert "Dit typte ik." in response.content.decode()
    assert response.context["errors"][0].url == at("objection", "inspect", objection)


def test_objection_is_confirmed_by_telephone(sanne, here, objection):
    objection.confirmed_at, objection.confirmed_via = None, ""
    objection.save()

    sanne.post(at("objection", "confirm", objection))

    objection.refresh_from_db()
    assert objection.confirmed_via == "telephone"


# --- pages ---------------------------------------------------------------------------


def test_page_of_an_application_shows_everything_of_the_case(sanne, objection):
    application = objection.candidacy.application
    application.extra_answers = [{"label": "Wanneer belt u?", "value": "’s Avonds"}]
    application.save()

    page = sanne.get(at("application", "inspect", application)).content.decode()

    for text in (
        application.email,
        "Ik organiseer de opruimdag.",
        "Wanneer belt u?",
        "’s Avonds",
        objection.reference,
        at("objection", "inspect", objection),
    ):
        assert text in page


def test_postcode_of_elsewhere_is_flagged_with_where_it_is(sanne, here):
    factories.NeighbourhoodFactory(name="Oude Dorp", postcodes=["1236EF"])
    application = factories.ApplicationFactory(
        candidacy__neighbourhood=here, postcode="1236EF", lives_elsewhere=True
    )

    page = sanne.get(at("application", "inspect", application)).content.decode()

    assert "Deze postcode hoort volgens ons bij Oude Dorp." in page


def test_page_of_an_erased_application_says_so(sanne, application):
    application.erased_at = clock.now()
    application.save()

    page = sanne.get(at("application", "inspect", application)).content.decode()

    assert "Deze gegevens zijn gewist." in page


@pytest.mark.parametrize(
    ("late", "confirmed", "stops"),
    [
        (False, True, True),
        (True, True, False),
    ],
)
def test_page_of_an_objection_tells_whether_it_stops_an_appointment(
    sanne, objection, late, confirmed, stops
):
    objection.is_late = late
    objection.save()

    response = sanne.get(at("objection", "inspect", objection))

    standing = {r["label"]: r["text"] for r in response.context["sections"][0]["rows"]}
    word = "Ja" if stops else "Nee"
    assert standing["Houdt een aanstelling tegen"] == word


def test_timeline_of_an_application_is_that_of_its_candidacy(sanne, application):
    sanne.post(at("application", "reject", application), {"reasons": "U woont elders."})

    response = sanne.get(at("application", "history", application))

    assert response.context["object_url"] == at("application", "inspect", application)
    assert len(response.context["moments"]) == 2


# --- lists ---------------------------------------------------------------------------


def test_list_says_until_when_and_how_many_to_decide(sanne, objection, here):
    waiting = factories.CandidatePublicationFactory(
        open=True, candidacy__neighbourhood=here
    )

    found = words(sanne.get(listed("application")))

    day = clock.local(waiting.closes_at)
    assert len(found) == 2
    assert sum("nog over 1 weigering beslissen" in row for row in found) == 1
    assert sum(f"reageren t/m {day.day} " in row for row in found) == 1


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({}, 2),
        ({"candidacy__status": "candidate"}, 1),
        ({"confirmed": "no"}, 1),
        ({"confirmed": "yes"}, 1),
        ({"confirmed": "perhaps"}, 2),
        ({"lives_elsewhere": "1"}, 1),
        ({"q": "Bakker"}, 1),
        ({"q": "joris@post.example"}, 1),
        ({"q": "opruimdag"}, 0),
    ],
)
def test_applications_are_filtered_and_searched(sanne, here, query, count):
    factories.CandidatePublicationFactory(open=True, candidacy__neighbourhood=here)
    factories.ApplicationFactory(
        candidacy__neighbourhood=here,
        candidacy__unconfirmed=True,
        family_name="Bakker",
        email="joris@post.example",
        lives_elsewhere=True,
    )

    assert len(rows(sanne.get(listed("application"), query))) == count


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({}, 2),
        ({"outcome": "upheld"}, 1),
        ({"is_late": "1"}, 1),
        ({"sender": "partner"}, 1),
        ({"sender": "resident"}, 1),
        ({"confirmed": "no"}, 0),
        ({"q": "Thijs"}, 2),
    ],
)
def test_objections_are_filtered_and_searched(sanne, objection, query, count):
    factories.ObjectionFactory(
        candidacy=objection.candidacy,
        upheld=True,
        is_late=True,
        partner=factories.PartnerOrganisationFactory(),
    )

    assert len(rows(sanne.get(listed("objection"), query))) == count


def test_list_costs_the_same_for_any_length(sanne, here):
    costs = []
    for number in (1, 2):
        for _ in range(number):
            one = factories.CandidatePublicationFactory(
                open=True, candidacy__neighbourhood=here
            )
            factories.ObjectionFactory(candidacy=one.candidacy)
        for model in ("application", "objection", "letter"):
            sanne.get(listed(model))
            with CaptureQueriesContext(
                connection,
            ) as queries:
                sanne.get(listed(model))
            costs.append(len(queries))

    assert costs[:3] == costs[3:]


def test_download_holds_the_own_district_with_the_answers_in_one_cell(
    sanne, application, district_elsewhere
):
    factories.ApplicationFactory(candidacy__neighbourhood__district=district_elsewhere)
    application.extra_answers = [
        {"label": "Wanneer belt u?", "value": "’s Avonds"},
        {"label": "Rijbewijs?", "value": "=1+1"},
    ]
    application.save()

    response = sanne.get(listed("application"), {"export": "csv"})

    text = b"".join(response.streaming_content).decode("utf-8-sig")
    table = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [row["Kenmerk"] for row in table] == [application.candidacy.reference]
    answers = table[0]["Andere antwoorden"]
    assert answers == "Wanneer belt u?: ’s Avonds\nRijbewijs?: =1+1"


def test_case_leads_to_the_application_for_who_may_see_it(
    application, coordinator_here, editor
):
    url = at("application", "inspect", application)
    assert admin_url_for(application.candidacy, coordinator_here) == url
    assert admin_url_for(application.candidacy, editor) is None


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({}, "Niet bevestigd"),
        ({"confirmed_at": clock.now(), "confirmed_via": "link"}, "Nog te beslissen"),
        ({"is_late": True}, "Te laat"),
        ({"outcome": "signal"}, "Nieuw signaal"),
    ],
)
def test_a_refusal_that_does_not_count_says_why(sanne, here, fields, word):
    publication = factories.CandidatePublicationFactory(
        closed=True,
        candidacy__neighbourhood=here,
        closes_at=clock.now().replace(microsecond=0) - timedelta(days=4),
        confirm_days=3,
    )
    unconfirmed = {"confirmed_at": None, "confirmed_via": ""}
    factories.ObjectionFactory(candidacy=publication.candidacy, **unconfirmed | fields)

    assert word in words(sanne.get(listed("objection")))[0]


def test_way_back_from_a_step_leads_by_the_register(sanne, application):
    crumbs = sanne.get(at("application", "reject", application)).context[
        "breadcrumbs_items"
    ]

    assert [item["url"] for item in crumbs[-3:]] == [
        listed("application"),
        at("application", "inspect", application),
        "",
    ]
