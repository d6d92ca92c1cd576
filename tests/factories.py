"""Real records for tests. Each feature adds its own; the order is that of features."""

from datetime import date, datetime, time, timedelta

import factory
from factory.django import DjangoModelFactory

from buurtambassadeur_wagtail.agreements.models import ShapeAgreement
from buurtambassadeur_wagtail.ambassadors.holding import checked
from buurtambassadeur_wagtail.ambassadors.models import (
    Ambassador,
    Appointment,
    ContactDetails,
    Person,
)
from buurtambassadeur_wagtail.candidacy.models import (
    Application,
    Candidacy,
    CandidatePublication,
    CandidateResponse,
    Objection,
)
from buurtambassadeur_wagtail.conferences.models import Conference, SignUp
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.joining.models import NeighbourhoodAction
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.normalise import email_key
from buurtambassadeur_wagtail.meetings.models import AttentionPoint, ManagementMeeting
from buurtambassadeur_wagtail.neighbourhoods.models import (
    District,
    Neighbourhood,
    NeighbourhoodPostcode,
    Outline,
)
from buurtambassadeur_wagtail.own_words.models import ProfileProposal
from buurtambassadeur_wagtail.partners.models import (
    PartnerContact,
    PartnerOrganisation,
    PartnerType,
)


class DistrictFactory(DjangoModelFactory):
    class Meta:
        model = District

    name = factory.Sequence(lambda number: f"Stadsdeel {number}")


class NeighbourhoodFactory(DjangoModelFactory):
    """``postcodes=["1234AB"]`` gives it postcodes.

    What a refusal does is chosen: without that no candidate can be made known. A
    Buurtafspraak is in force: without that nobody can be appointed. ``agreed=False``
    leaves it out.
    """

    class Meta:
        model = Neighbourhood
        skip_postgeneration_save = True

    name = factory.Sequence(lambda number: f"Buurt {number}")
    cbs_code = factory.Sequence(lambda number: f"BU9909{number:04d}")
    district = factory.SubFactory(DistrictFactory)
    refusal_effect = "assessed"

    @factory.post_generation
    def postcodes(self, create, extracted, **kwargs):
        for postcode in extracted or []:
            NeighbourhoodPostcode.objects.create(neighbourhood=self, postcode=postcode)

    @factory.post_generation
    def agreed(self, create, extracted, **kwargs):
        if create and extracted is not False:
            ShapeAgreement.objects.bulk_create([in_force(self)])


def in_force(neighbourhood, **values):
    """Return a version in force since last month, unsaved."""
    since = clock.today() - timedelta(days=30)
    known = {
        "neighbourhood": neighbourhood,
        "version": 1,
        "tasks": "De buurtambassadeur is aanspreekpunt voor de straat.",
        "created_at": clock.start_of(since),
        "offered_at": clock.start_of(since),
        "in_force_from": since,
    }
    return ShapeAgreement(**known | values)


class OutlineFactory(DjangoModelFactory):
    """A square of about 700 by 1,100 metres, unless told otherwise."""

    class Meta:
        model = Outline

    neighbourhood = factory.SubFactory(NeighbourhoodFactory)
    west, south, east, north = 5.0, 52.0, 5.01, 52.01
    rings = factory.LazyAttribute(
        lambda outline: [
            [
                [outline.west, outline.south],
                [outline.east, outline.south],
                [outline.east, outline.north],
                [outline.west, outline.north],
            ]
        ]
    )


class PartnerOrganisationFactory(DjangoModelFactory):
    """``neighbourhoods=[…]`` says where it is active; nothing means everywhere."""

    class Meta:
        model = PartnerOrganisation
        skip_postgeneration_save = True

    name = factory.Sequence(lambda number: f"Organisatie {number}")
    type = PartnerType.POLICE

    @factory.post_generation
    def neighbourhoods(self, create, extracted, **kwargs):
        if extracted:
            self.neighbourhoods.set(extracted)
            self.save()


