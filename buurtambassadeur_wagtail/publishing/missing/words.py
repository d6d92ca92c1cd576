"""What is missing, in plain words, and where somebody mends it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.partners.models import PartnerOrganisation
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

from .rules import Gap

SENTENCES = {
    Gap.NEIGHBOURHOOD: _("Choose which neighbourhood this page is about."),
    Gap.LEAD: _("There is no opening: say in two sentences what it is like here."),
    Gap.TOPICS: _("There is no topic: nobody reads what is going on."),
    Gap.SUCCESSOR: _("Within 8 weeks nobody serves here any more."),
    Gap.CONTACT: _("There is no e-mail address or telephone number for residents."),
    Gap.POLICE: _("At “who does what” no police partner of this place is named."),
    Gap.CORPORATION: _("At “who does what” no housing corporation is named."),
    Gap.AGREEMENT: _("No neighbourhood agreement is in force here."),
    Gap.PRIVACY: _("Nothing links to how the municipality handles personal data."),
    Gap.CLOSED: _("The form has closed. Give it new days, or leave them blank."),
    Gap.CONFERENCE: _("Choose which conference this page is about."),
    Gap.NAME: _("There is no name as the ambassador wants to be called."),
    Gap.WORDS: _("There are no words of the ambassador yet."),
    Gap.PORTRAIT: _("There is no portrait."),
    Gap.PORTRAIT_ALT: _("The portrait has no description for who cannot see it."),
    Gap.UNPUBLISHED: _("The profile is not published."),
}
#: The input on the same screen, by its id.
FIELDS = {
    Gap.NEIGHBOURHOOD: "id_neighbourhood-chooser",
    Gap.LEAD: "id_lead",
    Gap.TOPICS: "id_topics-ADD",
    Gap.CLOSED: "id_closes_on",
    Gap.CONFERENCE: "id_conference-chooser",
    Gap.NAME: "id_name",
    Gap.WORDS: "id_why",
    Gap.PORTRAIT: "id_portrait-chooser",
    Gap.PORTRAIT_ALT: "id_portrait_alt",
}
#: What no web editor mends: said so where the person has no right to it.
OTHERS = {
    Gap.SUCCESSOR,
    Gap.CONTACT,
    Gap.POLICE,
    Gap.CORPORATION,
    Gap.AGREEMENT,
    Gap.PRIVACY,
}


@dataclass(frozen=True)
class Line:
    """One sentence, the address to mend it, and whether a coordinator has to."""

    sentence: Any
    url: str = ""
    by_coordinator: bool = False


def lines(gaps: list[Gap], user: Any, screen: str = "") -> list[Line]:
    """Return the sentences; ``screen`` is the address of the edit screen."""
    return [_line(gap, user, screen) for gap in gaps]


def _line(gap: Gap, user: Any, screen: str) -> Line:
    if gap in FIELDS:
        return Line(SENTENCES[gap], f"{screen}#{FIELDS[gap]}")
    url = elsewhere(gap, user)
    return Line(SENTENCES[gap], url, by_coordinator=gap in OTHERS and not url)


def elsewhere(gap: Gap, user: Any) -> str:
    """Return the screen on which this user mends it; "" when that is somebody else."""
    if gap in (Gap.CONTACT, Gap.PRIVACY):
        return _settings_url() if _may(user, ProgrammeSettings, "change") else ""
    if gap in (Gap.POLICE, Gap.CORPORATION) and _may(user, PartnerOrganisation, "add"):
        return reverse(PartnerOrganisation.snippet_viewset.get_url_name("list"))
    return ""


def _settings_url() -> str:
    meta = ProgrammeSettings._meta
    return reverse("wagtailsettings:edit", args=[meta.app_label, meta.model_name])


def _may(user: Any, model: Any, action: str) -> bool:
    meta = model._meta
    return user.has_perm(f"{meta.app_label}.{action}_{meta.model_name}")
