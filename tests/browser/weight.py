"""What a page costs a visitor: requests, and bytes as a server sends them."""

import gzip
from dataclasses import dataclass

MOST_REQUESTS = 6
MOST_BYTES = 60_000  # without pictures


@dataclass(frozen=True)
class Weight:
    """One visit with an empty cache; bytes without pictures."""

    requests: int
    pictures: int
    plain: int
    compressed: int


def weigh(person, address):
    """Visit a page and return what came over the line for it."""
    answers = []

    def note(answer):
        answers.append(answer)

    person.page.on("response", note)
    assert person.visit(address) == 200, address
    person.page.remove_listener("response", note)
    texts = [one.body() for one in answers if not _is_picture(one)]
    return Weight(
        requests=len(answers),
        pictures=len(answers) - len(texts),
        plain=sum(map(len, texts)),
        compressed=sum(len(gzip.compress(text)) for text in texts),
    )


def _is_picture(answer):
    return answer.request.resource_type == "image"
