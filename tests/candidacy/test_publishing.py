"""A candidate is asked for approval, approves, and is made known; or is rejected."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from buurtambassadeur_wagtail import signals
from buurtambassadeur_wagtail.candidacy.actions import (
    approve_publication,
    ask_approval,
    publish_candidate,
    reject_application,
)
from buurtambassadeur_wagtail.candidacy.models import (
    CandidatePublication,
    PartnerInvitation,
)
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.candidacy.conftest import at
from tests.factories import (
    ApplicationFactory,
    CandidatePublicationFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)

pytestmark = pytest.mark.django_db
OVER = ["candidate", "rejected", "refused", "withdrawn", "appointed"]
NOT_HANDLED = "Dit kan niet: deze aanmelding is niet meer in behandeling."


@pytest.fixture
def application():
    return ApplicationFactory()


def ask(application, by, name_shown="Naïma B.", text="Ik ben Naïma."):
    return ask_approval(application.candidacy, name_shown=name_shown, text=text, by=by)


# Asking approval ---------------------------------------------------------------------


def test_asking_stores_the_text_and_mails_a_link(
    application, coordinator_here, written, purposes
):
    with at(2026, 4, 1, 10):
        publication = ask(application, coordinator_here)

        assert purposes(publication) == ["publication-approve"]
    publication.refresh_from_db()
    assert (publication.name_shown, publication.text) == ("Naïma B.", "Ik ben Naïma.")
    assert publication.approved_at is None
    assert publication.opens_at is None
    assert written() == [("text_for_approval", application.email)]
    assert Link.objects.get().expires_at == clock.end_of(date(2026, 4, 29))


def test_asking_again_replaces_the_text_and_the_approval(
    application, coordinator_here, purposes
):
    first = ask(application, coordinator_here)
    approve_publication(first, text="Ik.")

    second = ask(application, coordinator_here, text="Nieuwe tekst.")

    assert second == first
    assert CandidatePublication.objects.count() == 1
    assert (second.text, second.approved_at, second.approved_via) == (
        "Nieuwe tekst.",
        None,
        "",
    )
    assert purposes(second) == ["publication-approve"]


def test_candidate_without_email_is_asked_by_telephone(coordinator_here, written):
    application = ApplicationFactory(email="")

    publication = ask(application, coordinator_here)

    assert written() == []
    assert not Link.objects.exists()
    assert approve_publication(publication, text="Ik.", via="telephone")
    assert publication.approved_via == "telephone"


def test_who_is_not_confirmed_is_not_asked(coordinator_here, written):
    application = ApplicationFactory(candidacy__unconfirmed=True)

    with pytest.raises(Refused) as refused:
        ask(application, coordinator_here)

    expected = "Bevestig eerst de aanmelder, met de link of per telefoon."
    assert refused.value.message == expected
    assert refused.value.cause == application
    assert not CandidatePublication.objects.exists()
    assert written() == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"text": " \n"}, "Schrijf een tekst over de kandidaat."),
        ({"text": "\u200b"}, "Schrijf een tekst over de kandidaat."),
        ({"name_shown": " "}, "Schrijf de naam op."),
    ],
)
def test_nothing_to_read_is_not_asked(application, coordinator_here, words, message):
    with pytest.raises(Refused) as refused:
        ask(application, coordinator_here, **words)

    assert refused.value.message == message
    assert not CandidatePublication.objects.exists()


@pytest.mark.parametrize("status", OVER)
def test_nobody_is_asked_when_it_is_over(coordinator_here, status):
    application = ApplicationFactory(candidacy__status=status)

    with pytest.raises(Refused) as refused:
        ask(application, coordinator_here)

    assert refused.value.message == NOT_HANDLED
    assert refused.value.cause == application


# Approving ---------------------------------------------------------------------------


def test_candidate_approves_an_own_version(application, coordinator_here):
    publication = ask(application, coordinator_here)

    assert approve_publication(publication, text="Zoals ik het zeg.")

    publication.refresh_from_db()
    assert publication.text == "Zoals ik het zeg."
    assert publication.approved_via == "link"
    assert publication.approved_at is not None


def test_after_approval_by_telephone_the_link_takes_no_other_text(
    application, coordinator_here, purposes
):
    publication = ask(application, coordinator_here)

    approve_publication(publication, text="Ik.", via="telephone")

    assert purposes(publication) == []


def test_approving_twice_changes_nothing():
    publication = CandidatePublicationFactory(text="De eerste.")

    assert not approve_publication(publication, text="De tweede.")

    publication.refresh_from_db()
    assert publication.text == "De eerste."


def test_a_blank_text_is_not_approved():
    publication = CandidatePublicationFactory(approved_at=None, approved_via="")

    with pytest.raises(Refused) as refused:
        approve_publication(publication, text="\u00a0 ")

    publication.refresh_from_db()
    assert refused.value.message == "Schrijf een tekst over de kandidaat."
    assert publication.approved_at is None


def test_nothing_is_approved_once_the_candidate_is_known():
    publication = CandidatePublicationFactory(open=True)

    with pytest.raises(Refused) as refused:
        approve_publication(publication, text="Toch anders.")

    publication.refresh_from_db()
    assert refused.value.message == NOT_HANDLED
    assert publication.text != "Toch anders."


# Making known ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("opened", "closes_at", "utc"),
    [
        ((2026, 4, 20, 10), "2026-05-11T23:59:59+02:00", (2026, 5, 11, 21)),
        ((2026, 4, 20, 0), "2026-05-11T23:59:59+02:00", (2026, 5, 11, 21)),
        ((2026, 4, 20, 23, 59), "2026-05-11T23:59:59+02:00", (2026, 5, 11, 21)),
        # the clock goes back on 25 October 2026 and forward on 28 March 2027
        ((2026, 10, 10, 10), "2026-10-31T23:59:59+01:00", (2026, 10, 31, 22)),
        ((2026, 10, 4, 10), "2026-10-25T23:59:59+01:00", (2026, 10, 25, 22)),
        ((2027, 3, 15, 10), "2027-04-05T23:59:59+02:00", (2027, 4, 5, 21)),
        ((2027, 3, 7, 10), "2027-03-28T23:59:59+02:00", (2027, 3, 28, 21)),
    ],
)
def test_period_closes_on_the_last_second_of_the_21st_day(
    coordinator_here, opened, closes_at, utc
):
    ProgrammeSettings.objects.create(extend_to_workday=False)
    publication = CandidatePublicationFactory()

    with at(*opened):
        publish_candidate(publication.candidacy, by=coordinator_here)

    publication.refresh_from_db()
    assert publication.opens_at == datetime(*opened, tzinfo=clock.AMSTERDAM)
    assert clock.local(publication.closes_at).isoformat() == closes_at
    moment = publication.closes_at.astimezone(UTC)
    assert (moment.year, moment.month, moment.day, moment.hour) == utc


def test_length_of_the_period_is_a_setting_and_stays_as_it_was(coordinator_here):
    ProgrammeSettings.objects.create(refusal_window_days=42)
    publication = CandidatePublicationFactory()
    with at(2026, 4, 20, 10):
        publish_candidate(publication.candidacy, by=coordinator_here)

    ProgrammeSettings.objects.update(refusal_window_days=14)

    publication.refresh_from_db()
    assert clock.local(publication.closes_at).date().isoformat() == "2026-06-01"


@pytest.mark.parametrize(
    ("opened", "closes_on"),
    [
        ((2026, 4, 20), "2026-05-11"),  # a Monday
        ((2026, 4, 25), "2026-05-18"),  # Saturday
        ((2026, 4, 26), "2026-05-18"),  # Sunday
        ((2026, 4, 6), "2026-04-28"),  # King's Day, on a Monday
        ((2027, 3, 5), "2027-03-30"),  # Good Friday through Easter Monday
        ((2026, 4, 14), "2026-05-06"),  # Liberation Day, outside a lustrum year
        ((2026, 12, 4), "2026-12-28"),  # Christmas, and the weekend after it
        ((2026, 11, 14), "2026-12-08"),  # Saturday, Sunday and a day of their own
    ],
)
def test_period_moves_to_a_working_day_in_preview_and_letter(
    client, coordinator_here, district_here, opened, closes_on
):
    ProgrammeSettings.objects.create(extra_days_off="7-12-2026 Vrije dag")
    publication = CandidatePublicationFactory(
        candidacy__neighbourhood__district=district_here
    )
    step = reverse(
        "buurtambassadeur_application_modeladmin_publish",
        args=[publication.candidacy.application.pk],
    )
    day = in_full(date.fromisoformat(closes_on))

    with at(*opened, 10):
        client.force_login(coordinator_here)
        preview = client.get(step).content.decode()
        publish_candidate(publication.candidacy, by=coordinator_here)

    publication.refresh_from_db()
    letters = Letter.objects.filter(event="candidate_published")
    assert (
        clock.local(publication.closes_at).isoformat()[:19] == f"{closes_on}T23:59:59"
    )
    assert day in preview
    assert day in letters.get().body


def test_moved_day_stays_when_the_days_off_change(coordinator_here):
    settings = ProgrammeSettings.objects.create()
    publication = CandidatePublicationFactory()
    with at(2026, 4, 25, 10):
        publish_candidate(publication.candidacy, by=coordinator_here)

    settings.extra_days_off = "18-5-2026 Te laat bedacht"
    settings.save()

    publication.refresh_from_db()
    assert clock.local(publication.closes_at).date() == date(2026, 5, 18)


def test_candidate_and_partners_are_told(coordinator_here, written, purposes):
    publication = CandidatePublicationFactory()
    candidacy = publication.candidacy
    police = PartnerContactFactory(email="politie@zilverveen.example")
    colleague = PartnerContactFactory(
        organisation=police.organisation, email="agent@zilverveen.example"
    )
    district = PartnerOrganisationFactory(type="district")
    PartnerContactFactory(organisation=district)
    PartnerContactFactory(email="")

    published = publish_candidate(candidacy, by=coordinator_here)

    assert written() == [
        ("candidate_published", candidacy.application.email),
        ("candidate_to_partner", police.email),
        ("candidate_to_partner", colleague.email),
    ]
    invitations = PartnerInvitation.objects.order_by("pk")
    assert [one.contact for one in invitations] == [police, colleague]
    for invitation in invitations:
        assert invitation.partner == police.organisation
        assert purposes(invitation) == ["partner-objection"]
    assert {link.expires_at for link in Link.objects.open()} == {published.closes_at}


def test_making_known_leaves_one_row_with_who_and_why(coordinator_here, purposes):
    publication = CandidatePublicationFactory()
    candidacy = publication.candidacy
    later = clock.now() + timedelta(days=1)
    links.issue("publication-approve", publication, expires_at=later)
    before = candidacy.history.count()

    publish_candidate(candidacy, by=coordinator_here)

    rows = candidacy.history.all()
    assert rows.count() == before + 1
    assert rows[0].status == "candidate"
    assert rows[0].history_user == coordinator_here
    assert rows[0].history_change_reason == "candidate made known"
    publication.refresh_from_db()
    assert publication.published_by == coordinator_here
    assert purposes(publication) == []


def test_candidate_is_announced(coordinator_here, heard):
    publication = CandidatePublicationFactory()

    told = heard(
        signals.candidate_published,
        lambda: publish_candidate(publication.candidacy, by=coordinator_here),
    )

    facts = {"publication": publication, "by": coordinator_here}
    assert told == [(CandidatePublication, facts)]


@pytest.mark.parametrize("asked", [True, False])
def test_nobody_is_made_known_without_approval(
    application, coordinator_here, asked, written
):
    if asked:
        ask(application, coordinator_here)
    letters = written()

    with pytest.raises(Refused) as refused:
        publish_candidate(application.candidacy, by=coordinator_here)

    application.candidacy.refresh_from_db()
    expected = "De kandidaat heeft de tekst voor de buurt nog niet goedgekeurd."
    assert refused.value.message == expected
    assert refused.value.cause == application
    assert application.candidacy.status == "received"
    assert written() == letters


@pytest.mark.parametrize("status", OVER)
def test_nobody_is_made_known_twice_or_after_the_end(coordinator_here, status):
    publication = CandidatePublicationFactory(candidacy__status=status)

    with pytest.raises(Refused) as refused:
        publish_candidate(publication.candidacy, by=coordinator_here)

    publication.refresh_from_db()
    assert refused.value.message == NOT_HANDLED
    assert publication.opens_at is None


def test_database_holds_that_only_an_approved_text_opens():
    publication = CandidatePublicationFactory(approved_at=None, approved_via="")
    now = clock.now()

    with pytest.raises(IntegrityError), transaction.atomic():
        CandidatePublication.objects.filter(pk=publication.pk).update(
            opens_at=now, closes_at=now + timedelta(days=21)
        )


@pytest.mark.parametrize("hours", [0, -1])
def test_database_holds_that_a_period_closes_after_it_opens(hours):
    publication = CandidatePublicationFactory()
    now = clock.now()

    with pytest.raises(IntegrityError), transaction.atomic():
        CandidatePublication.objects.filter(pk=publication.pk).update(
            opens_at=now, closes_at=now + timedelta(hours=hours)
        )


# Open, as the page asks it -----------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ((2026, 4, 20, 9, 59, 59), False),
        ((2026, 4, 20, 10), True),
        ((2026, 5, 11, 23, 59, 59, 999999), True),
        ((2026, 5, 12), False),
    ],
)
def test_page_is_open_through_the_whole_closing_second(
    coordinator_here, moment, is_open
):
    publication = CandidatePublicationFactory()
    with at(2026, 4, 20, 10):
        publish_candidate(publication.candidacy, by=coordinator_here)
    publication = CandidatePublication.objects.get(pk=publication.pk)

    with at(*moment):
        assert publication.is_open is is_open
        assert CandidatePublication.objects.open().exists() is is_open


def test_page_closes_when_the_candidacy_ends():
    publication = CandidatePublicationFactory(open=True)
    assert publication.is_open
    assert CandidatePublication.objects.open().get() == publication

    publication.candidacy.status = "withdrawn"
    publication.candidacy.save()

    assert not publication.is_open
    assert not CandidatePublication.objects.open().exists()


# Rejecting ---------------------------------------------------------------------------


def test_rejecting_tells_the_applicant_why(
    application, coordinator_here, written, purposes
):
    candidacy = application.candidacy
    publication = ask(application, coordinator_here)

    reject_application(candidacy, reasons="U woont elders.", by=coordinator_here)

    candidacy.refresh_from_db()
    row = candidacy.history.first()
    assert (candidacy.status, candidacy.decided_by) == ("rejected", coordinator_here)
    assert candidacy.decided_at is not None
    assert (row.history_user, row.history_change_reason) == (
        coordinator_here,
        "application rejected",
    )
    assert written()[1:] == [("application_rejected", application.email)]
    assert purposes(publication) == []


@pytest.mark.parametrize("reasons", ["", "  \n", "\u200b\u3164"])
def test_nobody_is_rejected_without_reasons(
    application, coordinator_here, reasons, written
):
    with pytest.raises(Refused) as refused:
        reject_application(application.candidacy, reasons=reasons, by=coordinator_here)

    application.candidacy.refresh_from_db()
    assert refused.value.message == "Schrijf waarom u deze aanmelding afwijst."
    assert refused.value.cause == application
    assert application.candidacy.status == "received"
    assert written() == []


@pytest.mark.parametrize("status", OVER)
def test_nobody_is_rejected_after_being_made_known(coordinator_here, status):
    application = ApplicationFactory(candidacy__status=status)

    with pytest.raises(Refused, match="niet meer in behandeling"):
        reject_application(application.candidacy, reasons="Nee.", by=coordinator_here)

    application.candidacy.refresh_from_db()
    assert application.candidacy.status == status
