"""What people do in the programme, by the real actions, each in one line."""

from datetime import date, datetime, timedelta
from uuid import uuid4

import time_machine

from buurtambassadeur_wagtail.agreements import actions as agreements
from buurtambassadeur_wagtail.agreements import queries
from buurtambassadeur_wagtail.agreements.rules import DISTRICT, Count
from buurtambassadeur_wagtail.agreements.rules import Outcome as Consent
from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.sitting import sitting
from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.forms import ApplicationForm
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.clock import AMSTERDAM

ANSWERS = {
    "given_name": "Naïma",
    "name_prefix": "",
    "family_name": "Bouzidi",
    "telephone": "",
    "postcode": "1234AB",
    "involvement": "Ik organiseer de opruimdag.",
    "willingness": "Ik wil bewoners bij elkaar brengen.",
    "introduction": "Ik ben Naïma.",
}
REASONS = "De kandidaat zit al in de raad van de corporatie."


def at(*moment):
    """Stop the clock at a moment on the clock of Amsterdam."""
    return time_machine.travel(datetime(*moment, tzinfo=AMSTERDAM), tick=False)


def agreed_on(place, by):
    """Agree on the shape: a meeting decides, and the types of partners that are not
    there do not apply; the district speaks by its coordinator.
    """
    agreement = agreements.write_version(place, {"tasks": "Aanspreekpunt."}, by=by)
    agreements.offer(agreement, by=by)
    said = {"day": clock.today(), "by": by}
    count = Count(votes_for=21, votes_against=2, no_opinion=0, present=24)
    yes, absent = Consent.AGREED, Consent.NOT_APPLICABLE
    agreements.record_decision(agreement, outcome=yes, count=count, **said)
    for party in queries.missing(agreement):
        here = party.type == DISTRICT
        agreements.enter_answer(
            agreement,
            party,
            outcome=yes if here else absent,
            reasons="" if here else "Hier niet actief.",
            channel="talk",
            **said,
        )
    return queries.in_force(place)


def signs_up(place, **answers):
    """Send the form of the website."""
    given = ANSWERS | {"email": "naima@zilverveen.example"} | answers
    elsewhere = given.pop("lives_elsewhere", False)
    receipt = actions.submit_application(
        neighbourhood=place, token=uuid4(), answers=given, lives_elsewhere=elsewhere
    )
    return receipt.application


def form_of(place, postcode, **answers):
    """Fill in the form of the website, as somebody who lives at this postcode."""
    data = ANSWERS | {"email": "naima@zilverveen.example", "postcode": postcode}
    ticks = {"is_old_enough": "on", "has_read_agreements": "on"}
    return ApplicationForm(data | ticks | answers, neighbourhood=place)


def is_made_known(application, by):
    """Confirm, write, approve and publish, all on this day."""
    candidacy = application.candidacy
    actions.confirm_application(candidacy)
    publication = actions.ask_approval(
        candidacy, name_shown="Naïma Bouzidi", text="Ik ben Naïma.", by=by
    )
    actions.approve_publication(publication, text="Ik ben Naïma.")
    return actions.publish_candidate(candidacy, by=by)


def refuses(publication, *, reasons=REASONS, partner=None, name="Thijs van der Laan"):
    """Refuse the candidate with reasons, and confirm the address."""
    answers = {
        "name": name,
        "email": f"{name.split()[0].lower()}@zilverveen.example",
        "postcode": "1234AB",
        "reasons": reasons,
        "is_old_enough": True,
    }
    receipt = actions.object_to(
        publication, token=uuid4(), answers=answers, partner=partner
    )
    actions.confirm_objection(receipt.objection)
    return receipt.objection


def decides(objection, outcome, by):
    """Decide with a motivation; to uphold, the candidate was heard before."""
    actions.decide_objection(
        objection,
        outcome=Outcome(outcome),
        motivation="Wij hebben dit gewogen.",
        candidate_motivation="Wij hebben dit gewogen.",
        is_lawful=True,
        by=by,
    )


def hears(objection, by):
    """Let the candidate read the reasons in our words, and answer."""
    response = actions.hear_candidate(
        objection, gist="Iemand vindt dat u te veel andere taken hebt.", by=by
    )
    actions.answer_hearing(response, text="Ik stop met die taak.")


def is_appointed(publication, by, first_day=None, person=None):
    """Appoint from the day, or the first one that can be; ``person`` served before."""
    known_until = clock.local(publication.closes_at).date()
    return appoint(
        publication.candidacy,
        first_day=first_day or known_until + timedelta(days=1),
        person=person,
        by=by,
    )


def after(publication):
    """Stop the clock a day after the reaction period, at nine."""
    day: date = clock.local(publication.closes_at).date() + timedelta(days=1)
    return at(day.year, day.month, day.day, 9)


def names_on(day, place):
    """Return who is shown as ambassador on the day."""
    return [one.name for one in sitting(place, on=day)]
