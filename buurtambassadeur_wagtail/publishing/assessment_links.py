"""The links around an assessment: look back, and read the summary beforehand.

Both can be used more than once: until the conference begins, and until the days to
answer are over.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import (
    sensitive_post_parameters,
    sensitive_variables,
)

from buurtambassadeur_wagtail.conferences import assess_refusals as refusals
from buurtambassadeur_wagtail.conferences.assess_rules import Answer
from buurtambassadeur_wagtail.conferences.assess_words import outcome_lines
from buurtambassadeur_wagtail.conferences.forms_assess import (
    LookBackForm,
    SummaryAnswerForm,
)
from buurtambassadeur_wagtail.conferences.letters_assess import LOOK_BACK, SUMMARY
from buurtambassadeur_wagtail.conferences.looking_back import WORDS, look_back
from buurtambassadeur_wagtail.conferences.models import AssessmentSummary, LookBack
from buurtambassadeur_wagtail.conferences.rules import Status
from buurtambassadeur_wagtail.conferences.summarising import answer_summary
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import in_full
from buurtambassadeur_wagtail.programme.queries import current

from .addresses import url_for
from .frame import frame
from .profile import contact_of

TEMPLATES = "buurtambassadeur_wagtail/pages/"


def is_ours(link: Link) -> bool:
    """Tell whether this link is one of an assessment."""
    return link.purpose in (LOOK_BACK, SUMMARY)


@sensitive_variables()
@sensitive_post_parameters()
def answer(request: HttpRequest, link: Link) -> HttpResponse:
    """Show what the link is for; POST keeps it."""
    show = _look_back if link.purpose == LOOK_BACK else _summary
    try:
        return show(request, link.about)
    except Refused as refused:
        title = _("This is not possible any more")
        return _page(request, "over.html", link.about, title, 410, text=refused.message)


@sensitive_variables()
def _look_back(request: HttpRequest, looked: LookBack) -> HttpResponse:
    if refused := refusals.looking_back(looked):
        raise refused
    initial = {name: getattr(looked, name) for name in WORDS}
    form = LookBackForm(_posted(request), initial=initial)
    is_kept = form.is_valid()
    if is_kept:
        words = {name: form.cleaned_data[name] for name in WORDS}
        look_back(looked, words=words)
    conference = looked.conference
    is_planned = conference.stands is Status.PLANNED
    title = (
        _("Thank you, we keep your look back") if is_kept else _("Look back with us")
    )
    return _page(
        request,
        "link_look_back.html",
        looked,
        title,
        form=form,
        is_kept=is_kept,
        day=in_full(conference.day) if is_planned else "",
    )


@sensitive_variables()
def _summary(request: HttpRequest, summary: AssessmentSummary) -> HttpResponse:
    if refused := refusals.answering(summary):
        raise refused
    initial = {"answer": summary.answer, "wish": summary.wish}
    form = SummaryAnswerForm(_posted(request), initial=initial)
    is_kept = form.is_valid()
    if is_kept:
        given = form.cleaned_data
        answer_summary(summary, answer=Answer(given["answer"]), wish=given["wish"])
    assessment = summary.assessment
    title = _("Do you agree with this text?")
    if is_kept:
        title = _("Thank you, we have your answer")
    return _page(
        request,
        "link_summary.html",
        summary,
        title,
        form=form,
        is_kept=is_kept,
        agreed=summary.said is Answer.AGREED,
        summary=summary,
        scores=list(outcome_lines(assessment)) if summary.with_scores else [],
        conference_day=in_full(assessment.conference.day),
        last_day=in_full(clock.local(summary.answer_until).date()),
    )


def _posted(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _page(
    request: HttpRequest,
    template: str,
    about: LookBack | AssessmentSummary,
    title: str,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    place = about.neighbourhood
    around = frame(request, title=title) | {
        "is_hidden_from_search": True,
        "neighbourhood": place,
        "back_url": url_for(place, request),
        "back_text": place.name,
        "contact": contact_of(place, current()),
    }
    return render(request, TEMPLATES + template, around | context, status=status)