class PartnerContactFactory(DjangoModelFactory):
    class Meta:
        model = PartnerContact

    organisation = factory.SubFactory(PartnerOrganisationFactory)
    role = "wijkagent"
    name = "Bram Tuinstra"
    email = factory.Sequence(lambda number: f"contact{number}@politie.example")


class CandidacyFactory(DjangoModelFactory):
    """Received three days ago and confirmed; ``unconfirmed=True`` leaves that out."""

    class Meta:
        model = Candidacy

    class Params:
        unconfirmed = factory.Trait(confirmed_at=None, confirmed_via="")

    reference = factory.Sequence(lambda number: f"2026-{90000 + number}")
    neighbourhood = factory.SubFactory(NeighbourhoodFactory)
    received_at = factory.LazyFunction(lambda: clock.now() - timedelta(days=3))
    confirmed_at = factory.LazyFunction(clock.now)
    confirmed_via = "link"


class ApplicationFactory(DjangoModelFactory):
    """What Naïma wrote; ``candidacy__status="candidate"`` and the like say the rest."""

    class Meta:
        model = Application

    candidacy = factory.SubFactory(CandidacyFactory)
    given_name = "Naïma"
    family_name = "Bouzidi"
    email = factory.Sequence(lambda number: f"naima{number}@zilverveen.example")
    email_key = factory.LazyAttribute(lambda application: email_key(application.email))
    telephone = "+31612345678"
    postcode = "1234AB"
    is_old_enough = True
    has_read_agreements = True
    involvement = "Ik organiseer de opruimdag."
    willingness = "Ik wil bewoners bij elkaar brengen."
    languages = "Nederlands, Arabisch"
    introduction = "Ik ben Naïma en ik woon hier al twintig jaar."


class CandidatePublicationFactory(DjangoModelFactory):
    """A candidate who approved the text, not made known yet.

    ``open=True``: made known, the period runs. ``closed=True``: it ended yesterday.
    """

    class Meta:
        model = CandidatePublication
        skip_postgeneration_save = True

    class Params:
        open = factory.Trait(
            candidacy__status="candidate",
            opens_at=factory.LazyFunction(lambda: _second(clock.now())),
            closes_at=factory.LazyFunction(
                lambda: clock.end_of(clock.today() + timedelta(days=21))
            ),
        )
        closed = factory.Trait(
            candidacy__status="candidate",
            opens_at=factory.LazyFunction(
                lambda: _second(clock.now() - timedelta(days=22))
            ),
            closes_at=factory.LazyFunction(
                lambda: clock.end_of(clock.today() - timedelta(days=1))
            ),
        )

    candidacy = factory.SubFactory(CandidacyFactory)
    name_shown = "Naïma Bouzidi"
    text = "Ik ben Naïma en ik woon hier al twintig jaar."
    prepared_at = factory.LazyFunction(clock.now)
    approved_at = factory.LazyFunction(clock.now)
    approved_via = "link"

    @factory.post_generation
    def application(self, create, extracted, **kwargs):
        """``application__email=""`` and the like fill in the application."""
        if not hasattr(self.candidacy, "application"):
            ApplicationFactory(candidacy=self.candidacy, **kwargs)


class ObjectionFactory(DjangoModelFactory):
    """Confirmed, in time; ``unconfirmed=True``, ``is_late=True`` say otherwise."""

    class Meta:
        model = Objection

    class Params:
        unconfirmed = factory.Trait(confirmed_at=None, confirmed_via="")
        upheld = factory.Trait(
            outcome="upheld",
            motivation="De redenen wegen zwaar genoeg.",
            decided_at=factory.LazyFunction(clock.now),
        )

    reference = factory.Sequence(lambda number: f"W2026-{90000 + number}")
    candidacy = factory.LazyFunction(
        lambda: CandidatePublicationFactory(open=True).candidacy
    )
    name = "Thijs van der Laan"
    email = factory.Sequence(lambda number: f"thijs{number}@zilverveen.example")
    email_key = factory.LazyAttribute(lambda objection: email_key(objection.email))
    postcode = "1234AB"
    is_old_enough = True
    reasons = "De kandidaat zit al in de raad van de woningcorporatie."
    received_at = factory.LazyFunction(lambda: clock.now() - timedelta(days=2))
    confirmed_at = factory.LazyFunction(clock.now)
    confirmed_via = "link"


