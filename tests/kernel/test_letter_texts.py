"""What is declared about each event, and a letter written from it."""

import ast
import re
from pathlib import Path

import pytest
from django.utils import translation

import buurtambassadeur_wagtail
from buurtambassadeur_wagtail.kernel import letter_texts
from buurtambassadeur_wagtail.kernel.composing import compose
from buurtambassadeur_wagtail.kernel.letter_events import event_choices
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.outbox import deliver
from buurtambassadeur_wagtail.kernel.own_texts import LetterText
from buurtambassadeur_wagtail.kernel.placeholders import names_in
from tests.factories import NeighbourhoodFactory

ROOT = Path(buurtambassadeur_wagtail.__file__).parent
EVENTS = letter_texts.declared()
LONGEST_SENTENCE = 20  # words; on average half of that


@pytest.fixture
def dutch():
    with translation.override("nl"):
        yield


@pytest.fixture
def event(monkeypatch):
    """An event of our own, only for this test."""
    monkeypatch.setattr(letter_texts, "_declared", {})
    monkeypatch.setattr(letter_texts, "name_events", lambda names: None)
    spec = letter_texts.PlaceholderSpec
    letter_texts.declare(
        "tried",
        name="Proef",
        chapter="Proef",
        when="Nooit.",
        subject="Proef %(number)s",
        body=["Nummer %(number)s.", "%(line)s"],
        facts={"number": spec("nummer", "1"), "line": spec("regel", "Regel.")},
    )
    return "tried"


def write(event, **facts):
    frame = {"greeting": "Hallo,", "question": "", "signature": "Groet"}
    return letter_texts.send(
        event,
        to="a@b.example",
        name="A",
        about=NeighbourhoodFactory(),
        facts={**frame, "number": "7", "line": "", **facts},
    )


def test_every_event_of_the_register_is_declared():
    assert [event for event, _name in event_choices()] == list(EVENTS)


def test_every_letter_that_is_sent_is_declared():
    sent = {
        call.args[0].value
        for path in ROOT.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text()))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") == "send"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }

    assert sent
    assert sent <= set(EVENTS)


@pytest.mark.parametrize("spec", EVENTS.values(), ids=EVENTS)
def test_standard_text_names_only_what_is_declared_and_all_that_is_required(spec):
    """A fact that the standard text leaves out is there for an own text."""
    in_body = set(names_in(spec.standard_body))

    assert in_body | set(names_in(spec.standard_subject)) <= set(spec.facts)
    assert {name for name, fact in spec.facts.items() if fact.required} <= in_body


@pytest.mark.parametrize("spec", EVENTS.values(), ids=EVENTS)
def test_subject_holds_no_links_or_sentences(spec):
    assert not any(spec.facts[one].own_line for one in names_in(spec.standard_subject))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("spec", EVENTS.values(), ids=EVENTS)
def test_labels_tell_facts_apart(spec, language):
    with translation.override(language):
        words = [label.casefold() for label in spec.labels.values()]

    assert len(set(words)) == len(words)
    assert not any(set("{}\n") & set(word) for word in words)


@pytest.mark.parametrize("spec", EVENTS.values(), ids=EVENTS)
def test_every_part_has_a_dutch_text(spec):
    parts = [spec.name, spec.chapter, spec.when, spec.subject, *spec.body]
    texts = [part for part in parts if not str(part).startswith("%(")]

    with translation.override("nl"):
        dutch = [str(text) for text in texts]
    with translation.override("en"):
        assert all(dutch[i] != str(text) for i, text in enumerate(texts))


@pytest.mark.parametrize("spec", EVENTS.values(), ids=EVENTS)
def test_sentences_are_short(spec, dutch):
    _subject, body = spec.written(LetterText(), spec.examples)
    sentences = [
        one for one in re.split(r"[.?!:]\s|\n\n", body) if len(one.split()) > 1
    ]
    words = [len(sentence.split()) for sentence in sentences]

    assert sum(words) / len(words) <= LONGEST_SENTENCE / 2
    assert max(words) <= LONGEST_SENTENCE


@pytest.mark.django_db
@pytest.mark.parametrize("spec", EVENTS.values(), ids=EVENTS)
def test_letter_with_examples_goes_out_plain_and_in_html(spec, dutch):
    subject, body = spec.written(LetterText(), spec.examples)
    letter = Letter(to="a@b.example", subject=subject, body=body, message_id="<1@x>")

    message = compose(letter)
    html, kind = message.alternatives[0]

    assert kind == "text/html"
    for part in body.split("\n"):
        assert part in message.body
        assert part in html
    assert not re.search(r"\{\w+\}|%\(", message.subject + message.body)


# Writing -----------------------------------------------------------------------------


@pytest.mark.django_db
def test_standard_text_is_filled_in(event):
    letter = write(event, line="Een {number} %(number)s.")

    assert letter.subject == "Proef 7"
    assert letter.body == "Hallo,\n\nNummer 7.\n\nEen {number} %(number)s.\n\nGroet"


@pytest.mark.django_db
def test_own_text_comes_in_place_of_the_standard_one(event):
    LetterText.objects.create(event=event, body="{greeting}\n{line}\nU hebt {number}.")

    letter = write(event)

    assert (letter.subject, letter.body) == ("Proef 7", "Hallo,\nU hebt 7.")


@pytest.mark.django_db
def test_facts_stay_with_the_letter_until_it_is_forgotten(event):
    letter = write(event, line="Naam\x00 \ud800x")

    assert Letter.objects.get().facts == {
        "greeting": "Hallo,",
        "question": "",
        "signature": "Groet",
        "number": "7",
        "line": "Naam x",
    }
    assert letter.facts == Letter.objects.get().facts


@pytest.mark.django_db
@pytest.mark.parametrize("facts", [{"other": "x"}, {"number": "7"}])
def test_facts_that_were_not_declared_are_a_mistake(event, facts):
    about = NeighbourhoodFactory()

    with pytest.raises(ValueError, match="tried"):
        letter_texts.send(event, to="a@b.example", name="", about=about, facts=facts)


def test_who_has_no_address_gets_no_letter(event):
    frame = dict.fromkeys([*letter_texts.FRAME, "number", "line"], "")

    assert letter_texts.send(event, to="", name="", about=None, facts=frame) is None


@pytest.mark.django_db
def test_own_text_goes_out_by_a_real_mail_server(event, postman):
    LetterText.objects.create(
        event=event,
        subject="Proef ({number}) – é",
        body="{greeting}\n\n{line}\n\nLees <b>{number}</b>:\n{signature}",
    )

    letter = write(event, number="{signature} & 7")
    deliver(letter.pk)

    (message,) = postman.received
    plain = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
    html = message.get_body(("html",)).get_content()
    assert message["Subject"] == "Proef ({signature} & 7) – é"
    assert plain.strip() == "Hallo,\n\nLees <b>{signature} & 7</b>:\nGroet"
    assert "Lees &lt;b&gt;{signature} &amp; 7&lt;/b&gt;:<br>Groet" in html
    letter.refresh_from_db()
    assert letter.state == "sent"
