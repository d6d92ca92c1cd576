"""Our part of a page of the admin, cut out: what stands around it is Wagtail's."""

from html.parser import HTMLParser

VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
OURS = "ba-admin"
#: The least there is around it, with Wagtail's table of what a page may refer to.
PAGE = """<!DOCTYPE html>
<html lang="nl"><head><title>Onderdeel van een scherm</title></head><body>
<main>{parts}</main>
</body></html>
"""


def cut_out(html):
    """Return a page of only our parts, each as the server wrote it; or the paper."""
    finder = _Finder(html)
    return PAGE.format(parts="\n".join(finder.parts)) if finder.parts else html


class _Finder(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.lines = [0]
        for line in html.splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))
        self.html, self.parts = html, []
        self.open, self.begin = [], None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag in VOID:
            return
        classes = (dict(attrs).get("class") or "").split()
        if self.begin is None and OURS in classes:
            self.begin, self.open = self._place(), []
        if self.begin is not None:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.begin is None or tag not in self.open:
            return
        while self.open.pop() != tag:
            pass
        if not self.open:
            end = self.html.index(">", self._place()) + 1
            self.parts.append(self.html[self.begin : end])
            self.begin = None

    def _place(self):
        line, column = self.getpos()
        return self.lines[line - 1] + column
