"""Each letter as a whole: Dutch, whatever the screen, and complete."""

from datetime import timedelta

import pytest
from django.utils import translation

from buurtambassadeur_wagtail.candidacy import letters, queries
from buurtambassadeur_wagtail.candidacy.letter_parts import whom_to_ask
from buurtambassadeur_wagtail.kernel import addresses, clock, links
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.candidacy.conftest import at
from tests.factories import (
    ApplicationFactory,
    CandidatePublicationFactory,
    DistrictFactory,
    NeighbourhoodFactory,
    ObjectionFactory,
    PartnerContactFactory,
    PartnerOrganisationFactory,
)

pytestmark = pytest.mark.django_db
LINK = "[persoonlijke link]"
GREETING = "Beste Naïma Bouzidi,"
CLOSING = "Met vriendelijke groet,\nGemeente Zilverveen"
ASK = "Hebt u een vraag? Vraag naar Sanne Oosterveld: sanne@zilverveen.example."


@pytest.fixture(autouse=True)
def _municipality():
    ProgrammeSettings.objects.create(
        municipality_name="Gemeente Zilverveen",
        contact_name="Sanne Oosterveld",
        contact_email="sanne@zilverveen.example",
    )


@pytest.fixture(autouse=True)
def _monday():
    with at(2026, 4, 20, 10):
        yield


@pytest.fixture
def place():
    return NeighbourhoodFactory(name="Vogelbuurt")


@pytest.fixture
def application(place):
    return ApplicationFactory(
        candidacy__reference="2026-00007",
        candidacy__neighbourhood=place,
        candidacy__received_at=clock.now(),
        candidacy__unconfirmed=True,
        email="naima@zilverveen.example",
    )


@pytest.fixture
def publication(place):
    return CandidatePublicationFactory(
        open=True,
        candidacy__reference="2026-00007",
        candidacy__neighbourhood=place,
        application__email="naima@zilverveen.example",
    )


@pytest.fixture
def objection(publication):
    return ObjectionFactory(
        candidacy=publication.candidacy,
        reference="W2026-00003",
        email="thijs@zilverveen.example",
        unconfirmed=True,
    )


def parts(letter):
    """The paragraphs as the admin shows them: without anybody's link."""
    return letter.shown_body.split("\n\n")


def whole(*middle, greeting=GREETING):
    return [greeting, *middle, ASK, *CLOSING.split("\n\n")]


# To who applies ----------------------------------------------------------------------


def test_receipt_of_an_application(application):
    letter = letters.application_received(application)

    assert letter.subject == "Wij hebben uw aanmelding (2026-00007)"
    assert letter.to == "naima@zilverveen.example"
    assert parts(letter) == [
        *whole(
            "U wilt buurtambassadeur worden in Vogelbuurt. Wat fijn! Uw aanmelding "
            "heeft nummer 2026-00007.",
            "Klopt uw e-mailadres? Klik dan uiterlijk maandag 18 mei 2026 op deze "
            f"link:\n{LINK}",
            "Hoe gaat het verder? Binnen 3 weken praten wij met u. Daarna leest de "
            "buurt wie u bent. Uiterlijk op maandag 15 juni 2026 hoort u wat wij "
            "beslissen.",
            "Wilt u toch geen buurtambassadeur worden? Dan kunt u uw aanmelding hier "
            f"intrekken:\n{LINK}",
        ),
        "Dit hebt u ons gestuurd:",
        "Naam\nNaïma Bouzidi",
        "E-mailadres\nnaima@zilverveen.example",
        "Telefoonnummer\n06 12345678",
        "Postcode\n1234 AB",
        "Buurt\nVogelbuurt",
        "Wat doet u nu al in de buurt?\nIk organiseer de opruimdag.",
        "Wat wilt u doen voor de buurt?\nIk wil bewoners bij elkaar brengen.",
        "Welke talen spreekt u?\nNederlands, Arabisch",
        "Stel u voor aan de buurt\nIk ben Naïma en ik woon hier al twintig jaar.",
    ]


