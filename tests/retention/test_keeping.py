"""Every personal field of these features ends by itself, or a reason says why not."""

from collections import Counter
from datetime import date, datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from buurtambassadeur_wagtail.conferences.models import (
    ConferenceInvitation,
    LookBack,
    SignUp,
)
from buurtambassadeur_wagtail.kernel import personal_data, retention
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.meetings.models import AttentionPoint, MeetingInvitation
from buurtambassadeur_wagtail.meetings.queries import public_points
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.reminders.running import run
from tests.retention.conftest import WORDS

FEATURES = ("agreements", "conferences", "contact", "meetings")
NOT_YET, OVER = date(2029, 6, 1), date(2029, 6, 2)


def of_these_features():
    """Each personal field with its model."""
    return [
        pytest.param(model, name, field, id=f"{model.__name__}.{name}")
        for model in personal_data.models()
        for name, field in personal_data.declared(model).items()
        if model.__module__.split(".")[1] in FEATURES
    ]


def on(day):
    moment = datetime(day.year, day.month, day.day, 6, tzinfo=AMSTERDAM)
    return time_machine.travel(moment, tick=False)


def daily(*arguments):
    out = StringIO()
    call_command("buurtambassadeur_daily", *arguments, stdout=out)
    return out.getvalue()


def ending_by_itself():
    return [one for one in of_these_features() if one.values[2].duty]


@pytest.mark.parametrize(("model", "name", "field"), of_these_features())
def test_a_field_has_a_duty_or_a_reason(model, name, field):
    assert bool(field.duty) != bool(field.because)
    assert not field.duty or field.duty in retention.known()


@pytest.mark.django_db
def test_what_has_a_duty_is_gone_after_the_term(held):
    filled = {
        one.id: has_something(held, *one.values[:2]) for one in ending_by_itself()
    }
    # One invitation points at an ambassador, another one at a contact.
    assert [key for key, there in filled.items() if not there] == ["SignUp.phone"]

    with on(OVER):
        run()

    left = [
        one.id for one in ending_by_itself() if has_something(held, *one.values[:2])
    ]
    assert left == []


def has_something(held, model, name):
    return any(getattr(row, name) for row in held.of(model))


@pytest.mark.django_db
def test_numbers_and_outcomes_stay_and_letters_are_empty(held, joke):
    before = Counter(held.meeting.invitations.values_list("answer", "sent_via"))
    shown = Letter.objects.exclude(body="").count()

    with on(OVER):
        run()
        run()
        assert not Link.objects.open().exists()

    assert shown
    kept = Letter.objects.exclude(body="").values_list("event", flat=True)
    assert set(kept) <= {"appointment_completed", "work_list_urgent"}
    after = held.meeting.invitations.values_list("answer", "sent_via")
    assert Counter(after) == before
    assert not held.meeting.invitations.filter(forgotten_at=None).exists()
    assert held.meeting.invitations.filter(partner__isnull=False).count() == 1
    assert held.conference.look_backs.get(appointment=joke).written_at
    point = AttentionPoint.objects.get()
    assert (point.theme, point.status) == ("safe", "answered")
    assert not public_points(point.neighbourhood).exists()


@pytest.mark.django_db
def test_older_versions_forget_too(held):
    with on(OVER):
        run()

    kept = MeetingInvitation.history.exclude(appointment=None, contact=None)
    assert not kept.exists()
    assert not AttentionPoint.history.exclude(public_text="").exists()


@pytest.mark.django_db
@pytest.mark.parametrize("months", [12, 24, 60])
def test_the_term_is_the_municipality_s_own(held, months):
    ProgrammeSettings.objects.create(presence_keep_months=months)
    year = 2027 + months // 12

    with on(date(year, 6, 1)):
        run()
        assert (held.of(ConferenceInvitation).count(), forgotten(held)) == (2, 0)
    with on(date(year, 6, 2)):
        run()
        assert (held.of(ConferenceInvitation).count(), forgotten(held)) == (0, 3)


def forgotten(held):
    return held.of(MeetingInvitation).exclude(forgotten_at=None).count()


@pytest.mark.django_db
def test_what_was_not_answered_waits(held):
    AttentionPoint.objects.update(status="new", answered_at=None, answer="")

    with on(OVER):
        run()

    assert AttentionPoint.objects.get().text


@pytest.mark.django_db
def test_who_was_asked_and_never_wrote_is_forgotten_too(held):
    held.of(LookBack).update(**dict.fromkeys(WORDS, ""), written_at=None)

    with on(OVER):
        assert "Terugblikken waarvan wij de woorden wissen: 1" in daily()
        assert "Terugblikken waarvan wij de woorden wissen: 0" in daily()

    assert not Letter.objects.filter(event="look_back_asked").exclude(to="").exists()


@pytest.mark.django_db
def test_a_dry_run_says_what_would_go(held):
    with on(OVER):
        said = daily("--dry-run")
        assert held.of(LookBack).exclude(did="").exists()
        assert said_again(said) == said_again(daily())
        assert "Terugblikken waarvan wij de woorden wissen: 0" in daily()

    assert "Terugblikken waarvan wij de woorden wissen: 1" in said
    assert "Uitnodigingen voor een overleg waarvan wij de naam wissen: 3" in said
    assert "Buurtconferenties waarvan wij de aanmeldingen wissen: 1" in said
    assert "Berichten waarvan wij woorden, afzender of ontvanger wissen: 1" in said


def said_again(said):
    """The lines about forgetting."""
    return [line for line in said.splitlines() if "wissen" in line]


@pytest.mark.django_db
def test_a_municipality_can_stop_it_for_now(held):
    ProgrammeSettings.objects.create(forgetting_stopped=True)

    with on(OVER):
        said = daily()

    assert "Er wordt niets gewist" in said
    assert held.of(SignUp).exclude(name="").exists()
    assert forgotten(held) == 0


@pytest.mark.django_db
def test_one_that_falls_stops_no_other(held, monkeypatch):
    broken = retention.Duty("look_backs", "Stuk", list_nothing, forget_nothing)
    monkeypatch.setitem(retention._duties, "look_backs", broken)

    with on(OVER), pytest.raises(CommandError, match="1 zaak is mislukt"):
        daily()

    assert forgotten(held) == 3


def list_nothing():
    return [1]


def forget_nothing(key):
    raise ValueError(key)


@pytest.mark.django_db
def test_pages_of_what_was_forgotten_can_be_read(held, client, joke, coordinator_here):
    with on(OVER):
        run()
        client.force_login(coordinator_here)
        url = admin_url_for(held.meeting, coordinator_here)
        page = client.get(url).content.decode()

        url = admin_url_for(joke, coordinator_here)
        dossier = client.get(url).content.decode()

    assert page.count("Naam gewist") >= 3
    assert "Verhulst" not in page
    assert "Deze tekst is gewist." in dossier
