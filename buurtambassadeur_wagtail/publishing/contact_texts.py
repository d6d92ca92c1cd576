"""What the contact form says beforehand: who reads it, and what happens with it."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.contact.rules import State
from buurtambassadeur_wagtail.joining.models import NeighbourhoodAction
from buurtambassadeur_wagtail.publishing.candidate import Step


def title(place: str, names: list[str]) -> str:
    """Name the ambassador when there is one; else the neighbourhood."""
    if len(names) == 1:
        return _("Write to %(name)s") % {"name": names[0]}
    if names:
        return _("Write to an ambassador of %(place)s") % {"place": place}
    return _("Your message about %(place)s") % {"place": place}


def reads(names: list[str], the_district: str) -> str:
    """Say who reads the message, before anybody types."""
    if len(names) == 1:
        text = _("Only %(name)s reads your message. %(name)s is a resident, like you.")
        return text % {"name": names[0]}
    if names:
        return _("Only the ambassador whom you choose reads your message.")
    text = _(
        "No ambassador can be reached here now. The coordinator of %(district)s reads "
        "your message and answers you."
    )
    return text % {"district": the_district}


def privacy(for_office: bool) -> str:
    """Why we ask and who reads it (AVG 13), as rich text."""
    sentences = [
        _("We use your answers only to bring your message over. It is a public task."),
        _("The ambassador sees your name, and not your e-mail address.")
        if not for_office
        else _("Only the coordinator of your district reads them."),
        _("We delete your message 7 days after it was delivered."),
    ]
    return f"<p>{' '.join(sentences)}</p>"


def steps(names: list[str], the_district: str) -> list[Step]:
    """Return what happens with a message, in the order it happens."""
    link = _("Click on the link in our e-mail")
    why = _("Then we know that the message is yours, and send it on.")
    if not names:
        who = capfirst(_("%(district)s answers you") % {"district": the_district})
        return [Step(_("At once"), link, why), Step(_("Within a week"), who)]
    later = _("The ambassador answers you")
    how = _("You get the answer by e-mail. You can write back with a link.")
    return [Step(_("At once"), link, why), Step(_("After that"), later, how)]


def joining(action: NeighbourhoodAction) -> str:
    """Return how a message begins of who wants to join in; one may change it."""
    return _("I would like to join in with: %(title)s.") % {"title": action.title}


def standing(state: State) -> tuple[str, str]:
    """Tell the sender where the message is: a title, and a sentence below it."""
    if state is State.RECEIVED:
        return _("We have your message"), _("You get an answer within a week.")
    if state is State.UNDELIVERED:
        text = _("The coordinator knows and looks what went wrong.")
        return _("We could not deliver your message yet"), text
    if state is State.ANSWERED:
        text = _("The answer is in your mailbox. Do you not see it? Look under spam.")
        return _("Your message has been answered"), text
    if state is State.HANDLED:
        text = _("Do you still have a question? Then write to us again.")
        return _("Your message has been dealt with"), text
    if state is State.DELIVERED:
        text = _(
            "An answer comes by e-mail. An ambassador is a volunteer: have patience."
        )
        return _("Your message has been delivered"), text
    text = _("Look again in an hour, with the same link.")
    return _("Your message is on its way"), text
