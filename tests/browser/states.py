"""Every public page in every state: where it is, and what is done there.

What the demo shows is visited as it is; rarer states are made for one visit.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse
from wagtail.images import get_image_model

from buurtambassadeur_wagtail.candidacy.models import (
    CandidatePublication,
    PartnerInvitation,
)
from buurtambassadeur_wagtail.conferences.models import Conference
from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Link
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.pages.models import ApplicationFormPage, NeighbourhoodPage
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from tests.browser.acts import (
    APPLIED,
    OBJECTED,
    SIGNED_UP,
    WROTE,
    and_then,
    asked,
    copy,
    filled,
    nothing,
    sent,
)

ROOT = "/buurtambassadeurs/"
FORM = f"{ROOT}meld-u-aan/"
OBJECTIONS = f"{ROOT}ik-ben-het-niet-eens-met-een-kandidaat/"
CONFERENCE = f"{ROOT}de-weverij/buurtavond-de-weverij-en-lindehof/"


@dataclass(frozen=True)
class State:
    """One page in one state. ``act``: what a visitor does before looking."""

    address: str | Callable[[], str]
    act: Callable = nothing
    made: Callable[[], AbstractContextManager] = nullcontext
    status: int = 200

    @property
    def url(self):
        return self.address() if callable(self.address) else self.address

    @property
    def is_plain(self):
        return self.act is nothing


def named(name, *args):
    return lambda: reverse(f"buurtambassadeur:{name}", args=[one() for one in args])


def place(name):
    return lambda: Neighbourhood.objects.get(name=name).pk


def candidate(name):
    return lambda: CandidatePublication.objects.get(name_shown=name).pk


def link(purpose, **about):
    """Return the address of an open personal link for this purpose."""

    def address():
        found = Link.objects.open().filter(purpose=purpose, **about)
        return links.url_of(found.first())

    return address


def partner_link():
    """Return the link of a partner who can still react."""
    for one in Link.objects.open().filter(purpose="partner-objection"):
        if one.about.publication.is_open:
            return links.url_of(one)
    raise PartnerInvitation.DoesNotExist


def approval_link():
    """Return a link with which an applicant approves the text."""
    found = CandidatePublication.objects.get(name_shown="Liesbeth Kuipers-de Wit")
    tomorrow = clock.now() + timedelta(days=1)
    return links.url_of(links.issue("publication-approve", found, expires_at=tomorrow))


def over(**values):
    """Return the address of a link that is over; each has one reason."""

    def address():
        found = Link.objects.open().filter(purpose="objection-withdraw").last()
        Link.objects.filter(pk=found.pk).update(**values)
        return links.url_of(found)

    return address


@contextmanager
def changed(found, **values):
    """Let a row be otherwise for one visit."""
    pks = list(found.values_list("pk", flat=True))
    assert pks, found.query
    before = list(found.values("pk", *values))
    rows = found.model._base_manager
    rows.filter(pk__in=pks).update(**values)
    yield
    for row in before:
        rows.filter(pk=row.pop("pk")).update(**row)


def settings(**values):
    return lambda: changed(ProgrammeSettings.objects.all(), **values)


def form_page(**days):
    """Let the form be open from or through a number of days from now."""
    return lambda: changed(
        ApplicationFormPage.objects.all(),
        **{name: clock.today() + timedelta(days=days[name]) for name in days},
    )


def conference(**values):
    title = "Buurtavond De Weverij en Lindehof"
    return lambda: changed(Conference.objects.filter(title=title), **values)


def nobody_to_react_to():
    return changed(
        CandidatePublication.objects.filter(closes_at__gt=clock.now()),
        closes_at=clock.now() - timedelta(days=1),
    )


def built_from_blocks():
    """Let a page show every block there is, once."""
    found = NeighbourhoodPage.objects.filter(slug="vogelbuurt")
    picture = get_image_model().objects.order_by("pk").first()
    body = [
        ("text", "<h2>Hoe het begon</h2><p>Met koffie.</p><h3>En nu</h3><p>Ook.</p>"),
        ("picture", picture),
        ("button", {"text": "Lees meer", "page": None, "url": "/buurtambassadeurs/"}),
        ("quote", {"text": "Wij kennen elkaar.", "source": "Een bewoner"}),
        ("questions", {"questions": [{"question": "Wat?", "answer": "<p>Dit.</p>"}]}),
        ("ambassadors", {}),
        ("find_my_ambassador", {"heading": "Wie is er voor u?"}),
        ("who_does_what", {}),
        ("next_dates", {}),
        ("call_to_apply", {}),
        ("figures", {}),
    ]
    return changed(found, body=NeighbourhoodPage(body=body).body)


NAIMA, MARIEKE = candidate("Naïma Bouzidi"), candidate("Marieke Tolsma")
SOON = "2026-01-01T10:00:00+00:00"

STATES = {
    "programme": State(ROOT),
    "two ambassadors": State(f"{ROOT}vogelbuurt/"),
    "candidate in the neighbourhood": State(f"{ROOT}de-weverij/"),
    "last days": State(f"{ROOT}tuindorp-lindehof/"),
    "nobody yet": State(f"{ROOT}havenkwartier-oost/"),
    "agreement lacks": State(f"{ROOT}kasteelpolder/"),
    "entrepreneurs": State(f"{ROOT}stationsplein-eo/"),
    "two ambassadors, built from blocks": State(
        f"{ROOT}vogelbuurt/", made=built_from_blocks
    ),
    "agreement, in force": State(named("agreement", place("De Weverij"))),
    "agreement, under way": State(named("agreement", place("Kasteelpolder"))),
    "agreement, old version": State(
        named("agreement_version", place("De Weverij"), lambda: 1)
    ),
    "candidate": State(named("candidate", NAIMA)),
    "candidate, over": State(named("candidate", MARIEKE), status=410),
    "application form": State(FORM),
    "application form, for one": State(f"{FORM}buurt/BU99010101/"),
    "application form, a condition": State(
        FORM, lambda visitor: visitor.tick("vroeger wel")
    ),
    "application form, mistakes": State(FORM, sent),
    "application form, not yet": State(FORM, made=form_page(opens_on=9)),
    "application form, closed": State(FORM, made=form_page(closes_on=-9)),
    "application form, agreement lacks": State(
        f"{FORM}buurt/BU990102A1/", made=settings(agreement_blocks_recruitment="block")
    ),
    "applied": State(f"{FORM}buurt/BU99010101/", APPLIED),
    "applied, copy": State(f"{FORM}buurt/BU99010101/", and_then(APPLIED, copy)),
    "applied, an hour later": State(f"{FORM}klaar/over/"),
    "choose a candidate": State(OBJECTIONS),
    "choose a candidate, nobody": State(OBJECTIONS, made=nobody_to_react_to),
    "objection form": State(named("object", NAIMA)),
    "objection form, late": State(named("object", MARIEKE)),
    "objection form, mistakes": State(named("object", NAIMA), sent),
    "objection form, of a partner": State(partner_link),
    "objected": State(named("object", NAIMA), OBJECTED),
    "objected, copy": State(named("object", NAIMA), and_then(OBJECTED, copy)),
    "objected, an hour later": State(f"{ROOT}zie/weigering/klaar/over/"),
    "contact form": State(f"{ROOT}vogelbuurt/contact/"),
    "contact form, nobody yet": State(f"{ROOT}havenkwartier-oost/contact/"),
    "contact form, mistakes": State(f"{ROOT}vogelbuurt/contact/", sent),
    "message sent": State(f"{ROOT}vogelbuurt/contact/", WROTE),
    "message sent, an hour later": State(f"{ROOT}zie/bericht/klaar/over/"),
    "conference": State(CONFERENCE),
    "conference, full": State(CONFERENCE, made=conference(max_sign_ups=1)),
    "conference, closed": State(CONFERENCE, made=conference(sign_up_closes_at=SOON)),
    "conference, other day": State(
        CONFERENCE, made=conference(moved_from=SOON, reason="De zaal was bezet.")
    ),
    "conference, postponed": State(
        CONFERENCE, made=conference(status="postponed", reason="Ziekte.")
    ),
    "conference, cancelled": State(
        f"{ROOT}havenkwartier-oost/buurtavond-havenkwartier/"
    ),
    "conference, held": State(f"{ROOT}vogelbuurt/buurtavond-vogelbuurt/"),
    "conference, mistakes": State(CONFERENCE, sent),
    "signed up": State(CONFERENCE, SIGNED_UP),
    "signed up, an hour later": State(f"{CONFERENCE}klaar/over/"),
    "finder": State(f"{ROOT}zoek/"),
    "finder, several": State(f"{ROOT}zoek/", asked("1234 AE")),
    "finder, none": State(f"{ROOT}zoek/", asked("9999 ZZ")),
    "finder, no such name": State(f"{ROOT}zoek/", asked("Nergenshuizen")),
    "finder, mistake": State(f"{ROOT}zoek/", sent),
    "flyer": State(named("flyer", place("Vogelbuurt"))),
    "flyer, nobody yet": State(named("flyer", place("Havenkwartier-Oost"))),
    "link, used": State(over(used_at=SOON), status=410),
    "link, expired": State(over(expires_at=SOON), status=410),
    "link, withdrawn": State(over(revoked_at=SOON), status=410),
}
#: One page per purpose of a personal link, and with its answer refused where it asks.
LINKS = (
    *("application-confirm", "application-withdraw"),
    *("objection-confirm", "objection-withdraw"),
    *("contact-confirm", "contact-reply", "contact-write-back", "contact-report"),
    *("own-words", "meeting-answer", "attention-point", "agreement-consent"),
    *("conference-cancel", "look-back", "assessment-summary", "candidate-response"),
)
ASKING = (
    *("contact-reply", "own-words", "attention-point"),
    *("look-back", "candidate-response"),
)
STATES |= {f"link to {one}": State(link(one)) for one in LINKS}
STATES |= {
    "link to agreement-consent, kept": State(link("agreement-consent"), sent),
    "link to agreement-consent, mistakes": State(
        link("agreement-consent"), filled({}, "Nee, wij zijn het niet eens")
    ),
    "link to publication-approve": State(approval_link),
    "link to publication-approve, mistakes": State(
        approval_link, filled({"Tekst voor de buurt": ""})
    ),
}
STATES |= {f"link to {one}, mistakes": State(link(one), sent) for one in ASKING}
