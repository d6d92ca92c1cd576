"""Reading the letters that were delivered, and the personal links in them."""

import re

from django.core import mail


def letters_to(address):
    """Return the letters to an address, oldest first."""
    return [letter for letter in mail.outbox if letter.to == [address]]


def last_letter(address):
    """Return the newest letter to an address."""
    found = letters_to(address)
    assert found, (
        f"no letter to {address}; letters went to {[m.to for m in mail.outbox]}"
    )
    return found[-1]


def link_in(letter, purpose):
    """Return the personal link for this purpose."""
    found = re.search(rf"https?://\S+/link/{purpose}/[\w-]+/", letter.body)
    assert found, f"no link to {purpose} in: {letter.body}"
    return found[0]
