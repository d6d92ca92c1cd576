"""Text twice as large on a telephone: nothing sticks out (WCAG 1.4.4)."""

from buurtambassadeur_wagtail.candidacy.models import CandidatePublication
from tests.browser.accessibility import check_width
from tests.browser.people import PHONE

ROOT = "/buurtambassadeurs/"
LARGE = "() => { document.documentElement.style.fontSize = '200%'; }"
OF_THE_ROOT = """() => [...document.querySelectorAll("main a, .ba a")]
    .map((one) => new URL(one.getAttribute("href"), document.baseURI).pathname)
    .filter((one) => one.startsWith("/buurtambassadeurs/"))"""


def test_public_pages_hold_text_of_twice_the_size(municipality, someone):
    candidate = CandidatePublication.objects.get(name_shown="Naïma Bouzidi")
    visitor = someone(viewport=PHONE)
    visitor.visit(ROOT)
    found = visitor.page.evaluate(OF_THE_ROOT)
    own = [
        f"{ROOT}zie/kandidaat/{candidate.pk}/",
        f"{ROOT}zie/weigeren/{candidate.pk}/",
        f"{ROOT}zoek/",
    ]

    for address in dict.fromkeys([ROOT, *found, *own]):
        assert visitor.visit(address) == 200, address
        visitor.page.evaluate(LARGE)
        check_width(visitor.page, narrowest=360)
