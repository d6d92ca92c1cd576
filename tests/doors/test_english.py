"""A municipality in English: no Dutch on any screen, in any letter, in any file.

What people wrote themselves stays as it is, so that is taken out of the page first.
"""

from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import translation
from wagtail.models import Locale, Page

from buurtambassadeur_wagtail.kernel import letter_texts, links
from buurtambassadeur_wagtail.kernel.enclosures import Enclosure
from buurtambassadeur_wagtail.kernel.models import Letter, Link
from buurtambassadeur_wagtail.kernel.own_texts import LetterText
from tests.doors.test_admin_doors import values  # noqa: F401 -- a fixture
from tests.doors.walking import admin_addresses
from tests.dutch import dutch_in, typed_by_people, visible

pytestmark = pytest.mark.django_db


@pytest.fixture
def screen():
    """The language of the screen, for a test that has another one than the site."""
    return "en"


@pytest.fixture
def english(settings, db, screen):
    """A site that was English before anything else was made."""
    settings.LANGUAGE_CODE = "en"
    languages = [("en", "English"), ("nl", "Dutch")]
    settings.WAGTAIL_CONTENT_LANGUAGES = settings.LANGUAGES = languages
    Locale.objects.update(language_code="en")
    with translation.override(screen):
        yield


@pytest.fixture
def public(english, case):
    """Every address for residents: pages, plain addresses, and each personal link."""
    call_command("buurtambassadeur_setup", pages=True, stdout=(told := StringIO()))
    assert dutch_in(told.getvalue()) == set()
    pages = list(Page.objects.live().filter(depth__gt=1))
    place, candidate = [case.place.pk], [case.publication.pk]
    plain = dict.fromkeys(("agreement", "calendar", "flyer", "contact"), place)
    plain |= {"candidate": candidate, "object": candidate, "find": []}
    tokens = {link.purpose: links.token_of(link) for link in Link.objects.all()}
    return [
        *(page.url for page in pages),
        *(reverse(f"buurtambassadeur:{name}", args=plain[name]) for name in plain),
        f"{reverse('buurtambassadeur:find')}?q=Nowhere",
        *(reverse("buurtambassadeur:link", args=pair) for pair in tokens.items()),
    ]


def test_the_finder_finds_dutch_and_leaves_what_people_typed():
    page = '<p title="Wat is het?">A street</p><script>het een</script><b>Wij zijn</b>'

    assert dutch_in(visible(page)) == {"Wat is het?", "Wij zijn"}
    assert dutch_in("Street: Achter het Hof", ["Achter het Hof"]) == set()
    assert dutch_in("Go to /zie/buurt/1/ for more.") == set()


def test_no_dutch_on_what_residents_see_nor_in_the_errors_of_a_form(client, public):
    typed, found = typed_by_people(), {}
    for url in public:
        for ask in (client.get, client.post):
            response = ask(url)
            assert response.status_code in (200, 302, 405, 410), url
            found |= {url: dutch_in(visible(response.content.decode()), typed)}

    assert {url: lines for url, lines in found.items() if lines} == {}


def test_no_dutch_in_the_admin(english, client, people, values):  # noqa: F811
    typed, found, read = typed_by_people(), {}, set()
    ours = {k: a for k, a in admin_addresses().items() if not a.serves_any_model}
    for who in ("here", "administrator", "editor"):
        client.force_login(people[who])
        for name in ours.keys() - read:
            response = client.get(ours[name].url(values(name)))
            if response.status_code == 200:
                read.add(name)
                text = b"".join(response).decode("utf-8", "replace")
                found[name] = dutch_in(visible(text), typed)

    assert len(read) > 150
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("event", letter_texts.declared())
def test_no_dutch_in_a_letter_with_its_examples(event):
    spec = letter_texts.declared()[event]
    with translation.override("en"):
        texts = [*spec.written(LetterText(), spec.examples), *spec.labels.values()]

    assert dutch_in("\n".join(map(str, texts)), ["Vogelbuurt", "Buurtavond"]) == set()


@pytest.mark.parametrize("screen", ["nl"])
def test_letters_are_in_the_language_of_the_site_not_of_the_screen(english, case):
    kept = Letter.objects.exclude(body="")
    typed = [text for text in typed_by_people() if "\n" not in text]

    assert kept.count() > 20
    texts = [f"{letter.subject}\n{letter.body}" for letter in kept]
    assert {line for text in texts for line in dutch_in(text, typed)} == set()
    files = set(Enclosure.objects.values_list("name", flat=True))
    assert files == {"meeting.ics", "neighbourhood-conference.ics"}


@pytest.mark.parametrize("screen", ["de"])
def test_a_third_language_breaks_nothing(client, public):
    assert {client.get(url).status_code for url in public} <= {200, 302, 410}