def test_link_to_confirm_works_through_the_day_that_is_named(application):
    letters.application_received(application)

    confirm = Link.objects.get(purpose="application-confirm")
    assert clock.local(confirm.expires_at).isoformat() == "2026-05-18T23:59:59+02:00"
    assert queries.decision_due_on(application.candidacy).isoformat() == "2026-06-15"


def test_receipt_of_an_application_that_was_confirmed_asks_nothing(application):
    application.candidacy.confirmed_at = clock.now()

    letter = letters.application_received(application)

    assert "Klopt uw e-mailadres?" not in letter.body
    assert [link.purpose for link in Link.objects.all()] == ["application-withdraw"]


def test_own_questions_stand_in_the_copy_with_their_label(application):
    application.extra_answers = [
        {"label": "Wanneer kunt u?", "value": "’s Avonds"},
        {"label": "Leeg gelaten", "value": ""},
    ]

    letter = letters.application_received(application)

    assert parts(letter)[-1] == "Wanneer kunt u?\n’s Avonds"


def test_nobody_sends_web_addresses_around_with_our_letters(application):
    application.given_name = "https://kwaad.example"
    application.involvement = "Win op casino.com!"

    letter = letters.application_received(application)

    assert parts(letter)[0] == "Beste (…) Bouzidi,"
    assert "Wat doet u nu al in de buurt?\nWin op (…)!" in parts(letter)
    assert "kwaad" not in letter.body


def test_words_of_a_resident_are_never_filled_in(application):
    application.involvement = "100 %(reference)s {link:1} %s %(neighbourhood)s"

    letter = letters.application_received(application)

    assert application.involvement in letter.body


def test_application_that_was_known(application):
    letter = letters.application_known(application)

    assert letter.subject == "Wij hadden uw aanmelding al (2026-00007)"
    assert parts(letter) == whole(
        "U hebt het formulier voor Vogelbuurt nog een keer gestuurd. Uw eerdere "
        "aanmelding, met nummer 2026-00007, blijft gelden. Daar is niets aan "
        "veranderd.",
        "Klopt uw e-mailadres? Klik dan uiterlijk maandag 18 mei 2026 op deze "
        f"link:\n{LINK}",
        "Wilt u iets veranderen? Laat het ons weten.",
    )


def test_application_withdrawn(application):
    letter = letters.application_withdrawn(application)

    assert letter.subject == "U hebt uw aanmelding ingetrokken (2026-00007)"
    assert parts(letter) == whole(
        "U wilt geen buurtambassadeur meer worden in Vogelbuurt. Wij hebben uw "
        "aanmelding gestopt. U hoeft niets te doen.",
        "Bedankt dat u iets voor de buurt wilde doen.",
    )


def test_application_rejected(application):
    letter = letters.application_rejected(
        application, reasons="U woont elders.\n\nDat is 100 % zeker."
    )

    assert letter.subject == "Beslissing over uw aanmelding (2026-00007)"
    assert parts(letter) == whole(
        "U wilde buurtambassadeur worden in Vogelbuurt. Wij hebben beslist dat u geen "
        "kandidaat wordt. Dit is waarom:",
        "U woont elders.",
        "Dat is 100 % zeker.",
    )


def test_text_for_approval(publication):
    last_day = clock.end_of(clock.today() + timedelta(days=28))
    link = links.issue("publication-approve", publication, expires_at=last_day)

    letter = letters.text_for_approval(publication, link)

    assert letter.subject == "Wilt u uw tekst voor de buurt nalezen? (2026-00007)"
    assert parts(letter) == whole(
        "Wij willen u bekendmaken als kandidaat in Vogelbuurt. Lees eerst de tekst die "
        "de buurt te zien krijgt. U mag hem veranderen.",
        "Lees de tekst en keur hem goed. Dat kan tot en met maandag 18 mei 2026, met "
        f"deze link:\n{LINK}",
        "De buurt ziet uw naam en deze tekst pas als u ja zegt.",
    )
    assert link.marker in letter.body


def test_candidate_made_known(publication):
    letter = letters.candidate_published(publication)

    assert letter.subject == "U bent kandidaat in de buurt (2026-00007)"
    assert parts(letter) == whole(
        "Vanaf vandaag bent u kandidaat in Vogelbuurt.",
        f"Dit leest de buurt over u:\n{addresses.public_url(publication)}",
        "Bewoners van Vogelbuurt en onze partners mogen u weigeren. Zij moeten dan "
        "schrijven waarom. Dat kan tot en met maandag 11 mei 2026.",
        "Daarna beslissen wij. U hoort dan van ons.",
    )


