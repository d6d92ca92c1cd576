"""After a refusal was sent: the receipt, with a copy and what happens next."""

from django.urls import reverse
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy.copies import objection_rows
from buurtambassadeur_wagtail.candidacy.letters_objection import confirm_by
from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.candidacy.queries import decision_due_on
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.texts import at_hour, in_full
from buurtambassadeur_wagtail.publishing import texts, thanks
from buurtambassadeur_wagtail.publishing.candidate import Step, decision, private
from buurtambassadeur_wagtail.publishing.copies import receipt_or_copy
from buurtambassadeur_wagtail.publishing.frame import Crumb, frame
from buurtambassadeur_wagtail.publishing.profile import contact_of

THANKS = "buurtambassadeur_wagtail/pages/thanks.html"


def steps(settings, publication=None) -> list[Step]:
    """Return what happens with reasons, in the order it happens.

    While one can react, the ``publication`` gives the days, in words.
    """
    then, later = _("Then"), _("After the period")
    if publication is not None and publication.is_open:
        last_day = clock.local(publication.closes_at).date()
        due = max(decision_due_on(publication.candidacy), last_day)
        later = _("After %(day)s") % {"day": in_full(last_day)}
        then = _("At the latest %(day)s") % {"day": in_full(due)}
    return [
        Step(
            _("At once"),
            _("You get an e-mail with a copy"),
            _("Click on the link. You can withdraw with another link."),
        ),
        Step(later, _("The candidate reads the reasons in our words")),
        Step(
            then,
            decision(settings),
            _("You hear the decision, with the reason."),
        ),
    ]


def thank(request, signed: str, *, page=None):
    """Show the receipt for an hour; after that, or to anybody else, plain thanks.

    ``?copy`` shows it as a page to print.
    """
    sent = thanks.read("objection", signed)
    found = Objection.objects.filter(erased_at=None).select_related(
        "partner", "candidacy__neighbourhood__district"
    )
    objection = found.filter(pk=sent.pk).first() if sent else None
    shown = thanks_page(request, page)
    if objection is not None:
        shown |= receipt(objection, sent, shown["programme"])
    return private(receipt_or_copy(request, THANKS, shown))


def thanks_page(request, page) -> dict:
    """Return plain thanks, without anybody's answers."""
    around = frame_of(request, page, _("We have your reasons"), Crumb(_("Sent")))
    return around | {
        "thanks": page.shown_thanks if page else texts.objection_thanks(),
        "contact": contact_of(None, around["programme"]),
    }


def receipt(objection: Objection, sent: thanks.Sent, settings) -> dict:
    """Return reference, day, copy and what happens next: as text, not as a record."""
    mailed = objection.email and sent.written
    needs_link = mailed and objection.confirmed_at is None
    now = Step(_("Now"), _("We look at it"), state="now")
    if objection.outcome == Outcome.SIGNAL:
        return _signal(objection, sent, settings)
    if not objection.reasons:
        call, why = _("We call you"), _("Then you tell us your reasons.")
        now = Step(_("Now"), call, why, state="now")
    if needs_link:
        link = _("Click on the link in our e-mail")
        why = _("You can do that through %(day)s. Then your refusal counts.")
        why %= {"day": in_full(confirm_by(objection))}
        now = Step(_("Now"), link, why, state="now")
    return _copy(objection, sent, settings) | {
        "is_late": objection.is_late,
        "steps": [now, *steps(settings, objection.candidacy.publication)[1:]],
    }


def _signal(objection: Objection, sent: thanks.Sent, settings) -> dict:
    """Say that nothing changes any more, and where a complaint goes."""
    now = Step(_("Now"), _("The coordinator reads your message"), state="now")
    return _copy(objection, sent, settings) | {"is_signal": True, "steps": [now]}


def _copy(objection: Objection, sent: thanks.Sent, settings) -> dict:
    received = clock.local(objection.received_at)
    return {
        "reference": objection.reference,
        "received_on": received.date(),
        "received_time": at_hour(received),
        "rows": objection_rows(objection, as_asked=True),
        "email": objection.email,
        "is_repeated": not sent.created,
        "is_silent": not sent.written,
        "contact": contact_of(objection.candidacy.neighbourhood, settings),
    }


def thanks_url(request, sent: thanks.Sent, page) -> str:
    """Return the address that shows the receipt."""
    signed = thanks.sign("objection", sent)
    if page is None:
        return reverse("buurtambassadeur:objection-sent", args=[signed])
    return (page.get_url(request) or "") + page.reverse_subpage("thanks", args=[signed])


def frame_of(request, page, title: str, *crumbs: Crumb) -> dict:
    """Return what every page of the form needs; none of them is for search engines."""
    if page is None:
        crumbs = (Crumb(title), *crumbs)
    around = frame(request, page=page, title=title, crumbs=crumbs)
    return around | {"page": page, "is_hidden_from_search": True}
