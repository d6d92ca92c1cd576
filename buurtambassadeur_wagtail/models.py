"""The face of the app: every model, whatever feature it lives in."""

from .agreements.models import AgreementEvent, ConsentRequest, ShapeAgreement
from .ambassadors.models import (
    Absence,
    Ambassador,
    Appointment,
    ContactDetails,
    Ending,
    Person,
)
from .candidacy.models import (
    Application,
    Candidacy,
    CandidatePublication,
    CandidateResponse,
    DecisionProposal,
    Involvement,
    Objection,
    PartnerInvitation,
)
from .conferences.models import (
    AssessmentSummary,
    Conference,
    ConferenceAssessment,
    ConferenceConclusion,
    ConferenceInvitation,
    FollowUp,
    LookBack,
    SignUp,
)
from .contact.models import ContactMessage, ContactReply
from .demo.models import DemoRecord
from .joining.models import NeighbourhoodAction
from .kernel.enclosures import Enclosure
from .kernel.models import Letter, Link, RateCount, Sequence
from .kernel.own_texts import LetterText
from .meetings.models import AttentionPoint, ManagementMeeting, MeetingInvitation
from .neighbourhoods.models import (
    District,
    DistrictCoordinator,
    Neighbourhood,
    NeighbourhoodPostcode,
    Outline,
)
from .own_words.models import ProfileProposal
from .partners.models import PartnerContact, PartnerOrganisation
from .privacy.models import Erasure
from .programme.models import ProgrammeSettings
from .publishing.models import SetupRecord
from .reminders.models import DailyRun, Reminder

__all__ = [
    "Absence",
    "AgreementEvent",
    "Ambassador",
    "Application",
    "Appointment",
    "AssessmentSummary",
    "AttentionPoint",
    "Candidacy",
    "CandidatePublication",
    "CandidateResponse",
    "Conference",
    "ConferenceAssessment",
    "ConferenceConclusion",
    "ConferenceInvitation",
    "ConsentRequest",
    "ContactDetails",
    "ContactMessage",
    "ContactReply",
    "DailyRun",
    "DecisionProposal",
    "DemoRecord",
    "District",
    "DistrictCoordinator",
    "Enclosure",
    "Ending",
    "Erasure",
    "FollowUp",
    "Involvement",
    "Letter",
    "LetterText",
    "Link",
    "LookBack",
    "ManagementMeeting",
    "MeetingInvitation",
    "Neighbourhood",
    "NeighbourhoodAction",
    "NeighbourhoodPostcode",
    "Objection",
    "Outline",
    "PartnerContact",
    "PartnerInvitation",
    "PartnerOrganisation",
    "Person",
    "ProfileProposal",
    "ProgrammeSettings",
    "RateCount",
    "Reminder",
    "Sequence",
    "SetupRecord",
    "ShapeAgreement",
    "SignUp",
]
