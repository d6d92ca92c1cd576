"""Put the fictional municipality Zilverveen into the database, once."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

from . import messages, own_words, questions
from .accounts import ROLES, Account, accounts, make_accounts
from .agreements import make_agreements
from .assessments import make_assessments
from .conferences import make_conference_pages, make_conferences
from .data_places import MUNICIPALITY
from .joining import make_actions
from .letter_texts import write_texts
from .meetings import make_meetings
from .models import mark, marked
from .pages import make_pages
from .places import make_partners, make_places
from .serving import make_sitting
from .stories import play


@dataclass(frozen=True)
class Loaded:
    """Whether the demo was loaded now, and the accounts with their password."""

    now: bool
    accounts: list[Account]


@transaction.atomic
def load(password: str | None = None) -> Loaded:
    """Load everything, dates relative to today; a second time loads nothing.

    The letters of the demo's past are stored as sent and go nowhere. Without a
    ``password`` each account gets a random one. Needs the pages that setup makes.
    """
    if marked(Neighbourhood).exists():
        known = accounts([password or "…"] * len(ROLES))
        return Loaded(now=False, accounts=known)
    last = Letter.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    if not ProgrammeSettings.objects.exists():
        mark(ProgrammeSettings.objects.create(**MUNICIPALITY))
    places = make_places()
    make_partners(places)
    made, coordinators = make_accounts(password)
    make_agreements(places, *coordinators)
    make_sitting(places, coordinators[0])
    play(places, *coordinators)
    write_texts(coordinators[0])
    messages.play(places)
    make_actions(places)
    own_words.play(coordinators[0])
    make_meetings(places, *coordinators)
    evenings = make_conferences(places, *coordinators)
    make_assessments(evenings, *coordinators)
    make_pages(places)
    questions.ask()
    make_conference_pages(evenings)
    letters = Letter.objects.filter(pk__gt=last, failed_at=None)
    letters.update(sent_at=F("created_at"), attempts=1)
    return Loaded(now=True, accounts=made)
