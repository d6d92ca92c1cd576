"""An ambassador writes own words, by a link that works once. Nothing goes live."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import (
    sensitive_post_parameters,
    sensitive_variables,
)

from buurtambassadeur_wagtail.kernel import links
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.own_words.actions import profile_of, propose
from buurtambassadeur_wagtail.own_words.forms import CONSENT, OwnWordsForm
from buurtambassadeur_wagtail.own_words.models import ProfileProposal
from buurtambassadeur_wagtail.programme.queries import current

from .addresses import url_for
from .flood import passes
from .frame import frame
from .groups import PORTRAITS
from .profile import contact_of
from .setup_records import made

TEMPLATES = "buurtambassadeur_wagtail/pages/"


@sensitive_variables()
@sensitive_post_parameters()
def respond(request: HttpRequest, link: Link) -> HttpResponse:
    """Show the form with the words of now, or take in what was sent."""
    proposal = link.about
    try:
        profile = profile_of(proposal)
    except Refused as refused:
        title = _("This is not possible any more")
        return _page(request, "over.html", proposal, title, text=refused.message)
    form = OwnWordsForm(
        request.POST if request.method == "POST" else None,
        files=request.FILES or None,
        initial={
            "why": profile.why,
            "proud": profile.proud,
            "languages": profile.languages,
        },
    )
    if form.is_valid() and passes(request, form, "own-words"):
        try:
            _sent(form, link)
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            return _thanks(request, proposal)
    title = _("What do you want to tell the neighbourhood?")
    return _page(request, "own_words.html", proposal, title, form=form)


@sensitive_variables()
def _sent(form: OwnWordsForm, link: Link) -> None:
    answers = form.cleaned_data
    picture = answers["portrait"]
    with transaction.atomic():
        if not links.use(link):
            raise Refused(_("You have sent in your words already."))
        propose(
            link.about,
            words={name: answers[name] for name in ("why", "proud", "languages")},
            picture=picture,
            portrait_alt=answers["portrait_alt"],
            consent_text=str(CONSENT) if picture and answers["consent"] else "",
            collection=made(PORTRAITS),
        )


def _thanks(request: HttpRequest, proposal: ProfileProposal) -> HttpResponse:
    title = _("Thank you, we have your text")
    text = _("A web editor reads it first. After that it comes on the website.")
    return _page(request, "over.html", proposal, title, text=text)


def _page(
    request: HttpRequest,
    template: str,
    proposal: ProfileProposal,
    title: str,
    **context: object,
) -> HttpResponse:
    place = proposal.neighbourhood
    around = frame(request, title=title) | {
        "is_hidden_from_search": True,
        "neighbourhood": place,
        "back_url": url_for(place, request),
        "back_text": place.name,
        "contact": contact_of(place, current()),
    }
    return render(request, TEMPLATES + template, around | context)
