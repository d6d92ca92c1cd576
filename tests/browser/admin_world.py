"""What the demo lacks for every screen of the admin to have something to do on it."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.agreements import actions as agreements
from buurtambassadeur_wagtail.agreements.answering import append
from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.agreements.queries import lacking
from buurtambassadeur_wagtail.agreements.rules import Outcome as Consent
from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.certificates import note_certificate
from buurtambassadeur_wagtail.ambassadors.ending import dismissing, dying
from buurtambassadeur_wagtail.ambassadors.ending.rules import Hearing
from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.candidacy import actions as candidacies
from buurtambassadeur_wagtail.candidacy.models import (
    Application,
    CandidatePublication,
    Objection,
)
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.candidacy.standing_in import (
    let_stand_in,
    state_involvement,
)
from buurtambassadeur_wagtail.conferences import summarising
from buurtambassadeur_wagtail.conferences.assess_rules import Answer
from buurtambassadeur_wagtail.conferences.models import (
    AssessmentSummary,
    Conference,
    ConferenceAssessment,
    LookBack,
)
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.own_words.models import ProfileProposal
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.browser.people import (
    ADMINISTRATOR,
    COORDINATOR_HARBOUR,
    COORDINATOR_NORTH,
)


def add_what_is_rare():
    """Add it to the demo of this moment, through the actions or by changing a row."""
    users = get_user_model().objects
    sanne = users.get(username=COORDINATOR_NORTH)
    karim = users.get(username=COORDINATOR_HARBOUR)
    candidacy_of("Bakker", sanne)
    reaction_is_over("Hamersma")
    two_readers(sanne, karim)
    endings(users.get(username=ADMINISTRATOR))
    a_round_to_finish(karim)
    a_draft(sanne)
    letters_and_conferences(karim)
    somebody_involved(sanne, karim, by=users.get(username=ADMINISTRATOR))
    on_paper_and_late()
    a_portrait()
    namesakes()
    ask_for_more(karim)


def candidacy_of(name, by):
    """Somebody was sent the text for the neighbourhood, and is still to approve it."""
    found = Application.objects.get(family_name=name).candidacy
    candidacies.ask_approval(found, name_shown=name, text="Ik ben Thea.", by=by)


def reaction_is_over(name):
    application = Application.objects.get(family_name=name)
    over = clock.now().replace(microsecond=0) - timedelta(days=4)
    CandidatePublication.objects.filter(candidacy=application.candidacy_id).update(
        opens_at=over - timedelta(days=21), closes_at=over
    )


def two_readers(here, elsewhere):
    """A decision waits for a second reader, who is asked to stand in by then."""
    ProgrammeSettings.objects.update(four_eyes=True)
    waiting = Objection.objects.filter(outcome="received", is_late=False)
    decide(waiting.get(name="Ruud van Elk"), second_reader=elsewhere, by=here)
    ProgrammeSettings.objects.update(four_eyes=False)


def decide(objection, **by):
    candidacies.decide_objection(
        objection,
        outcome=Outcome.NOT_UPHELD,
        motivation="Dit staat los van het werk.",
        candidate_motivation="Dit staat los van het werk.",
        is_lawful=True,
        **by,
    )


def endings(by):
    """Somebody to dismiss, somebody who died, and somebody who has yet to begin."""
    today = clock.today()
    to_dismiss, late = Appointment.objects.filter(
        end_reason="", first_day__lte=today, last_day__gt=today
    )[:2]
    invited, heard = today - timedelta(days=14), today - timedelta(days=3)
    dismissing.propose(
        to_dismiss,
        last_day=today,
        reasons="De afspraken zijn niet nagekomen.",
        hearing=Hearing(invited, heard, declined=False, account="Gehoord."),
        by=by,
    )
    dying.record_death(late, died_on=today, by=by)
    tolsma = Application.objects.get(family_name="Tolsma").candidacy
    for objection in tolsma.objections.filter(outcome="received"):
        decide(objection, by=by)
    tomorrow = today + timedelta(days=1)
    appoint(tolsma, first_day=tomorrow, by=by)


def a_round_to_finish(by):
    """Everybody agreed, but it took no effect: what lacked went by itself."""
    agreement = ShapeAgreement.objects.get(neighbourhood__name="Kasteelpolder")
    said = {"outcome": Consent.AGREED.value, "day": clock.today(), "recorded_by": by}
    for one in lacking(agreement):
        append(agreement, one.party, **said)


def a_draft(by):
    """A text to offer, and one that was offered and that nobody answered yet."""
    for place in Neighbourhood.objects.filter(name__in=("Vogelbuurt", "De Rietkraag")):
        words = {"tasks": "Samen koffie drinken."}
        version = agreements.write_version(place, words, by=by)
    agreements.offer(version, by=by)


def letters_and_conferences(by):
    """Who was not invited, not asked and not reached; a summary to send."""
    Letter.objects.filter(event="appointed").update(sent_at=None, failed_at=clock.now())
    planned = Conference.objects.get(status="planned")
    planned.invitations.all().delete()
    LookBack.objects.filter(conference=planned).delete()
    for approved in AssessmentSummary.objects.filter(published_at=None):
        summarising.answer_summary(approved, answer=Answer.AGREED, via="talk", by=by)
    unwritten = ConferenceAssessment.objects.filter(summary=None).last()
    summarising.write_summary(unwritten, text="De buurt is tevreden.", by=by)


def ask_for_more(by):
    """Let the settings ask for all there is; one candidate showed the certificate."""
    ProgrammeSettings.objects.update(
        certificate_of_conduct="before_start", reappointment_requires_window=False
    )
    ready = Application.objects.get(family_name="Hamersma").candidacy
    note_certificate(ready, seen_on=clock.today(), by=by)


def somebody_involved(here, elsewhere, by):
    """Nobody decides in one case; somebody of elsewhere stands in in another."""
    tesfay, ready = Application.objects.filter(
        family_name__in=("Tesfay", "Kuipers-de Wit")
    ).order_by("-family_name")
    for application in (tesfay, ready):
        state_involvement(application.candidacy, by=elsewhere)
    let_stand_in(ready.candidacy, user=here, reason="Zij zijn buren.", by=by)


def on_paper_and_late():
    """Who has no e-mail address, who came too late, and who did not confirm."""
    Application.objects.filter(family_name="Bakker").update(email="")
    late = Objection.objects.exclude(late_accepted_at=None)
    late.update(email="", late_accepted_at=None)
    Objection.objects.filter(name="Ruud van Elk").update(confirmed_at=None)


def namesakes():
    """Everybody who serves may be somebody who served."""
    Person.objects.exclude(family_name="").update(family_name="Bos")


def a_portrait():
    """An ambassador sent a picture along."""
    picture = get_image_model().objects.first()
    ProfileProposal.objects.filter(sent_at__isnull=False).update(
        portrait=picture, consented_at=clock.now()
    )


def elsewhere():
    """Return addresses that no button leads to here: of letters, and on paper."""
    assessment = ConferenceAssessment.objects.filter(follow_up__isnull=False).last()
    register = "buurtambassadeur_conferenceassessment_modeladmin_"
    failed = Letter.objects.filter(failed_at__isnull=False).exclude(body="").first()
    return [
        reverse("buurtambassadeur_letter_modeladmin_inspect", args=[failed.pk]),
        reverse("buurtambassadeur_letter_text", args=["appointed"]),
        reverse(f"{register}print_summary", args=[assessment.pk]),
        reverse(f"{register}print_decision", args=[assessment.pk]),
    ]
