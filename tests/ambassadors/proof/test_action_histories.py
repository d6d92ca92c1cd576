"""Generated histories in a real database, through the actions that write it."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.joining import join_people, split_off
from buurtambassadeur_wagtail.ambassadors.limits import limits
from buurtambassadeur_wagtail.ambassadors.models import Appointment, Person
from buurtambassadeur_wagtail.ambassadors.reappointing import reappoint
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.ambassadors.oracle import length, verdict
from tests.ambassadors.proof.sizes import HISTORIES_OF_THE_ACTION
from tests.factories import (
    AppointmentFactory,
    CandidatePublicationFactory,
    NeighbourhoodFactory,
    PersonFactory,
)

BECAUSE = "Er was nog geen conferentie."
WHICH = st.integers(0, 20)
FIRST_DAYS = st.dates(date(2027, 1, 1), date(2033, 12, 31))
DECISIONS = st.fixed_dictionaries(
    {
        "appointment_months": st.sampled_from([24, 24, 12]),
        "term_limit_months": st.sampled_from([48, 48, 36]),
        "term_limit_scope": st.sampled_from(["person", "person", "neighbourhood"]),
        "allow_short_final_term": st.booleans(),
        "allow_multiple_neighbourhoods": st.booleans(),
        "max_ambassadors": st.none() | st.integers(1, 2),
        "reappointment_requires_window": st.just(False),
    }
)


class Register(RuleBasedStateMachine):
    """Three people, two neighbourhoods, and an oracle that looks on."""

    def __init__(self):
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()

    def teardown(self):
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @initialize(decisions=DECISIONS)
    def decide(self, decisions):
        ProgrammeSettings.objects.create(**decisions)
        self.limits = limits()
        self.places = NeighbourhoodFactory.create_batch(2)
        PersonFactory.create_batch(3)

    @rule(who=WHICH, where=WHICH, first=FIRST_DAYS, days=st.integers(0, 760))
    def appoint_somebody(self, who, where, first, days):
        person, place = self.person(who), self.places[where % 2]
        candidacy = CandidatePublicationFactory(
            closed=True, candidacy__neighbourhood=place, application__email=""
        ).candidacy
        term = (first, first + timedelta(days))
        self.hold_to_the_oracle(
            person,
            place,
            term,
            lambda: appoint(
                candidacy,
                first_day=term[0],
                last_day=term[1],
                person=person,
                unassessed_because=BECAUSE,
                by=None,
            ),
        )

    @precondition(lambda self: self.standing())
    @rule(which=WHICH, gap=st.integers(1, 40), days=st.integers(0, 760))
    def appoint_again(self, which, gap, days):
        earlier = self.one(which)
        first = earlier.last_day + timedelta(gap)
        term = (first, first + timedelta(days))
        self.hold_to_the_oracle(
            earlier.person,
            earlier.neighbourhood,
            term,
            lambda: reappoint(
                earlier,
                first_day=term[0],
                last_day=term[1],
                unassessed_because=BECAUSE,
                by=None,
            ),
        )

    @precondition(lambda self: self.standing())
    @rule(which=WHICH, days=st.integers(0, 400))
    def stop_early(self, which, days):
        one = self.one(which)
        one.last_day = max(one.first_day, one.last_day - timedelta(days))
        one.save()

    @rule(who=WHICH, where=WHICH, first=st.dates(date(2015, 1, 1), date(2026, 1, 1)))
    def take_over(self, who, where, first):
        place, last = self.places[where % 2], first + timedelta(365)
        person = self.person(who)
        if not any(place == one[0] and one[2] >= first for one in self.stays(person)):
            AppointmentFactory(
                person=person,
                neighbourhood=place,
                first_day=first,
                last_day=last,
                origin="imported",
            )

    @rule(one=WHICH, two=WHICH)
    def join(self, one, two):
        keep, other = self.person(one), self.person(two)
        if keep == other:
            return
        before = sorted([*self.stays(keep), *self.stays(other)], key=str)
        no = tried(lambda: join_people(keep, other, reason="Zelfde adres.", by=None))
        if no is None:
            assert sorted(self.stays(keep), key=str) == before
            assert self.stays(other) == []
        assert no is None or "op dezelfde dag" in no

    @precondition(lambda self: self.standing())
    @rule(which=WHICH)
    def split(self, which):
        one = self.one(which)
        was = one.person_id
        no = tried(lambda: split_off([one], reason="Andere achternaam.", by=None))
        one.refresh_from_db()
        assert (one.person_id == was) == (no is not None)
        assert no is None or "Minstens één aanstelling" in no

    @invariant()
    def never_twice_in_one_place_on_one_day(self):
        rows = self.standing()
        for one in rows:
            for two in rows:
                same = (one.person_id, one.neighbourhood_id) == (
                    two.person_id,
                    two.neighbourhood_id,
                )
                assert one == two or not (same and one.period.overlaps(two.period))

    @invariant()
    def beyond_the_limit_is_marked(self):
        for one in self.standing():
            marked = one.exceeds_since or one.origin == "imported"
            assert marked or one.last_day <= one.latest_last_day

    @invariant()
    def never_beyond_the_limit_unmarked(self):
        """Whoever is over it has a row that says so, by a join or a file."""
        people = {one.person_id for one in self.standing()}
        for person in people:
            rows = [one for one in self.standing() if one.person_id == person]
            marked = [one for one in rows if one.exceeds_since]
            taken_over = [one for one in rows if one.origin == "imported"]
            for place in self.places:
                counted = [
                    (one.first_day, one.last_day)
                    for one in rows
                    if one.neighbourhood == place or not self.limits.each_place_apart
                ]
                over = length(counted) > (self.limits.limit_months, 0)
                assert not over or marked or taken_over

    def hold_to_the_oracle(self, person, place, term, action):
        others = [
            (one.first_day, one.last_day)
            for one in self.standing()
            if one.neighbourhood_id == place.pk and one.person_id != person.pk
        ]
        expected = verdict(self.stays(person), place, term, self.limits, others)
        before = Appointment.objects.count()
        done = tried(action) is None
        assert done == (expected is None), expected
        assert Appointment.objects.count() == before + done

    def person(self, which):
        people = Person.objects.filter(joined_into=None).order_by("pk")
        return people[which % people.count()]

    def standing(self):
        if not hasattr(self, "places"):
            return []
        return list(Appointment.objects.standing().order_by("pk"))

    def one(self, which):
        rows = self.standing()
        return rows[which % len(rows)]

    def stays(self, person):
        rows = Appointment.objects.standing().filter(person=person)
        rows = rows.select_related("neighbourhood").order_by("pk")
        return [(one.neighbourhood, one.first_day, one.last_day) for one in rows]


def tried(action):
    """Return why it was refused, or ``None`` when it was done."""
    try:
        with transaction.atomic():
            action()
    except Refused as refused:
        return refused.message
    return None


@pytest.mark.slow
@pytest.mark.django_db
def test_what_is_written_agrees_with_a_second_opinion_in_every_history():
    run_state_machine_as_test(
        Register,
        settings=settings(
            max_examples=HISTORIES_OF_THE_ACTION,
            stateful_step_count=8,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
