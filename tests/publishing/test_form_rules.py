"""The form rules of the NL Design System, on each public form: blank and refused."""

from html.parser import HTMLParser

import pytest

from buurtambassadeur_wagtail.pages.models import ApplicationQuestion, ObjectionQuestion
from buurtambassadeur_wagtail.publishing.addresses import objection_url
from tests import factories

OWN = {
    "q_naam_van_de_club": ("singleline", "Naam van de club"),
    "q_sinds_wanneer": ("date", "Sinds wanneer?"),
    "q_hoe_vaak": ("number", "Hoe vaak?"),
    "q_welke_dag": ("radio", "Welke dag?"),
    "q_wat_kunt_u": ("checkboxes", "Wat kunt u?"),
    "q_uit_een_lijst": ("dropdown", "Uit een lijst"),
    "q_akkoord": ("checkbox", "Akkoord"),
}
AUTOCOMPLETE = {
    "given_name": "given-name",
    "name_prefix": "additional-name",
    "family_name": "family-name",
    "name": "name",
    "email": "email",
    "telephone": "tel",
    "postcode": "postal-code",
}
TYPES = {"email": "email", "telephone": "tel"}


class Form(HTMLParser):
    """The tags of the form that takes answers, in order, with the text of labels."""

    def __init__(self, response):
        super().__init__()
        self.tags, self.labels, self.open = [], {}, None
        self.is_inside = False
        self.feed(response.content.decode())

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form" and "ba-form" in attrs.get("class", ""):
            self.is_inside = True
        if not self.is_inside:
            return
        self.tags.append((tag, attrs))
        if tag in {"label", "legend"}:
            self.open = attrs.get("for", f"legend-{len(self.tags)}")
            self.labels[self.open] = ""

    def handle_endtag(self, tag):
        self.is_inside = self.is_inside and tag != "form"
        self.open = None if tag in {"label", "legend"} else self.open

    def handle_data(self, data):
        if self.open:
            self.labels[self.open] += data

    def position(self, wanted):
        return next(at for at, (_tag, attrs) in enumerate(self.tags) if wanted(attrs))

    @property
    def fields(self):
        return [
            attrs
            for tag, attrs in self.tags
            if tag in {"input", "textarea", "select"}
            and attrs.get("type") != "hidden"
            and attrs.get("id") != "ba-trap"
        ]


@pytest.fixture(params=["application", "objection", "contact"])
def url(request, application_page, objection_page, weverij):
    for number, (kind, label) in enumerate(OWN.values()):
        row = {"sort_order": number, "label": label, "field_type": kind}
        row |= {"choices": "ja\nnee", "help_text": "Uitleg vooraf."}
        ApplicationQuestion.objects.create(page=application_page, **row)
        ObjectionQuestion.objects.create(page=objection_page, **row)
    if request.param == "application":
        return application_page.get_url()
    if request.param == "contact":
        return f"/buurtambassadeurs/zie/contact/{weverij.pk}/"
    published = factories.CandidatePublicationFactory(
        open=True, candidacy__neighbourhood=weverij
    )
    return objection_url(published)


@pytest.fixture(params=["blank", "refused"])
def form(request, client, url):
    blank = client.get(url)
    return Form(blank if request.param == "blank" else client.post(url, {}))


def test_the_browser_says_nothing_and_the_button_works(form):
    (shown,) = [attrs for tag, attrs in form.tags if tag == "form"]

    assert "novalidate" in shown
    assert not any("required" in attrs or "disabled" in attrs for attrs in form.fields)
    assert not any("placeholder" in attrs for attrs in form.fields)
    assert not any(
        name in attrs for attrs in form.fields for name in ("minlength", "maxlength")
    )
    buttons = [attrs for tag, attrs in form.tags if tag == "button"]
    assert buttons
    assert not any("disabled" in attrs for attrs in buttons)


def test_each_field_has_its_label_and_texts_before_it(form):
    for field in form.fields:
        number = field["id"]
        assert form.labels[number].strip(), number
        at = form.position(lambda attrs, number=number: attrs.get("id") == number)
        for part in field.get("aria-describedby", "").split():
            text = form.position(lambda attrs, part=part: attrs.get("id") == part)
            assert text < at, part
        if field.get("type") not in {"checkbox", "radio"}:
            label = form.position(
                lambda attrs, number=number: attrs.get("for") == number
            )
            assert label < at


def test_what_may_stay_blank_says_so_and_the_rest_is_required(form):
    for field in form.fields:
        if field.get("type") in {"checkbox", "radio"} or field["name"] == "email":
            continue  # groups say it at their legend; e-mail goes without by telephone
        is_optional = "(niet verplicht)" in form.labels[field["id"]]
        assert is_optional != (field.get("aria-required") == "true"), field["name"]


def test_personal_fields_can_be_filled_in_by_the_browser(form):
    for field in form.fields:
        wanted = AUTOCOMPLETE.get(field["name"])
        if wanted:
            assert field["autocomplete"] == wanted
        assert field.get("type", "text") not in {"number", "date", "datetime-local"}
        if field["name"] in TYPES:
            assert field["type"] == TYPES[field["name"]]


def test_a_mistake_stands_at_its_field_and_is_linked(client, url):
    form = Form(client.post(url, {}))

    wrong = [field for field in form.fields if field.get("aria-invalid") == "true"]
    links = {attrs.get("href") for tag, attrs in form.tags if tag == "a"}
    firsts = {field["name"]: field["id"] for field in reversed(wrong)}
    assert wrong
    assert {f"#{number}" for number in firsts.values()} <= links
    heading = next(attrs for tag, attrs in form.tags if tag == "h2")
    assert heading["tabindex"] == "-1"
    assert "autofocus" in heading


def test_small_answers_have_small_fields(form):
    sizes = {field["name"]: field.get("class", "") for field in form.fields}

    for name in ("postcode", "telephone", "q_sinds_wanneer", "q_hoe_vaak"):
        assert name not in sizes or "ba-short" in sizes[name]