def test_without_a_page_the_letter_names_none(publication, monkeypatch):
    monkeypatch.setattr(addresses, "_finders", [])

    letter = letters.candidate_published(publication)

    assert "Dit leest de buurt over u" not in letter.body


def test_candidate_refused(publication):
    letter = letters.candidacy_refused(publication.candidacy)

    assert letter.subject == "Beslissing over uw kandidatuur (2026-00007)"
    assert parts(letter) == whole(
        "U was kandidaat in Vogelbuurt. Iemand heeft u geweigerd en heeft geschreven "
        "waarom. Wij hebben de redenen bekeken. Die wegen voor ons zwaar genoeg. U "
        "wordt nu geen buurtambassadeur.",
        "Wij leggen u graag uit waarom. Bel ons of stuur ons een e-mail.",
    )


# To who refuses ----------------------------------------------------------------------

TO_THIJS = "Beste Thijs van der Laan,"
OPENING = (
    "U bent het niet eens met kandidaat Naïma Bouzidi in Vogelbuurt. Uw bericht heeft "
    "nummer W2026-00003."
)
NEXT = (
    "Hoe gaat het verder? Wij bekijken uw redenen en beslissen. U krijgt altijd "
    "antwoord."
)
NAME = "Wij noemen uw naam niet, tenzij de wet dat eist."
WITHDRAW = (
    "Bent u van gedachten veranderd? Dan kunt u uw weigering hier intrekken:\n" + LINK
)
COPY = [
    "Dit hebt u ons gestuurd:",
    "Naam\nThijs van der Laan",
    "E-mailadres\nthijs@zilverveen.example",
    "Postcode\n1234 AB",
    "Waarom bent u het niet eens met deze kandidaat?\n"
    "De kandidaat zit al in de raad van de woningcorporatie.",
]


def test_receipt_of_a_refusal(objection):
    letter = letters.objection_received(objection)

    assert letter.subject == "Wij hebben uw weigering (W2026-00003)"
    assert parts(letter) == [
        *whole(
            OPENING,
            "Uw weigering telt pas mee als wij weten dat uw e-mailadres klopt. Klik "
            f"daarom uiterlijk donderdag 14 mei 2026 op deze link:\n{LINK}",
            NEXT,
            NAME,
            WITHDRAW,
            greeting=TO_THIJS,
        ),
        *COPY,
    ]


def test_receipt_that_needs_no_confirmation(objection):
    objection.confirmed_at = clock.now()

    letter = letters.objection_received(objection)

    assert parts(letter)[:3] == [TO_THIJS, OPENING, NEXT]


def test_receipt_of_a_partner_names_the_organisation(objection):
    objection.partner = PartnerOrganisationFactory(name="Politie Zilverveen")

    letter = letters.objection_received(objection)

    assert "Organisatie\nPolitie Zilverveen" in parts(letter)


def test_receipt_of_what_came_late(objection):
    objection.is_late = True
    with at(2026, 5, 13, 12):
        letter = letters.objection_received(objection)

    assert parts(letter)[2:4] == [
        f"Klopt uw e-mailadres? Klik dan uiterlijk zaterdag 16 mei 2026 op deze "
        f"link:\n{LINK}",
        "Uw bericht kwam na de laatste dag. Wij bewaren het, maar het houdt de "
        "kandidaat niet tegen.",
    ]
    confirm = Link.objects.get(purpose="objection-confirm")
    assert clock.local(confirm.expires_at).isoformat() == "2026-05-16T23:59:59+02:00"


def test_receipt_of_a_supplement(objection):
    supplement = ObjectionFactory(
        candidacy=objection.candidacy, supplement_to=objection, reasons="En nog iets."
    )

    letter = letters.objection_received(supplement)

    assert parts(letter)[2] == (
        "Wij voegen het toe aan wat u ons eerder stuurde, met nummer W2026-00003."
    )
    assert f"Wilt u dit bericht terugnemen? Dat kan hier:\n{LINK}" in parts(letter)


