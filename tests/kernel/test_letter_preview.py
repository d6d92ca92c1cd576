"""A preview does everything and leaves nothing: that is compared, row by row."""

import pytest
from django.apps import apps
from django.core import mail
from django.db import transaction
from django.urls import reverse

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.agreements import actions as agreements
from buurtambassadeur_wagtail.kernel import links, outbox
from buurtambassadeur_wagtail.kernel.action_views import PREVIEW
from buurtambassadeur_wagtail.kernel.clock import end_of, today
from buurtambassadeur_wagtail.kernel.letter_preview import letters_of
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.rate_limit import allow
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.sequences import next_number
from tests.factories import (
    ApplicationFactory,
    CandidatePublicationFactory,
    NeighbourhoodFactory,
    ObjectionFactory,
    PartnerContactFactory,
)

pytestmark = pytest.mark.django_db
OF_THE_BROWSER = {"sessions.Session"}  # Wagtail and Django write there, not we


def everything():
    """Return each row of each table, whoever it belongs to."""
    return {
        model._meta.label: list(model._base_manager.order_by("pk").values())
        for model in apps.get_models()
        if model._meta.label not in OF_THE_BROWSER and model._meta.managed
    }


@pytest.fixture
def heard(monkeypatch):
    """Return the signals that anybody could have heard."""
    told = []
    ours = [one for one in vars(signals).values() if isinstance(one, signals.Signal)]

    def listen(sender, **facts):
        told.append(sender)

    for signal in ours:
        signal.connect(listen)
    yield told
    for signal in ours:
        signal.disconnect(listen)


# The mechanism -----------------------------------------------------------------------


def write(about, to="a@b.example"):
    link = links.issue("proef", about, expires_at=end_of(today()))
    outbox.post(
        event="proef",
        to=to,
        name="A",
        subject="Proef",
        body=f"Een.\n\nTwee:\n{link.marker}",
        about=about,
    )


def test_letters_are_shown_without_links_and_nothing_remains(
    heard, django_capture_on_commit_callbacks
):
    place = NeighbourhoodFactory(name="Vogelbuurt")
    before = everything()

    def action():
        place.name = "Anders"
        place.save()
        assert next_number("proef") == 1
        assert allow("proef", "x", limit=1, seconds=60)
        write(place)
        signals.announce(signals.person_erased, sender=Letter)

    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        first, second = letters_of(action), letters_of(action)

    assert first == second
    assert first[0].paragraphs == ["Een.", "Twee:\n[persoonlijke link]"]
    assert (first[0].to, first[0].subject) == ("a@b.example", "Proef")
    assert everything() == before
    assert (callbacks, heard, mail.outbox) == ([], [], [])


def test_letters_of_a_preview_are_not_those_of_what_is_done(
    django_capture_on_commit_callbacks,
):
    place = NeighbourhoodFactory()

    with django_capture_on_commit_callbacks() as callbacks, transaction.atomic():
        write(place, to="echt@b.example")
        shown = letters_of(lambda: write(place))
        write(place, to="ook@b.example")

    assert [one.to for one in shown] == ["a@b.example"]
    assert len(callbacks) == 2
    assert {one.to for one in Letter.objects.all()} == {
        "echt@b.example",
        "ook@b.example",
    }


def test_what_is_refused_is_undone_too():
    place = NeighbourhoodFactory()
    before = everything()

    def action():
        write(place)
        raise Refused("Nee.")

    with pytest.raises(Refused, match="Nee"):
        letters_of(action)

    assert everything() == before


# The screens -------------------------------------------------------------------------


@pytest.fixture
def here(district_here):
    return NeighbourhoodFactory(
        district=district_here, name="Vogelbuurt", postcodes=["1234AB"]
    )


def application(here):
    return ApplicationFactory(candidacy__neighbourhood=here)


def approved(here):
    publication = CandidatePublicationFactory(candidacy__neighbourhood=here)
    PartnerContactFactory()
    return publication.candidacy.application


def objection(here):
    publication = CandidatePublicationFactory(open=True, candidacy__neighbourhood=here)
    return ObjectionFactory(candidacy=publication.candidacy)


def candidate(here):
    publication = CandidatePublicationFactory(
        closed=True, candidacy__neighbourhood=here
    )
    return publication.candidacy.application


def offered(place):
    """A version that the parties were asked about otherwise than by letter."""
    PartnerContactFactory()
    agreement = agreements.write_version(place, {"tasks": "Anders."}, by=None)
    agreements.offer(agreement, by_letter=False, by=None)
    return agreement


