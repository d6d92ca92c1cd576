"""The page on which a candidate answers a refusal: GET shows, POST stores once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.models import CandidateResponse
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.choices import ShareReasons


class ResponseForm(ResidentForm):
    """An answer in own words, or the wish to say nothing."""

    text = forms.CharField(
        label=gettext_lazy("What do you want to say about this?"),
        widget=forms.Textarea({"rows": 8}),
        required=False,
    )
    is_declined = forms.BooleanField(
        label=gettext_lazy("I do not want to say anything about this."), required=False
    )

    unmarked = ("text", "is_declined")
    submit_label = gettext_lazy("Send my answer")
    says_what_is_required = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("text") and not cleaned.get("is_declined"):
            self.add_error(
                "text",
                _("Write your answer. Or tick that you do not want to say anything."),
            )
        return cleaned


def respond(
    request: HttpRequest, link: Link, *, page: Callable, result: Callable
) -> HttpResponse:
    """Show what was written and take in the answer; what was typed is kept."""
    response = link.about
    form = ResponseForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        title = _("Somebody does not agree with you as a candidate")
        return page(request, "link_answer.html", title, **_shown(response, form))
    try:
        with transaction.atomic():
            stored = actions.answer_hearing(response, **_answer(form))
            links.use(link)
    except Refused as refused:
        title = _("This is not possible any more")
        return result(request, link, title, refused.message)
    if not stored:
        title = _("We had your answer already")
        return result(request, link, title, _("You need not do anything."))
    text = _("We read it before we decide. You get a letter about our decision.")
    return result(request, link, _("Thank you for your answer"), text)


def _answer(form: ResponseForm) -> dict[str, Any]:
    """Both filled in? Then the words count: nobody writes them to say nothing."""
    text = form.cleaned_data["text"]
    return {"text": text, "is_declined": not text}


def _shown(response: CandidateResponse, form: ResponseForm) -> dict[str, Any]:
    return {
        "form": form,
        "neighbourhood": response.candidacy.neighbourhood,
        "gist": response.gist,
        "is_summary": response.shared != ShareReasons.FULL,
        "answer_by": clock.local(response.answer_by).date(),
        "is_over": response.answer_by < clock.now(),
    }
