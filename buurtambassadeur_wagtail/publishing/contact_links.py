"""The links in letters about a message: how it stands, answer, write back, report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import (
    sensitive_post_parameters,
    sensitive_variables,
)

from buurtambassadeur_wagtail.contact import actions
from buurtambassadeur_wagtail.contact.forms import ReplyForm
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.contact.queries import shown_name
from buurtambassadeur_wagtail.contact.rules import state
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.kernel.placeholders import fill_message
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.programme.queries import current

from . import contact_texts
from .addresses import url_for
from .flood import passes
from .frame import frame
from .link_steps import LinkStep
from .profile import contact_of

TEMPLATES = "buurtambassadeur_wagtail/pages/"


def answer(request: HttpRequest, link: Link) -> HttpResponse:
    """Answer a link about a message. None is used up: each tells how it stands."""
    return _ANSWERS[link.purpose](request, link.about)


def is_ours(link: Link) -> bool:
    return link.purpose in _ANSWERS


def _confirm(request: HttpRequest, message: ContactMessage) -> HttpResponse:
    """Send the message on, once; afterwards the same link tells where it is."""
    if message.confirmed_at is not None:
        return _standing(request, message)
    if request.method != "POST":
        step = _confirming(message)
        return _page(request, "link_step.html", message, step.title, step=step)
    try:
        actions.confirm_message(message)
    except Refused as refused:
        title = _("This is not possible any more")
        return _page(request, "over.html", message, title, text=refused.message)
    return _standing(request, message)


def _standing(request: HttpRequest, message: ContactMessage) -> HttpResponse:
    """Tell the sender where it is; that it was reported is not the sender's to know."""
    facts = message.facts()
    if not facts.is_for_office:
        facts = replace(facts, reported_at=None, handled_at=None)
    title, text = contact_texts.standing(state(facts, now=clock.now()))
    return _page(request, "over.html", message, title, text=text)


@sensitive_variables()
@sensitive_post_parameters()
def _reply(request: HttpRequest, message: ContactMessage) -> HttpResponse:
    """Let the ambassador answer."""
    return _write(request, message, writer="ambassador")


@sensitive_variables()
@sensitive_post_parameters()
def _write_back(request: HttpRequest, message: ContactMessage) -> HttpResponse:
    """Let the sender write back."""
    return _write(request, message, writer="sender")


def _write(request: HttpRequest, message: ContactMessage, writer: str) -> HttpResponse:
    form = ReplyForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and passes(request, form, "contact"):
        try:
            actions.reply(
                message,
                writer=writer,
                text=form.cleaned_data["text"],
                token=form.token,
            )
        except Refused as refused:
            form.add_error(None, refused.message)
        else:
            text = _("We send your answer on. Your e-mail address is not in it.")
            title = _("Your answer is on its way")
            return _page(request, "over.html", message, title, text=text)
    title = _("Your answer to %(name)s") % {"name": _other(message, writer)}
    shown = {"form": form, "written": _written(message), "reference": message.reference}
    return _page(request, "contact_reply.html", message, title, **shown)


def _report(request: HttpRequest, message: ContactMessage) -> HttpResponse:
    """Let the ambassador show us a message that is not all right."""
    if request.method != "POST" and message.reported_at is None:
        step = _reporting()
        return _page(request, "link_step.html", message, step.title, step=step)
    try:
        if request.method == "POST":
            actions.report(message)
    except Refused as refused:
        title = _("This is not possible any more")
        return _page(request, "over.html", message, title, text=refused.message)
    title = _("Thank you for telling us")
    text = _("We read the message and do something about it. You need not answer it.")
    return _page(request, "over.html", message, title, text=text)


def _written(message: ContactMessage) -> list[tuple[str, str]]:
    """Return what the two wrote so far, oldest first, as far as we still keep it."""
    replies = message.replies.order_by("sent_at", "pk")
    words = [(message.name, message.text)]
    for one in replies:
        who = message.name if one.writer == "sender" else _other(message, "sender")
        words.append((who, one.text))
    return [(who, text) for who, text in words if text]


def _other(message: ContactMessage, writer: str) -> str:
    """Return the name of who gets it."""
    if writer != "sender":
        return message.name or _("the sender")
    return shown_name(message.recipient) or _("the coordinator")


def _confirming(message: ContactMessage) -> LinkStep:
    text = _("You sent message %(reference)s about %(place)s. Shall we send it on?")
    facts = {"reference": message.reference, "place": message.neighbourhood.name}
    return LinkStep(
        title=_("Is this your message?"),
        text=fill_message(text, facts),
        button=_("Yes, send my message"),
        done_title="",
        done_text="",
        act=actions.confirm_message,
    )


def _reporting() -> LinkStep:
    return LinkStep(
        title=_("Is this message not all right?"),
        text=_(
            "For example: it threatens, insults or discriminates. When you report it, "
            "the coordinator reads it too. The sender does not hear of it."
        ),
        button=_("Report this message"),
        done_title="",
        done_text="",
        act=actions.report,
    )


def _page(
    request: HttpRequest,
    template: str,
    message: ContactMessage,
    title: str,
    **context: object,
) -> HttpResponse:
    place = message.neighbourhood
    around = frame(request, title=title) | {
        "is_hidden_from_search": True,
        "back_url": url_for(place, request),
        "back_text": place.name,
        "contact": contact_of(place, current()),
    }
    return render(request, TEMPLATES + template, around | context)


_ANSWERS: dict[str, Callable[[HttpRequest, ContactMessage], HttpResponse]] = {
    "contact-confirm": _confirm,
    "contact-reply": _reply,
    "contact-write-back": _write_back,
    "contact-report": _report,
}
