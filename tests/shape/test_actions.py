"""Versions, rounds, answers and the end, by the real actions."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.db.utils import IntegrityError

from buurtambassadeur_wagtail.agreements import actions, queries, rules
from buurtambassadeur_wagtail.agreements.models import (
    AgreementEvent,
    ConsentRequest,
    ShapeAgreement,
)
from buurtambassadeur_wagtail.agreements.rules import Count, Outcome, Party, State
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.reminders import running as reminders
from tests.factories import (
    NeighbourhoodFactory,
    PartnerOrganisationFactory,
    in_force,
)

from .conftest import WORDS, agree, decide, enter


class TestWriting:
    def test_the_same_words_twice_make_one_draft(self, draft, case):
        again = actions.write_version(case.place, WORDS, by=case.by)
        assert again == draft
        assert draft.stands is State.DRAFT

    def test_a_second_draft_is_refused_with_the_first_as_cause(self, draft, case):
        with pytest.raises(Refused) as refused:
            actions.write_version(case.place, WORDS | {"more": "x"}, by=case.by)
        assert refused.value.cause == draft

    def test_blanks_are_no_text(self, case):
        with pytest.raises(Refused):
            actions.write_version(case.place, {"tasks": " \u200b"}, by=case.by)

    def test_a_draft_changes_and_what_was_offered_does_not(self, draft, case):
        actions.change_draft(draft, {"tasks": "Anders."}, by=case.by)
        actions.offer(draft, by=case.by)
        with pytest.raises(Refused):
            actions.change_draft(draft, WORDS, by=case.by)
        draft.refresh_from_db()
        assert draft.tasks == "Anders."


class TestOffering:
    def test_each_contact_of_a_required_partner_gets_a_link(self, offered):
        letters = Letter.objects.filter(event="agreement_asked")
        assert letters.count() == ConsentRequest.objects.count() == 3
        assert "{link:" in letters.first().body

    def test_twice_is_refused_and_mails_nobody(self, offered, case):
        with pytest.raises(Refused):
            actions.offer(offered, by=case.by)
        assert Letter.objects.count() == 3

    def test_without_letters_nobody_is_mailed(self, draft, case):
        assert actions.offer(draft, by_letter=False, by=case.by) == 0
        assert not Letter.objects.exists()

    def test_asking_again_mails_only_who_is_lacking(self, offered, case):
        enter(offered, case.police, case.by)
        assert actions.ask_again(offered, by=case.by) == 2
        assert ConsentRequest.objects.count() == 3


class TestComingIntoForce:
    def test_when_the_last_party_agrees(self, offered, case):
        decide(offered, case.by)
        enter(offered, case.police, case.by)
        enter(offered, case.district, case.by)
        assert queries.in_force(case.place) is None
        request = ConsentRequest.objects.get(organisation=case.corporation)
        assert actions.answer(request, outcome=Outcome.AGREED)
        assert queries.in_force(case.place) == offered
        assert Letter.objects.filter(event="agreement_in_force").count() == 3

    def test_a_second_click_adds_nothing(self, offered, case):
        request = ConsentRequest.objects.get(organisation=case.corporation)
        assert actions.answer(request, outcome=Outcome.AGREED)
        assert not actions.answer(request, outcome=Outcome.AGREED)
        assert AgreementEvent.objects.count() == 1

    def test_a_no_needs_reasons_and_can_become_a_yes(self, offered, case):
        request = ConsentRequest.objects.get(organisation=case.corporation)
        with pytest.raises(Refused):
            actions.answer(request, outcome=Outcome.NOT_AGREED, reasons=" ")
        actions.answer(request, outcome=Outcome.NOT_AGREED, reasons="Te vaag.")
        actions.answer(request, outcome=Outcome.AGREED)
        said = [one.outcome for one in AgreementEvent.objects.all()]
        assert said == ["not_agreed", "agreed"]

    def test_a_neighbourhood_without_corporation_says_so(self, offered, case):
        case.corporation.neighbourhoods.set([NeighbourhoodFactory()])
        case.corporation.save()
        decide(offered, case.by)
        enter(offered, case.police, case.by)
        enter(offered, case.district, case.by)
        nobody = Party(rules.Kind.TYPE, type="corporation")
        with pytest.raises(Refused):
            entered(offered, nobody, Outcome.AGREED, case.by)
        entered(offered, nobody, Outcome.NOT_APPLICABLE, case.by, "Alleen koop.")
        assert queries.in_force(case.place) == offered

    def test_who_becomes_required_later_undoes_nothing(self, offered, case):
        agree(offered, case)
        PartnerOrganisationFactory(type="police", neighbourhoods=[case.place])
        assert queries.in_force(case.place) == offered

    def test_a_setting_may_complete_a_round(self, offered, case):
        decide(offered, case.by)
        enter(offered, case.police, case.by)
        with pytest.raises(Refused):
            actions.bring_into_force(offered, by=case.by)
        ProgrammeSettings.objects.create(required_partner_types=["police"])
        actions.bring_into_force(offered, by=case.by)
        assert queries.in_force(case.place) == offered

    @pytest.mark.parametrize("numbers", [(0, 0, 0, 0), (9, 9, 9, 9), (3, 3, 0, 9)])
    def test_numbers_that_cannot_be_are_refused(self, offered, case, numbers):
        with pytest.raises(Refused):
            decide(offered, case.by, count=Count(*numbers))

    def test_a_day_to_come_is_refused(self, offered, case):
        with pytest.raises(Refused):
            actions.enter_answer(
                offered,
                rules.organisation(case.police.pk),
                outcome=Outcome.AGREED,
                day=clock.today() + timedelta(days=1),
                channel="paper",
                by=case.by,
            )


class TestAnotherVersion:
    @pytest.fixture
    def second(self, offered, case):
        agree(offered, case)
        made = actions.write_version(case.place, WORDS | {"more": "Nieuw."}, by=case.by)
        actions.offer(made, by=case.by)
        return made

    def test_the_old_one_stays_until_everybody_agrees(self, offered, second, case):
        assert second.version == 2
        assert queries.in_force(case.place) == offered
        agree(second, case)
        offered.refresh_from_db()
        assert offered.stands is State.SUPERSEDED
        assert queries.in_force(case.place) == second

    def test_answers_belong_to_one_version(self, second, case):
        assert len(queries.missing(second)) == 4

    def test_a_newer_round_ends_an_older_one(self, second, case):
        third = actions.write_version(case.place, WORDS, by=case.by)
        actions.offer(third, by=case.by)
        second.refresh_from_db()
        assert second.stands is State.SUPERSEDED
        with pytest.raises(Refused):
            enter(second, case.police, case.by)


class TestTheEnd:
    def test_a_partner_takes_its_consent_back(self, offered, case):
        agree(offered, case)
        party = rules.organisation(case.corporation.pk)
        actions.withdraw(
            offered, party, reasons="Geen tijd.", day=clock.today(), by=case.by
        )
        offered.refresh_from_db()
        assert offered.stands is State.WITHDRAWN
        assert queries.in_force(case.place) is None
        assert Letter.objects.filter(event="agreement_ended").count() == 3

    def test_only_who_agreed_can(self, offered, case):
        agree(offered, case)
        stranger = rules.organisation(PartnerOrganisationFactory().pk)
        with pytest.raises(Refused):
            actions.withdraw(
                offered, stranger, reasons="Nee.", day=clock.today(), by=case.by
            )

    def test_residents_do_so_in_a_meeting(self, offered, case):
        agree(offered, case)
        with pytest.raises(Refused):
            actions.withdraw(
                offered,
                rules.NEIGHBOURHOOD,
                reasons="Nee.",
                day=clock.today(),
                by=case.by,
            )
        actions.withdraw(
            offered,
            rules.NEIGHBOURHOOD,
            reasons="Nee.",
            day=clock.today(),
            count=Count(1, 12, 0, 13),
            by=case.by,
        )
        assert AgreementEvent.objects.last().channel == "meeting"

    def test_ending_needs_reasons_and_happens_once(self, draft, case):
        with pytest.raises(Refused):
            actions.terminate(draft, reasons="", by=case.by)
        actions.terminate(draft, reasons="Vergissing.", by=case.by)
        with pytest.raises(Refused):
            actions.terminate(draft, reasons="Vergissing.", by=case.by)


class TestOnlyAppended:
    @pytest.fixture
    def event(self, offered, case):
        enter(offered, case.police, case.by)
        return AgreementEvent.objects.get()

    def test_the_model_refuses_every_other_write(self, event):
        event.outcome = "not_agreed"
        every = AgreementEvent.objects.all()
        for write in (
            event.save,
            event.delete,
            every.delete,
            lambda: every.update(outcome="not_agreed"),
            lambda: every.bulk_update([event], ["outcome"]),
            lambda: every.bulk_create([event]),
        ):
            with pytest.raises(ValidationError):
                write()

    def test_so_does_the_database(self, event):
        sql = "UPDATE buurtambassadeur_wagtail_agreementevent SET reasons = 'x'"
        with (
            pytest.raises(DatabaseError, match="ba_agreement_event_stays"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(sql)

    def test_the_account_that_recorded_it_may_go(self, event, case):
        case.by.delete()
        event.refresh_from_db()
        assert event.recorded_by is None

    def test_two_in_force_cannot_be(self, case):
        ShapeAgreement.objects.bulk_create([in_force(case.place)])
        with pytest.raises(IntegrityError), transaction.atomic():
            in_force(case.place, version=2).save()


def entered(agreement, party, outcome, by, reasons=""):
    return actions.enter_answer(
        agreement,
        party,
        outcome=outcome,
        day=clock.today(),
        channel="talk",
        reasons=reasons,
        by=by,
    )


class TestReminding:
    def test_who_said_nothing_hears_it_once_after_two_weeks(self, offered, case):
        enter(offered, case.police, case.by)
        asked_on = clock.today()
        for days, letters in ((13, 0), (14, 2), (15, 2), (40, 2)):
            with time_machine.travel(
                clock.start_of(asked_on + timedelta(days=days)), tick=False
            ):
                reminders.run()
            found = Letter.objects.filter(event="agreement_reminded")
            assert found.count() == letters, days

    def test_nobody_after_the_round(self, offered, case):
        agree(offered, case)
        with time_machine.travel(clock.now() + timedelta(days=15), tick=False):
            reminders.run()
        assert not Letter.objects.filter(event="agreement_reminded").exists()