SCREENS = {
    "application ask": (
        application,
        {"name_shown": "Naïma B.", "text": "Ik ben Naïma."},
        ["Tekst om goed te keuren"],
    ),
    "application reject": (
        application,
        {"reasons": "U woont elders."},
        ["Aanmelding afgewezen"],
    ),
    "application publish": (
        approved,
        {},
        ["Kandidaat bekendgemaakt", "Vraag aan een samenwerkingspartner"],
    ),
    "application appoint": (candidate, None, ["Aanstelling"]),
    "shapeagreement ask": (offered, {}, ["Vraag om akkoord"]),
    "objection decide": (
        objection,
        {
            "outcome": "not_upheld",
            "motivation": "De raad gaat daar niet over.",
            "candidate_motivation": "Uw werk in de raad is geen bezwaar.",
        },
        ["Beslissing, aan de afzender", "Beslissing, aan de kandidaat"],
    ),
}


@pytest.fixture(params=SCREENS)
def screen(request, client, coordinator_here, here):
    """Return the address of a step that sends letters, and what is filled in there."""
    model, action = request.param.split()
    make, answers, events = SCREENS[request.param]
    url = reverse(f"buurtambassadeur_{model}_modeladmin_{action}", args=[make(here).pk])
    client.force_login(coordinator_here)
    form = client.get(url).context["form"]
    if answers is None:
        days = ("first_day", "last_day")
        answers = {day: form.initial[day].isoformat() for day in days}
    return url, answers, events


def test_looking_at_the_letters_leaves_nothing(
    screen, client, heard, django_capture_on_commit_callbacks
):
    url, answers, events = screen
    before = everything()

    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        response = client.post(url, {**answers, PREVIEW: "1"})

    assert response.status_code == 200
    assert everything() == before
    assert (callbacks, heard, mail.outbox) == ([], [], [])
    assert [letter.event for letter in response.context["letters"]] == events


def test_what_was_typed_stays_and_the_same_letters_go_out(screen, client):
    url, answers, _events = screen

    preview = client.post(url, {**answers, PREVIEW: "1"})
    done = client.post(url, answers)

    form = preview.context["form"]
    assert {name: form[name].value() for name in answers} == answers
    assert preview.context["errors"] == []
    assert done.status_code == 302
    written = [(one.to, one.subject) for one in Letter.objects.order_by("pk")]
    shown = [(one.to, one.subject) for one in preview.context["letters"]]
    assert shown == written[-len(shown) :]


def test_page_offers_both_buttons_and_says_that_nothing_happened(screen, client):
    url, answers, _events = screen

    page = client.get(url).content.decode()
    preview = client.post(url, {**answers, PREVIEW: "1"}).content.decode()

    assert "Bekijk eerst de brieven" in page
    assert "Er is nog niets verstuurd of veranderd." not in page
    assert "Er is nog niets verstuurd of veranderd." in preview
    assert "{link:" not in preview


def test_wrong_answers_are_refused_before_any_letter(here, client, coordinator_here):
    record = objection(here)
    url = reverse("buurtambassadeur_objection_modeladmin_decide", args=[record.pk])
    client.force_login(coordinator_here)

    response = client.post(url, {"motivation": " ", PREVIEW: "1"})

    assert response.context["letters"] is None
    assert response.context["errors"]


def test_refusal_of_the_action_stands_in_the_preview(here, client, coordinator_here):
    record = candidate(here)
    ObjectionFactory(candidacy=record.candidacy)
    url = reverse("buurtambassadeur_application_modeladmin_appoint", args=[record.pk])
    client.force_login(coordinator_here)

    response = client.post(url, {"first_day": "2026-12-01", PREVIEW: "1"})

    assert response.context["letters"] is None
    assert response.context["errors"]


def test_step_without_letters_shows_none(here, client, coordinator_here):
    record = ApplicationFactory(
        candidacy__neighbourhood=here, candidacy__unconfirmed=True
    )
    url = reverse("buurtambassadeur_application_modeladmin_confirm", args=[record.pk])
    client.force_login(coordinator_here)

    page = client.get(url).content.decode()

    assert "Bekijk eerst de brieven" not in page


def test_stranger_sees_no_letters(screen, client, coordinator_elsewhere):
    url, answers, _events = screen
    client.force_login(coordinator_elsewhere)

    assert client.post(url, {**answers, PREVIEW: "1"}).status_code == 404
