"""Public addresses: bad input breaks none, and a personal link opens one door once."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Page

from buurtambassadeur_wagtail.kernel import clock, links
from buurtambassadeur_wagtail.kernel.models import Link, RateCount
from tests.doors.walking import ask, public_addresses, stored

pytestmark = pytest.mark.django_db

#: What each of our own addresses answers to a visitor, by GET and by POST.
EXPECTED = {
    "buurtambassadeur:find": ("200", "200"),
    "buurtambassadeur:link": ("200", "200"),
    "buurtambassadeur:neighbourhood": ("200", "405"),
    "buurtambassadeur:agreement": ("200", "405"),
    "buurtambassadeur:agreement_version": ("200", "405"),
    "buurtambassadeur:calendar": ("200", "405"),
    "buurtambassadeur:flyer": ("200", "405"),
    "buurtambassadeur:candidate": ("200", "405"),
    "buurtambassadeur:object": ("200", "200"),
    "buurtambassadeur:objection-sent": ("200", "405"),
    "buurtambassadeur:contact": ("200", "200"),
    "buurtambassadeur:contact-sent": ("200", "405"),
}
PURPOSES = {
    "application-confirm",
    "application-withdraw",
    "objection-confirm",
    "objection-withdraw",
    "publication-approve",
    "partner-objection",
    "contact-confirm",
    "contact-reply",
    "contact-report",
    "own-words",
    "meeting-answer",
    "attention-point",
    "agreement-consent",
    "conference-cancel",
    "look-back",
    "assessment-summary",
}


@pytest.fixture
def values(case):
    link = links.issue(
        "objection-confirm", case.objection, expires_at=clock.now() + timedelta(days=1)
    )
    numbers = {
        "buurtambassadeur:neighbourhood": case.place.pk,
        "buurtambassadeur:agreement": case.place.pk,
        "buurtambassadeur:agreement_version": case.place.pk,
        "buurtambassadeur:calendar": case.place.pk,
        "buurtambassadeur:flyer": case.place.pk,
        "buurtambassadeur:candidate": case.publication.pk,
        "buurtambassadeur:object": case.publication.pk,
        "buurtambassadeur:contact": case.place.pk,
    }
    shared = {"purpose": link.purpose, "token": links.token_of(link), "signed": "x"}
    shared["version"] = case.agreement.version

    def fill_in(name):
        return shared | {"pk": numbers.get(name)}

    return fill_in


@pytest.fixture
def pages(case):
    """The addresses of the site's own pages."""
    call_command("buurtambassadeur_setup", pages=True, stdout=StringIO())
    return [page.url for page in Page.objects.live().filter(depth__gt=1)]


def test_every_public_address_answers_as_declared(client, values):
    addresses = public_addresses()
    assert set(EXPECTED) == set(addresses)

    for name, (getting, posting) in EXPECTED.items():
        url = addresses[name].url(values(name))
        assert client.get(url).status_code == int(getting), name
        assert ask(client, "post", url).word.replace("open", "200") == posting, name


def test_a_get_changes_nothing(client, values, pages):
    before = stored()

    for name, address in public_addresses().items():
        client.get(address.url(values(name)))
    for address in pages:
        client.get(address)

    assert without_new_counts(stored()) == without_new_counts(before)


COUNTS = RateCount._meta.db_table


def without_new_counts(rows):
    return {table: found for table, found in rows.items() if table != COUNTS}


def test_nul_in_an_address_is_no_server_error(client, values, pages):
    every = [one.url(values(name)) for name, one in public_addresses().items()]
    names = ["q", "p", "page", "postcode", "switch", "token", "next", "\x00"]

    for address in [*every, *pages]:
        for name in names:
            assert client.get(address, {name: "a\x00b"}).status_code < 500, address
            assert client.post(address, {name: "a\x00b"}).status_code < 500, address
        assert client.get(f"{address}%00/").status_code < 500, address
        assert client.get(address.replace("/", "/%00", 1)).status_code < 500, address
    for purpose in PURPOSES:
        for token in ("%00", "a%00b", "%ED%A0%80", "%F0%9F%98%80", "a" * 3000):
            url = f"/buurtambassadeurs/link/{purpose}/{token}/"
            assert client.get(url).status_code == 404, token
            assert client.post(url).status_code == 404, token


def test_a_token_opens_no_door_of_another_purpose(client, case):
    tokens = [(link.purpose, links.token_of(link)) for link in Link.objects.all()]
    assert {purpose for purpose, _token in tokens} == PURPOSES
    before = stored()

    for own, token in tokens:
        for purpose in PURPOSES - {own}:
            url = reverse("buurtambassadeur:link", args=[purpose, token])
            assert client.get(url).status_code == 404
            assert client.post(url).status_code == 404
    assert stored() == before


@pytest.mark.parametrize(
    "state", [{"used_at": -1}, {"revoked_at": -1}, {"expires_at": -1}]
)
def test_a_link_that_is_over_explains_itself(state, client, case):
    token, purpose = the_link("objection-withdraw")
    moments = {name: clock.now() + timedelta(days=n) for name, n in state.items()}
    Link.objects.update(**moments)
    url = reverse("buurtambassadeur:link", args=[purpose, token])
    before = stored()

    for response in (client.get(url), client.post(url)):
        assert response.status_code == 410
        page = response.content.decode()
        told = "U hebt uw weigering ingetrokken" if "used_at" in state else "eze link"
        assert told in page
    assert stored() == before


def test_a_link_works_once(client, case):
    token, purpose = the_link("objection-withdraw")
    url = reverse("buurtambassadeur:link", args=[purpose, token])

    assert client.post(url).status_code == 200
    after = stored()
    for _again in range(20):
        assert client.post(url).status_code == 410
    assert stored() == after


def test_a_link_is_neither_kept_nor_told(client, case):
    for link in Link.objects.all():
        token = links.token_of(link)
        url = reverse("buurtambassadeur:link", args=[link.purpose, token])
        response = client.get(url)

        assert "no-store" in response["Cache-Control"]
        assert "private" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex"
        # The path never leaves; the origin has to, or the form would look forged.
        assert response["Referrer-Policy"] == "strict-origin"
        assert token not in response.content.decode()


def test_the_database_holds_no_token(case, words):
    tokens = {links.token_of(link): link.purpose for link in Link.objects.all()}
    words.words = {token.lower(): purpose for token, purpose in tokens.items()}

    assert words.in_database() == {}


def the_link(purpose):
    link = Link.objects.open().filter(purpose=purpose).first()
    return links.token_of(link), purpose