class CandidateResponseFactory(DjangoModelFactory):
    """The candidate was asked yesterday, and answered; ``waiting=True``: not yet."""

    class Meta:
        model = CandidateResponse

    class Params:
        waiting = factory.Trait(text="", answered_at=None, answered_via="")

    objection = factory.SubFactory(ObjectionFactory)
    gist = "Iemand vindt dat u te veel andere taken hebt."
    shared = "summary"
    asked_at = factory.LazyFunction(lambda: _second(clock.now() - timedelta(days=1)))
    answer_by = factory.LazyFunction(
        lambda: clock.end_of(clock.today() + timedelta(days=6))
    )
    text = "Ik stop met die andere taken."
    answered_at = factory.LazyFunction(clock.now)
    answered_via = "link"


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = Person

    given_name = "Joke"
    family_name = "Verhulst"


class ContactDetailsFactory(DjangoModelFactory):
    class Meta:
        model = ContactDetails

    person = factory.SubFactory(PersonFactory)
    email = factory.Sequence(lambda number: f"joke{number}@zilverveen.example")
    email_key = factory.LazyAttribute(lambda details: email_key(details.email))


class AppointmentFactory(DjangoModelFactory):
    """One full term of 2024 and 2025, unless told otherwise.

    As an action writes it: only the database holds something against it.
    """

    class Meta:
        model = Appointment

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        with checked():
            return super()._create(model_class, *args, **kwargs)

    person = factory.SubFactory(PersonFactory)
    neighbourhood = factory.SubFactory(NeighbourhoodFactory)
    first_day = date(2024, 1, 1)
    last_day = date(2025, 12, 31)
    planned_last_day = factory.SelfAttribute("last_day")
    latest_last_day = factory.SelfAttribute("last_day")
    decided_at = factory.LazyFunction(clock.now)


class AmbassadorFactory(DjangoModelFactory):
    """A published profile."""

    class Meta:
        model = Ambassador

    person = factory.SubFactory(PersonFactory)
    name = "Joke Verhulst"
    why = "Ik ken iedereen in de straat."
    proud = "De opruimdag met koffie."
    languages = "Nederlands"


class NeighbourhoodActionFactory(DjangoModelFactory):
    """Next week, an idea of residents; ``held_on`` and so on as given."""

    class Meta:
        model = NeighbourhoodAction

    neighbourhood = factory.SubFactory(NeighbourhoodFactory)
    title = "Opruimdag met koffie"
    theme = "liveable"
    initiator = "resident"
    held_on = factory.LazyFunction(lambda: clock.today() + timedelta(days=7))


class ProfileProposalFactory(DjangoModelFactory):
    """Asked yesterday; ``sent=True``: sent in, and waiting for an editor."""

    class Meta:
        model = ProfileProposal

    class Params:
        sent = factory.Trait(
            sent_at=factory.LazyFunction(clock.now), why="Ik houd van deze buurt."
        )

    appointment = factory.SubFactory(AppointmentFactory)
    asked_at = factory.LazyFunction(lambda: clock.now() - timedelta(days=1))


class ContactMessageFactory(DjangoModelFactory):
    """Confirmed, for the office; ``recipient=person`` makes it the ambassador's."""

    class Meta:
        model = ContactMessage

    class Params:
        unconfirmed = factory.Trait(confirmed_at=None)

    reference = factory.Sequence(lambda number: f"B2026-{90000 + number}")
    neighbourhood = factory.SubFactory(NeighbourhoodFactory)
    recipient = None
    addressed_to = factory.LazyAttribute(
        lambda message: "ambassador" if message.recipient else "coordinator"
    )
    audience = "entrepreneur"
    name = "Henk Velthuis"
    email = factory.Sequence(lambda number: f"henk{number}@zilverveen.example")
    email_key = factory.LazyAttribute(lambda message: email_key(message.email))
    text = "Mag ik de stoep voor de winkel gebruiken?"
    received_at = factory.LazyFunction(lambda: clock.now() - timedelta(days=2))
    confirmed_at = factory.LazyFunction(lambda: clock.now() - timedelta(days=2))


