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


class Scales:
    """Hears what comes over the line for a window that was just opened."""

    def __init__(self, page):
        self.answers = []
        page.on("response", lambda answer: self.answers.append(answer))

    @property
    def last_page(self):
        """Return the newest page as the server sent it."""
        pages = [one for one in self.answers if one.request.is_navigation_request()]
        return pages[-1].text()

    def weigh(self):
        texts = [one.body() for one in self.answers if not _is_picture(one)]
        return Weight(
            requests=len(self.answers),
            pictures=len(self.answers) - len(texts),
            plain=sum(map(len, texts)),
            compressed=sum(len(gzip.compress(text)) for text in texts),
        )


def weigh(person, address):
    """Visit a page and return what came over the line for it."""
    scales = Scales(person.page)
    assert person.visit(address) == 200, address
    return scales.weigh()


def _is_picture(answer):
    return answer.request.resource_type == "image"
