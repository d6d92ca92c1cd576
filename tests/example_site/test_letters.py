"""The demo shows letters as they were sent."""

from datetime import timedelta

import pytest
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.filebased import EmailBackend
from django.utils import timezone

from example_site.letters import folder

SENDER = "gemeente Zilverveen <buurt@zilverveen.example>"
TO = "Naïma Bouzidi <naima@zilverveen.example>"


@pytest.fixture
def send(settings, tmp_path):
    settings.LETTERS_DIR = tmp_path

    def send(*letters):
        messages = []
        for subject, text in letters:
            message = EmailMultiAlternatives(subject, text, SENDER, [TO])
            message.attach_alternative(f"<p>{text}</p>", "text/html")
            messages.append(message)
        EmailBackend(file_path=str(tmp_path)).send_messages(messages)

    return send


def test_folder_that_is_not_there_yet_has_no_letters(settings, tmp_path):
    settings.LETTERS_DIR = tmp_path / "later"

    assert folder.letters() == []


def test_letter_is_read_back_as_it_was_written(send):
    send(("Wij hebben uw aanmelding ontvangen", "Beste Naïma,\n\nTot ziens é."))

    (letter,) = folder.letters()

    assert letter.sender == SENDER
    assert letter.to == TO
    assert letter.subject == "Wij hebben uw aanmelding ontvangen"
    assert letter.text.strip() == "Beste Naïma,\n\nTot ziens é."
    assert timezone.now() - letter.sent_at < timedelta(minutes=1)


def test_two_letters_in_one_file_are_two_letters(send):
    send(("Eerste", "Een."), ("Tweede", "Twee."))

    subjects = {letter.subject for letter in folder.letters()}

    assert subjects == {"Eerste", "Tweede"}


def test_letter_is_found_by_its_key(send):
    send(("Eerste", "Een."))
    (letter,) = folder.letters()

    assert folder.letter(letter.key) == letter
    assert folder.letter("nothing") is None
