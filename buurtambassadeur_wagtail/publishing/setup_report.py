"""What a run of the setup did, in lines for whoever runs it."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _


@dataclass
class Report:
    """Lines in the order of the work; ``changed`` tells whether anything was made."""

    lines: list[str] = field(default_factory=list)
    changed: bool = False

    def made(self, what: str) -> None:
        self.changed = True
        self.lines.append(_("Made: %(what)s") % {"what": what})

    def found(self, what: str) -> None:
        self.lines.append(_("Already there: %(what)s") % {"what": what})

    def deleted(self, what: str) -> None:
        text = _("Deleted by you, left out: %(what)s (--again makes it again)")
        self.lines.append(text % {"what": what})

    def note(self, line: str) -> None:
        self.lines.append(line)
