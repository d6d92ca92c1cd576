"""Writing to an ambassador, from blank form to receipt. Nobody's address is shown."""

from datetime import timedelta

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.views.decorators.debug import (
    sensitive_post_parameters,
    sensitive_variables,
)

from buurtambassadeur_wagtail.contact.actions import write_message
from buurtambassadeur_wagtail.contact.forms import ContactForm
from buurtambassadeur_wagtail.contact.models import ContactMessage
from buurtambassadeur_wagtail.contact.queries import reachable
from buurtambassadeur_wagtail.contact.rules import CONFIRM_DAYS
from buurtambassadeur_wagtail.joining.queries import joinable
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.texts import at_hour
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.publishing import contact_texts, thanks
from buurtambassadeur_wagtail.publishing.addresses import url_for
from buurtambassadeur_wagtail.publishing.candidate import private
from buurtambassadeur_wagtail.publishing.flood import passes
from buurtambassadeur_wagtail.publishing.frame import Crumb, frame
from buurtambassadeur_wagtail.publishing.profile import contact_of
from buurtambassadeur_wagtail.publishing.sides import who

FORM = "buurtambassadeur_wagtail/pages/contact_form.html"
THANKS = "buurtambassadeur_wagtail/pages/contact_sent.html"


@sensitive_variables()
@sensitive_post_parameters()
def respond(request, pk: int, *, page=None):
    """Show the form, or store what was sent and go on to the receipt.

    ``?to=`` chooses an ambassador beforehand, ``?action=`` what one wants to join in
    with. Without anybody who can be reached the
    office reads the message, and the form says so.
    """
    place = _place(pk)
    recipients = reachable(place)
    joins = joinable(place, request.GET.get("action", ""))
    form = ContactForm(
        request.POST if request.method == "POST" else None,
        recipients=recipients,
        wanted=request.GET.get("to", ""),
        initial={"text": contact_texts.joining(joins)} if joins else None,
    )
    may_send = form.is_valid() and passes(request, form, "contact")
    if may_send and (url := _stored(request, form, place, page, joins)):
        return private(HttpResponseRedirect(url))
    shown = _context(request, place, page, form, recipients) | {"joins": joins}
    return private(TemplateResponse(request, FORM, shown))


@sensitive_variables()
def _stored(request, form: ContactForm, place: Neighbourhood, page, joins) -> str:
    """Store the message and return the address of its receipt, "" when refused."""
    try:
        written = write_message(
            place,
            recipient=form.chosen,
            token=form.token,
            answers=form.answers(),
            joins=joins,
            privacy_notice=strip_tags(contact_texts.privacy(form.chosen is None)),
        )
    except Refused as refused:
        form.add_error(None, refused.message)
        return ""
    sent = thanks.Sent(written.message.pk, written.created)
    return _thanks_url(request, thanks.sign("contact", sent), page)


def _thanks_url(request, signed: str, page) -> str:
    if page is None:
        return reverse("buurtambassadeur:contact-sent", args=[signed])
    return (page.get_url(request) or "") + page.reverse_subpage(
        "contact_sent", args=[signed]
    )


def _context(request, place, page, form, recipients) -> dict:
    names = [one.name for one in recipients]
    around = _frame(request, place, page, contact_texts.title(place.name, names))
    settings = around["programme"]
    return around | {
        "form": form,
        "reads": contact_texts.reads(names, around["the_district"]),
        "privacy_notice": contact_texts.privacy(for_office=not names),
        "contact": contact_of(place, settings),
        "who": who(place, settings, names),
        "steps": contact_texts.steps(names, around["the_district"]),
    }


def thank(request, signed: str, *, page=None):
    """Show the receipt for an hour; after that, or to anybody else, plain thanks."""
    sent = thanks.read("contact", signed)
    found = ContactMessage.objects.select_related(
        "neighbourhood__district", "recipient__ambassador"
    )
    message = found.filter(pk=sent.pk, erased_at=None).first() if sent else None
    place = message.neighbourhood if message else None
    around = _frame(request, place, page, _("Click on the link in our e-mail"))
    shown = {"contact": contact_of(place, around["programme"])}
    if message is not None:
        received = clock.local(message.received_at)
        shown |= {
            "reference": message.reference,
            "received_on": received.date(),
            "received_time": at_hour(received),
            "email": message.email,
            "click_by": received.date() + timedelta(days=CONFIRM_DAYS - 1),
            "is_repeated": not sent.created,
            "back_url": url_for(place, request),
        }
    return private(TemplateResponse(request, THANKS, around | shown))


def _frame(request, place, page, title: str) -> dict:
    crumbs = (Crumb(title),)
    if page is None and place is not None:
        crumbs = (Crumb(place.name, url_for(place, request)), *crumbs)
    around = frame(request, page=page, title=title, crumbs=crumbs)
    return around | {"neighbourhood": place, "is_hidden_from_search": True}


def _place(pk: int | None) -> Neighbourhood:
    """Return a neighbourhood that is in use; an archived one is 404."""
    if pk is None:
        raise Http404
    found = Neighbourhood.objects.active().select_related("district")
    return get_object_or_404(found, pk=pk)
