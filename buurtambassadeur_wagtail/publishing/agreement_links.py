"""A partner's link: read the text, see who agreed already, and answer.

It can be used again until the round is over: an answer may change until then.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.agreements import actions, admin_words, queries, rules
from buurtambassadeur_wagtail.agreements.forms import ConsentForm
from buurtambassadeur_wagtail.agreements.models import ConsentRequest, ShapeAgreement
from buurtambassadeur_wagtail.agreements.queries import Standing
from buurtambassadeur_wagtail.agreements.rules import State
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current

from .addresses import agreement_url, url_for
from .frame import frame
from .profile import contact_of

TEMPLATES = "buurtambassadeur_wagtail/pages/"


def answer(request: HttpRequest, asked: ConsentRequest) -> HttpResponse:
    """Show the text and the answer so far; POST adds another answer."""
    agreement = asked.agreement
    if agreement.stands is not State.OPEN:
        return _over(request, agreement)
    if asked.contact is None or not asked.contact.serves_on(clock.today()):
        return _over(request, agreement, is_gone=True)
    own = _own(asked)
    form = ConsentForm(_posted(request), initial=_initial(own))
    if not form.is_valid():
        return _page(request, asked, form, own)
    given = form.cleaned_data
    try:
        actions.answer(asked, outcome=given["outcome"], reasons=given["reasons"])
    except Refused:  # the round was closed while the partner was writing
        agreement.refresh_from_db()
        return _over(request, agreement)
    agreement.refresh_from_db()
    if agreement.stands is State.IN_FORCE:
        return _over(request, agreement)
    return _page(request, asked, form, _own(asked), is_kept=True)


def _page(
    request: HttpRequest,
    asked: ConsentRequest,
    form: ConsentForm,
    own: Standing | None,
    *,
    is_kept: bool = False,
) -> HttpResponse:
    agreement = asked.agreement
    title = _("Thank you, we have your answer") if is_kept else _("Do you agree?")
    shown = {
        "form": form,
        "is_kept": is_kept,
        "agreement": agreement,
        "neighbourhood": agreement.neighbourhood,
        "organisation": asked.organisation,
        "parts": [(capfirst(str(label)), text) for label, text in agreement.parts],
        "effect": capfirst(agreement.effect_in_words),
        "answer": str(admin_words.outcome(own)) if own else "",
        "has_answered": own is not None and own.event is not None,
        "others": _others(agreement, asked),
        "is_hidden_from_search": True,
    }
    around = frame(request, title=title)
    return render(request, TEMPLATES + "link_agreement.html", around | shown)


def _others(agreement: ShapeAgreement, asked: ConsentRequest) -> list[tuple[str, str]]:
    """Return the other parties with what they said: organisations, no people."""
    me = rules.organisation(asked.organisation_id)
    return [
        (admin_words.name_of(one), str(admin_words.outcome(one)))
        for one in queries.parties(agreement)
        if one.party != me
    ]


def _own(asked: ConsentRequest) -> Standing | None:
    me = rules.organisation(asked.organisation_id)
    found = queries.parties(asked.agreement)
    return next((one for one in found if one.party == me), None)


def _initial(own: Standing | None) -> dict[str, str]:
    if own is None or own.event is None:
        return {}
    return {"outcome": own.event.outcome, "reasons": own.event.reasons}


def _over(
    request: HttpRequest, agreement: ShapeAgreement, *, is_gone: bool = False
) -> HttpResponse:
    """Say kindly why nothing has to be answered; ``is_gone``: somebody else does."""
    place, stands = agreement.neighbourhood, agreement.stands
    title, text = _texts(stands)
    if is_gone:
        text = _("Somebody else is contact of your organisation now. Contact us.")
    status = 200 if stands is State.IN_FORCE else 410
    in_force = stands is State.IN_FORCE
    shown = {
        "text": text % {"place": place},
        "back_url": agreement_url(place, request)
        if in_force
        else url_for(place, request),
        "back_text": _("Read the agreement") if in_force else place.name,
        "contact": contact_of(place, current()),
        "is_hidden_from_search": True,
    }
    around = frame(request, title=title)
    return render(request, TEMPLATES + "over.html", around | shown, status=status)


def _texts(stands: State) -> tuple[str, str]:
    if stands is State.IN_FORCE:
        return (
            _("Everybody agrees"),
            _("The agreement of %(place)s is in force. You need not do anything."),
        )
    title = _("You need not answer any more")
    if stands is State.SUPERSEDED:
        return title, _(
            "There is a newer text of the agreement of %(place)s. You get, or got, "
            "another letter about it."
        )
    return title, _("This round about the agreement of %(place)s is over.")


def _posted(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None