class ManagementMeetingFactory(DjangoModelFactory):
    """Planned for half past seven in thirty days; ``neighbourhoods=[…]``, ``day=…``.

    Its district is that of the first neighbourhood.
    """

    class Meta:
        model = ManagementMeeting
        skip_postgeneration_save = True

    class Params:
        day = factory.LazyFunction(lambda: clock.today() + timedelta(days=30))

    starts_at = factory.LazyAttribute(
        lambda meeting: datetime.combine(
            meeting.day, time(19, 30), tzinfo=clock.AMSTERDAM
        )
    )
    ends_at = factory.LazyAttribute(
        lambda meeting: meeting.starts_at + timedelta(minutes=90)
    )
    invite_by = factory.LazyAttribute(lambda meeting: meeting.day - timedelta(days=14))
    place = "Buurthuis De Merel"
    agenda = "1. Opening"

    @factory.post_generation
    def neighbourhoods(self, create, extracted, **kwargs):
        places = extracted or [NeighbourhoodFactory()]
        self.neighbourhoods.set(places)
        self.district = places[0].district
        self.save()


class AttentionPointFactory(DjangoModelFactory):
    """Raised three days ago by who serves there."""

    class Meta:
        model = AttentionPoint

    appointment = factory.SubFactory(AppointmentFactory)
    neighbourhood = factory.SelfAttribute("appointment.neighbourhood")
    theme = "safe"
    text = "De onderdoorgang is donker."
    received_at = factory.LazyFunction(lambda: clock.now() - timedelta(days=3))
    received_via = "link"


class ConferenceFactory(DjangoModelFactory):
    """Planned for half past seven in thirty days; ``neighbourhoods=[…]``, ``day=…``.

    ``held=True``: thirty days ago, 12 residents, 3 of partners. Its district is that
    of the first neighbourhood.
    """

    class Meta:
        model = Conference
        skip_postgeneration_save = True

    class Params:
        day = factory.LazyFunction(lambda: clock.today() + timedelta(days=30))
        held = factory.Trait(
            day=factory.LazyFunction(lambda: clock.today() - timedelta(days=30)),
            status="held",
            held_at=factory.LazyAttribute(lambda one: one.ends_at),
            residents=12,
            partners=3,
            others=0,
        )

    reference = factory.Sequence(lambda number: f"BC-2020-{number:04d}")
    title = "Buurtconferentie"
    starts_at = factory.LazyAttribute(
        lambda one: datetime.combine(one.day, time(19, 30), tzinfo=clock.AMSTERDAM)
    )
    ends_at = factory.LazyAttribute(lambda one: one.starts_at + timedelta(minutes=120))
    place = "Buurthuis De Merel"
    address = "Merelplein 1"
    programme = "19.30 uur: welkom"
    reminder_days = 3

    @factory.post_generation
    def neighbourhoods(self, create, extracted, **kwargs):
        places = extracted or [NeighbourhoodFactory()]
        self.neighbourhoods.set(places)
        self.district = places[0].district
        self.save()


class SignUpFactory(DjangoModelFactory):
    """One resident with an e-mail address, two days ago."""

    class Meta:
        model = SignUp

    conference = factory.SubFactory(ConferenceFactory)
    name = "Joke Verhulst"
    email = factory.Sequence(lambda number: f"bewoner{number}@zilverveen.example")
    email_key = factory.LazyAttribute(lambda one: email_key(one.email))
    received_at = factory.LazyFunction(lambda: clock.now() - timedelta(days=2))


def _second(moment):
    """Moments of a reaction period are whole seconds, as the action stores them."""
    return moment.replace(microsecond=0)
