"""Take the demo out again: what it made, and what hangs on its neighbourhoods."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.agreements.appending import taking_away
from buurtambassadeur_wagtail.agreements.models import (
    AgreementEvent,
    ConsentRequest,
    ShapeAgreement,
)
from buurtambassadeur_wagtail.ambassadors.models import (
    Absence,
    Ambassador,
    Appointment,
    Ending,
    Person,
)
from buurtambassadeur_wagtail.candidacy.models import (
    Application,
    Candidacy,
    CandidatePublication,
    CandidateResponse,
    Objection,
    PartnerInvitation,
)
from buurtambassadeur_wagtail.conferences.models import (
    AssessmentSummary,
    Conference,
    ConferenceAssessment,
    ConferenceConclusion,
    ConferenceInvitation,
    FollowUp,
    LookBack,
    SignUp,
)
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.joining.models import NeighbourhoodAction
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.own_texts import LetterText
from buurtambassadeur_wagtail.meetings.models import (
    AttentionPoint,
    ManagementMeeting,
    MeetingInvitation,
)
from buurtambassadeur_wagtail.neighbourhoods.models import (
    District,
    DistrictCoordinator,
    Neighbourhood,
)
from buurtambassadeur_wagtail.own_words.models import ProfileProposal
from buurtambassadeur_wagtail.pages.models import (
    NeighbourhoodConferencePage,
    NeighbourhoodPage,
)
from buurtambassadeur_wagtail.partners.models import PartnerOrganisation
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

from . import questions
from .models import DemoRecord, marked


@transaction.atomic
def remove() -> int:
    """Remove the demo and return how many of its own records there were.

    Casework in the demo's neighbourhoods goes with them, also what a visitor sent.
    People who serve anywhere else, and all other data, stay.
    """
    count = DemoRecord.objects.count()
    places = marked(Neighbourhood)
    _remove_conference_pages(places)
    for page in marked(NeighbourhoodPage):
        page.delete()
    questions.remove()
    _remove_messages(ContactMessage.objects.filter(neighbourhood__in=places))
    NeighbourhoodAction.objects.filter(neighbourhood__in=places).delete()

    _remove_meetings(places)
    _remove_conferences(places)
    _remove_casework(Candidacy.objects.filter(neighbourhood__in=places))
    _remove_service(Appointment.objects.filter(neighbourhood__in=places))
    _remove_agreements(places)
    for image in marked(get_image_model()):
        image.delete()
    _delete_with_history(marked(PartnerOrganisation))
    places.delete()
    districts = marked(District)
    _delete_with_history(DistrictCoordinator.objects.filter(district__in=districts))
    districts.delete()
    marked(get_user_model()).delete()
    _delete_with_history(marked(ProgrammeSettings))
    _delete_with_history(marked(LetterText))
    DemoRecord.objects.all().delete()
    return count


def _remove_messages(messages: models.QuerySet) -> None:
    _forget(messages)
    messages.delete()


def _remove_meetings(places: models.QuerySet) -> None:
    meetings = ManagementMeeting.objects.filter(neighbourhoods__in=places).distinct()
    meetings = ManagementMeeting.objects.filter(pk__in=[one.pk for one in meetings])
    points = AttentionPoint.objects.filter(neighbourhood__in=places)
    invitations = MeetingInvitation.objects.filter(meeting__in=meetings)
    for records in (points, invitations, meetings):
        _forget(records)
        _delete_with_history(records)


def _remove_agreements(places: models.QuerySet) -> None:
    agreements = ShapeAgreement.objects.filter(neighbourhood__in=places)
    requests = ConsentRequest.objects.filter(agreement__in=agreements)
    _forget(requests)
    with taking_away():
        AgreementEvent.objects.filter(agreement__in=agreements).delete()
    requests.delete()
    _delete_with_history(agreements)


def _conferences(places: models.QuerySet) -> models.QuerySet:
    rows = Conference.objects.filter(neighbourhoods__in=places).distinct()
    return Conference.objects.filter(pk__in=[one.pk for one in rows])


def _remove_conference_pages(places: models.QuerySet) -> None:
    """Also those that an editor made: a page without its conference shows nothing."""
    numbers = [one.pk for one in _conferences(places)]
    for page in NeighbourhoodConferencePage.objects.filter(conference__in=numbers):
        page.delete()


def _remove_conferences(places: models.QuerySet) -> None:
    conferences = _conferences(places)
    sign_ups = SignUp.objects.filter(conference__in=conferences)
    invitations = ConferenceInvitation.objects.filter(conference__in=conferences)
    for records in (sign_ups, invitations):
        _forget(records)
        records.delete()
    _remove_assessments(ConferenceAssessment.objects.filter(conference__in=conferences))
    ConferenceConclusion.objects.filter(conference__in=conferences).delete()
    look_backs = LookBack.objects.filter(conference__in=conferences)
    _forget(look_backs)
    look_backs.delete()
    _forget(conferences)
    _delete_with_history(conferences)


def _remove_assessments(assessments: models.QuerySet) -> None:
    summaries = AssessmentSummary.objects.filter(assessment__in=assessments)
    follow_ups = FollowUp.objects.filter(assessment__in=assessments)
    for records in (summaries, follow_ups, assessments):
        _forget(records)
        _delete_with_history(records)


def _remove_casework(candidacies: models.QuerySet) -> None:
    publications = CandidatePublication.objects.filter(candidacy__in=candidacies)
    objections = Objection.objects.filter(candidacy__in=candidacies)
    invitations = PartnerInvitation.objects.filter(publication__in=publications)
    hearings = CandidateResponse.objects.filter(objection__in=objections)
    for records in (hearings, invitations, objections, publications, candidacies):
        _forget(records)
    Appointment.objects.filter(candidacy__in=candidacies).update(candidacy=None)
    objections.filter(supplement_to__isnull=False).delete()
    objections.delete()
    publications.delete()
    Application.objects.filter(candidacy__in=candidacies).delete()
    _delete_with_history(candidacies)


def _remove_service(appointments: models.QuerySet) -> None:
    proposals = ProfileProposal.objects.filter(appointment__in=appointments)
    _forget(proposals)
    proposals.delete()
    people = list(appointments.values_list("person", flat=True))
    _forget(appointments)
    Ending.objects.filter(appointment__in=appointments).delete()
    Absence.objects.filter(appointment__in=appointments).delete()
    _delete_with_history(appointments)
    same = Q(pk__in=people) | Q(joined_into__in=people)
    without = Person.objects.filter(same, appointments__isnull=True)
    gone = Person.objects.filter(pk__in=list(without.values_list("pk", flat=True)))
    _delete_with_history(Ambassador.objects.filter(person__in=gone))
    gone.update(joined_into=None)
    gone.delete()


def _delete_with_history(records: models.QuerySet) -> None:
    """Deleting writes a last history row of its own, so history goes afterwards."""
    numbers = list(records.values_list("pk", flat=True))
    for record in records:
        record.delete()
    records.model.history.filter(id__in=numbers).delete()


def _forget(records: models.QuerySet) -> None:
    """Delete letters and links about these records."""
    kind = ContentType.objects.get_for_model(records.model)
    for model in (Letter, Link):
        about = model.objects.filter(
            content_type=kind, object_id__in=records.values("pk")
        )
        about.delete()
