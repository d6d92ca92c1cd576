"""The agreements of the programme: a test for each, in the words of the programme.

Source: the CCV's description of the programme, sentence by sentence, in our own words.
The numbers R… are those that the rules in the code name as their source.
"""

from datetime import date

import pytest

from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.ending.actions import end, end_by_moving
from buurtambassadeur_wagtail.ambassadors.ending.rules import EndReason
from buurtambassadeur_wagtail.ambassadors.queries import latest_last_day
from buurtambassadeur_wagtail.ambassadors.refusals import AppointmentRefused
from buurtambassadeur_wagtail.kernel import policy
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.partners.models import PartnerType
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.factories import (
    AppointmentFactory,
    NeighbourhoodFactory,
    PartnerOrganisationFactory,
)

from .verbs import (
    after,
    at,
    decides,
    form_of,
    hears,
    is_appointed,
    is_made_known,
    names_on,
    refuses,
    signs_up,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(district_here):
    return NeighbourhoodFactory(
        name="Vogelbuurt", district=district_here, postcodes=["1234AB"]
    )


@pytest.fixture
def by(coordinator_here):
    """The coordinator of the stadsdeel."""
    return coordinator_here


@pytest.fixture
def candidate(place, by):
    """Naïma, made known on Monday 20 April 2026: reactions until and with 11 May."""
    with at(2026, 4, 20, 9):
        return is_made_known(signs_up(place), by)


def test_r5_who_lives_elsewhere_may_sign_up_and_is_looked_at(place):
    """R5. Ambassadors are residents; a postcode elsewhere is a question, no wall."""
    NeighbourhoodFactory(name="De Weverij", postcodes=["1234ZZ"])
    here, elsewhere = form_of(place, "1234AB"), form_of(place, "1234ZZ")
    assert here.is_valid()
    assert not here.lives_elsewhere

    assert not elsewhere.is_valid()
    assert "De Weverij" in elsewhere.errors["postcode"][0]
    again = form_of(place, "1234ZZ", seen_elsewhere=elsewhere.data["seen_elsewhere"])
    assert again.is_valid()
    assert again.lives_elsewhere


def test_r6_residents_sign_up_themselves(place):
    """R6. Whoever is involved, and willing to do more, signs up."""
    application = signs_up(place)

    assert application.candidacy.status == "received"
    assert application.involvement
    assert application.willingness


def test_r7_an_appointment_lasts_two_years(candidate, by):
    """R7. First and last day included, by the calendar."""
    with after(candidate):
        appointment = is_appointed(candidate, by, date(2026, 7, 1))
        assert appointment.last_day == date(2028, 6, 30)

    place = candidate.candidacy.neighbourhood
    assert names_on(date(2028, 6, 30), place)
    assert not names_on(date(2028, 7, 1), place)


def test_r7_a_leap_day_costs_nobody_a_day(place):
    """R7. Who begins on 29 February serves through 28 February, two years later."""
    assert latest_last_day(None, date(2024, 2, 29), place) == date(2026, 2, 28)
    assert latest_last_day(None, date(2026, 3, 1), place) == date(2028, 2, 29)


def test_r11_the_district_is_in_charge(candidate, by, coordinator_elsewhere, editor):
    """R11. The coordinator of the stadsdeel decides; another one does not even see."""
    application = candidate.candidacy.application

    assert policy.may(by, "appoint", application)
    assert not policy.may(coordinator_elsewhere, "view", application)
    assert not policy.may(editor, "view", application)


def test_r12_only_police_and_officers_step_in():
    """R12. Said beside every form, in the words of the municipality or in ours."""
    settings = ProgrammeSettings()

    assert "Dat mogen alleen de politie en de handhavers" in settings.limits
    assert (settings.emergency, settings.police) == ("112", "0900-8844")


def test_r13_each_side_has_its_own_task():
    """R13. The corporation houses, the stadsdeel directs, the police enforce."""
    sides = [side for side, _task in ProgrammeSettings().who_does_what]

    assert sides == [
        "Buurtambassadeur",
        "Stadsdeel",
        "Politie",
        "Woningcorporatie",
        "Bewoners",
    ]


def test_r16_four_years_in_all_at_most(place, candidate, by):
    """R16. 38 months served: the last day can be 30 June 2029, and no day later."""
    person = AppointmentFactory(
        neighbourhood=place, first_day=date(2024, 4, 1), last_day=date(2025, 5, 31)
    ).person
    AppointmentFactory(
        person=person,
        neighbourhood=place,
        first_day=date(2026, 9, 1),
        last_day=date(2028, 8, 31),
    )

    assert latest_last_day(person, date(2028, 9, 1), place) == date(2029, 6, 30)
    assert latest_last_day(person, date(2029, 1, 1), place) == date(2029, 10, 31)


def test_r16_after_four_years_nobody_is_appointed(place, candidate, by):
    """R16. Not by the form and not by a command: the action says no."""
    person = AppointmentFactory(neighbourhood=place).person
    AppointmentFactory(
        person=person,
        neighbourhood=place,
        first_day=date(2022, 1, 1),
        last_day=date(2023, 12, 31),
    )

    with after(candidate), pytest.raises(AppointmentRefused, match="Langer mag niet"):
        appoint(candidate.candidacy, first_day=date(2026, 7, 1), person=person, by=by)


def test_r16_what_is_not_served_is_left(place, by):
    """R16. Only days that were served count: the rest stays for later."""
    first = AppointmentFactory(
        neighbourhood=place, first_day=date(2024, 1, 1), last_day=date(2025, 12, 31)
    )
    with at(2026, 5, 1, 9):
        second = AppointmentFactory(
            person=first.person,
            neighbourhood=place,
            first_day=date(2026, 1, 1),
            last_day=date(2027, 12, 31),
        )
        end(
            second,
            reason=EndReason.OWN_REQUEST,
            last_day=date(2026, 6, 30),
            reasons="Zorgt voor haar man.",
            by=by,
        )

    again = latest_last_day(first.person, date(2028, 1, 1), place)
    assert again == date(2029, 6, 30)  # 30 months served, so 18 of the 48 are left


def test_r5_who_moves_out_stops(place, by):
    """R5. Outside the neighbourhood it ends, on the day of moving."""
    with at(2026, 5, 1, 9):
        appointment = AppointmentFactory(
            neighbourhood=place, first_day=date(2026, 1, 1), last_day=date(2027, 12, 31)
        )
        end_by_moving(appointment, moved_on=date(2026, 5, 31), by=by)

    assert names_on(date(2026, 5, 31), place)
    assert not names_on(date(2026, 6, 1), place)


def test_r17_the_candidate_becomes_known_first(place, by):
    """R17. Nobody is appointed whom the neighbourhood has not heard of."""
    application = signs_up(place)

    with pytest.raises(AppointmentRefused, match="Maak de kandidaat eerst bekend"):
        appoint(application.candidacy, first_day=date(2026, 7, 1), by=by)


def test_r17_nobody_is_appointed_while_people_can_still_refuse(candidate, by):
    """R17. Three weeks, through the last second of the last day."""
    with at(2026, 5, 11, 23, 59, 59), pytest.raises(AppointmentRefused):
        is_appointed(candidate, by)
    with at(2026, 5, 12, 0, 0, 1):
        assert is_appointed(candidate, by).first_day == date(2026, 5, 12)


def test_r17_residents_refuse_with_reasons(candidate):
    """R17. With reasons; blanks are none."""
    with at(2026, 4, 25, 9):
        assert refuses(candidate).reasons
        with pytest.raises(Refused, match="Schrijf waarom"):
            refuses(candidate, reasons=" \u200b ", name="Johan Meesters")


def test_r17_partners_refuse_too(candidate):
    """R17. By their own link; the stadsdeel decides, and so does not refuse."""
    police = PartnerOrganisationFactory(type=PartnerType.POLICE)
    district = PartnerOrganisationFactory(type=PartnerType.DISTRICT)

    with at(2026, 4, 25, 9):
        assert refuses(candidate, partner=police).partner == police
        with pytest.raises(Refused, match="kan geen kandidaat weigeren"):
            refuses(candidate, partner=district, name="Johan Meesters")


def test_r17_a_refusal_that_is_not_decided_stops_the_appointment(candidate, by):
    """R17. The one who decides says why; then the appointment can go ahead."""
    with at(2026, 4, 25, 9):
        objection = refuses(candidate)
    with after(candidate):
        with pytest.raises(AppointmentRefused, match="over 1 weigering beslissen"):
            is_appointed(candidate, by)
        decides(objection, "not_upheld", by)
        assert is_appointed(candidate, by)


def test_r17_an_upheld_refusal_ends_the_candidacy(candidate, by):
    """R17. Not before the candidate was heard; both get a letter of their own."""
    with at(2026, 4, 25, 9):
        objection = refuses(candidate)
    with after(candidate):
        with pytest.raises(Refused, match="Vraag eerst de kandidaat"):
            decides(objection, "upheld", by)
        hears(objection, by)
        decides(objection, "upheld", by)

        candidate.candidacy.refresh_from_db()
        assert candidate.candidacy.status == "refused"
        with pytest.raises(AppointmentRefused):
            is_appointed(candidate, by)
    told = set(Letter.objects.values_list("event", flat=True))
    assert {"objection_decided", "candidacy_refused"} <= told


def test_r17_what_a_refusal_does_is_agreed_on(place, by):
    """R17. Where every refusal binds, it cannot be brushed aside."""
    place.refusal_effect = "any_binding"
    place.save()
    with at(2026, 4, 20, 9):
        candidate = is_made_known(signs_up(place), by)
        objection = refuses(candidate)

    with after(candidate), pytest.raises(Refused, match="de kandidaat tegenhoudt"):
        decides(objection, "not_upheld", by)


def test_r19_residents_are_among_the_partners():
    """R19. Municipality, corporations and the residents carry it out together."""
    assert {"district", "corporation", "residents"} <= set(PartnerType.values)