def test_refusal_withdrawn(objection):
    letter = letters.objection_withdrawn(objection)

    assert letter.subject == "U hebt uw weigering ingetrokken (W2026-00003)"
    assert parts(letter) == whole(
        "U was het niet eens met kandidaat Naïma Bouzidi in Vogelbuurt. U hebt uw "
        "weigering ingetrokken. De weigering telt niet meer mee. U hoeft niets te "
        "doen.",
        greeting=TO_THIJS,
    )


@pytest.mark.parametrize(
    ("status", "late", "why"),
    [
        (
            "withdrawn",
            False,
            "Deze persoon is geen kandidaat meer. Daarom nemen wij geen beslissing "
            "meer over uw weigering.",
        ),
        (
            "appointed",
            True,
            "Naïma Bouzidi is aangesteld als buurtambassadeur. Uw weigering kwam na de "
            "laatste dag. Daarom telde die niet mee.",
        ),
        (
            "appointed",
            False,
            "Naïma Bouzidi is aangesteld als buurtambassadeur. U hebt uw e-mailadres "
            "niet op tijd bevestigd. Daarom telde uw weigering niet mee.",
        ),
    ],
)
def test_refusal_closed_without_a_decision(objection, status, late, why):
    objection.candidacy.status = status
    objection.is_late = late

    letter = letters.objection_lapsed(objection)

    assert letter.subject == "Wij hebben uw weigering afgesloten (W2026-00003)"
    assert parts(letter) == whole(
        "U was het niet eens met kandidaat Naïma Bouzidi in Vogelbuurt.",
        why,
        greeting=TO_THIJS,
    )


@pytest.mark.parametrize(
    ("outcome", "effect"),
    [
        ("upheld", "Uw weigering houdt Naïma Bouzidi tegen."),
        ("not_upheld", "Uw weigering houdt Naïma Bouzidi niet tegen."),
        ("inadmissible", "Wij kunnen uw weigering niet laten meetellen."),
    ],
)
def test_decision_on_a_refusal(objection, outcome, effect):
    objection.outcome = outcome
    objection.motivation = "De raad gaat niet over %(candidate)s."

    letter = letters.objection_decided(objection)

    assert letter.subject == "Beslissing over uw weigering (W2026-00003)"
    assert parts(letter) == whole(
        "U was het niet eens met kandidaat Naïma Bouzidi in Vogelbuurt. Wij hebben uw "
        "redenen bekeken.",
        effect,
        "Dit is waarom:\nDe raad gaat niet over %(candidate)s.",
        greeting=TO_THIJS,
    )


def test_candidate_hears_of_a_decision_without_names_or_reasons(objection):
    objection.motivation = "Thijs heeft ongelijk."

    letter = letters.objection_decided_to_candidate(objection)

    assert letter.to == "naima@zilverveen.example"
    assert letter.subject == "Beslissing over een weigering (2026-00007)"
    assert parts(letter) == whole(
        "Iemand heeft u geweigerd als kandidaat in Vogelbuurt en heeft geschreven "
        "waarom. Wij hebben de redenen bekeken. Deze weigering houdt u niet tegen.",
        "U hoeft niets te doen. U hoort van ons als alles is beslist.",
    )
    assert letter.about == objection


def test_no_letter_to_the_candidate_names_who_refused(publication):
    objection = ObjectionFactory(
        candidacy=publication.candidacy, motivation="Motivering."
    )

    for letter in (
        letters.objection_decided_to_candidate(objection),
        letters.candidacy_refused(publication.candidacy),
    ):
        said = letter.subject + letter.body
        hidden = (objection.name, objection.email, objection.reasons, "W2026")
        assert not [each for each in hidden if each in said]


# To partners -------------------------------------------------------------------------


