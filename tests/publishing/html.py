"""What a test wants to know of a page: headings, links, errors, other hosts."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """The start tags of a page and its text, of a response."""

    def __init__(self, response):
        super().__init__()
        self.tags, self._text = [], []
        self.feed(response.content.decode())
        self.text = " ".join("".join(self._text).replace("\u00ad", "").split())

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self._text.append(data)

    def all(self, tag, **wanted):
        wanted = {name.rstrip("_"): value for name, value in wanted.items()}
        return [
            attrs
            for name, attrs in self.tags
            if name == tag and wanted.items() <= attrs.items()
        ]

    def one(self, tag, **wanted):
        (found,) = self.all(tag, **wanted)
        return found

    def is_sound(self):
        """One ``h1``, nothing inline, no other host, each id once."""
        ids = [attrs["id"] for _tag, attrs in self.tags if "id" in attrs]
        addresses = [
            attrs.get("src") or (attrs.get("href") if tag == "link" else "") or ""
            for tag, attrs in self.tags
        ]
        return (
            len(self.all("h1")) == 1
            and len(self.all("main")) == 1
            and all(_is_own_file(one) for one in self.all("script"))
            and not any("style" in attrs for _tag, attrs in self.tags)
            and not any(address.startswith(("http", "//")) for address in addresses)
            and len(ids) == len(set(ids))
        )


def _is_own_file(script):
    return script.get("src", "").startswith("/static/")