def test_partner_is_asked(publication):
    contact = PartnerContactFactory(name="Bram Tuinstra", email="bram@politie.example")

    (letter,) = letters.candidate_to_partners(publication)

    assert (letter.to, letter.event) == (contact.email, "candidate_to_partner")
    assert letter.subject == "Kandidaat in Vogelbuurt"
    assert parts(letter) == whole(
        "Naïma Bouzidi wil buurtambassadeur worden in Vogelbuurt.",
        f"Hier leest u wie het is:\n{addresses.public_url(publication)}",
        "Is uw organisatie het niet eens met deze kandidaat? Schrijf ons dan waarom. "
        f"Dat kan tot en met maandag 11 mei 2026, met deze link:\n{LINK}",
        "Schrijf geen gegevens van de politie of over strafbare feiten op. Bent u het "
        "eens met de kandidaat? Dan hoeft u niets te doen.",
        greeting="Beste Bram Tuinstra,",
    )


def test_contact_without_a_name_is_greeted_all_the_same(publication):
    PartnerContactFactory(name="")

    (letter,) = letters.candidate_to_partners(publication)

    assert parts(letter)[0] == "Hallo,"


def test_nobody_to_ask_is_no_fault(publication):
    assert letters.candidate_to_partners(publication) == []


# All of them -------------------------------------------------------------------------

EVENTS = [
    letters.application_received,
    letters.application_known,
    letters.application_withdrawn,
    lambda application: letters.application_rejected(application, reasons="Nee."),
]
OBJECTIONS = [
    letters.objection_received,
    letters.objection_withdrawn,
    letters.objection_lapsed,
    letters.objection_decided,
    letters.objection_decided_to_candidate,
]


def test_letters_are_dutch_whatever_the_screen_speaks(objection, publication):
    applicant = publication.candidacy.application
    PartnerContactFactory()

    def write_all():
        for write in EVENTS:
            write(applicant)
        for write in OBJECTIONS:
            write(objection)
        letters.candidate_published(publication)
        letters.candidate_to_partners(publication)
        letters.candidacy_refused(publication.candidacy)
        written = [(one.subject, one.shown_body) for one in Letter.objects.all()]
        Letter.objects.all().delete()
        return written

    dutch = write_all()
    with translation.override("en"):
        assert [
            (s, b.replace("[personal link]", LINK)) for s, b in write_all()
        ] == dutch
    assert all("Met vriendelijke groet," in body for _subject, body in dutch)


@pytest.mark.parametrize("write", EVENTS)
def test_who_has_no_address_gets_no_letter(write):
    assert write(ApplicationFactory(email="")) is None
    assert not Letter.objects.exists()


@pytest.mark.parametrize("write", OBJECTIONS[:-1])
def test_sender_without_address_gets_no_letter(write):
    assert write(ObjectionFactory(email="")) is None


# Whom to ask -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("of_district", "of_programme", "line"),
    [
        (("Dilek", "06 1", "d@x.example"), ("", "", ""), "Dilek: 06 1 of d@x.example."),
        (("Dilek", "", ""), ("Sanne", "06 2", ""), "Dilek: 06 2."),
        (("", "", ""), ("Sanne", "", "s@x.example"), "Sanne: s@x.example."),
    ],
)
def test_district_is_asked_before_the_programme(of_district, of_programme, line):
    names = ("contact_name", "contact_phone", "contact_email")
    place = NeighbourhoodFactory(
        district=DistrictFactory(**dict(zip(names, of_district, strict=True)))
    )
    ProgrammeSettings.objects.update(**dict(zip(names, of_programme, strict=True)))

    assert whom_to_ask(place) == f"Hebt u een vraag? Vraag naar {line}"


def test_nobody_is_named_when_nobody_was_filled_in():
    ProgrammeSettings.objects.update(contact_name="", contact_email="")

    assert whom_to_ask(NeighbourhoodFactory(district=None)) == ""


def test_a_number_alone_is_enough():
    ProgrammeSettings.objects.update(contact_name="", contact_phone="14 020")

    assert whom_to_ask(NeighbourhoodFactory(district=None)) == (
        "Hebt u een vraag? Dan kunt u ons bereiken via 14 020 of "
        "sanne@zilverveen.example."
    )


def test_letter_is_signed_with_the_name_of_the_site_when_there_is_no_other(application):
    ProgrammeSettings.objects.all().delete()

    letter = letters.application_withdrawn(application)

    assert letter.body.endswith("\n\nMet vriendelijke groet,\nTestgemeente")
