"""A dossier as one document: parts with rows and texts, and nothing but text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.candidacy import (
    admin_decision_sections,
    admin_objection_sections,
    admin_sections,
)
from buurtambassadeur_wagtail.candidacy.admin_words import outcome
from buurtambassadeur_wagtail.candidacy.models import Objection
from buurtambassadeur_wagtail.kernel.in_words import in_words
from buurtambassadeur_wagtail.kernel.letter_events import event_name
from buurtambassadeur_wagtail.kernel.models import Letter
from buurtambassadeur_wagtail.kernel.register_parts import Section, shown
from buurtambassadeur_wagtail.kernel.texts import day_month_year
from buurtambassadeur_wagtail.kernel.timeline_moments import Moment, moments

from .gathering import Dossier
from .headlines import headline
from .identities import identities
from .rules import Blackener
from .stories import story


@dataclass(frozen=True)
class Row:
    """A label and a text, side by side."""

    label: str
    text: str


@dataclass(frozen=True)
class Part:
    """A titled part; ``text`` stands below the rows, as it was written."""

    title: str
    rows: tuple[Row, ...] = ()
    text: str = ""
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Document:
    """What is on paper: reference and day at the top of each page, then the parts."""

    title: str
    day: str
    sentence: str
    parts: tuple[Part, ...]


def document(
    dossier: Dossier, request: HttpRequest, register: Any, *, day: date
) -> Document:
    """Return the whole dossier, in the order in which one reads it."""
    found = register.get_sections(request, dossier.subject)
    parts = [
        Part(_("What happened"), tuple(_story(dossier))),
        *_written(found),
        *_other_procedures(dossier, request),
        Part(_("Refusals"), parts=tuple(_refusals(dossier))),
        Part(_("Letters"), parts=tuple(_letters(dossier))),
        Part(_("What applied when"), parts=tuple(_history(dossier))),
    ]
    return Document(
        title=str(dossier.subject),
        day=day_month_year(day),
        sentence=headline(dossier).sentence,
        parts=tuple(one for one in parts if one.rows or one.text or one.parts),
    )


def blackened(found: Document, dossier: Dossier) -> Document:
    """Return the document in which nobody can be recognised by name or address."""
    blacken = Blackener(identities(dossier))
    return replace(
        found,
        sentence=blacken(found.sentence),
        parts=tuple(_blackened(one, blacken) for one in found.parts),
    )


def _blackened(part: Part, blacken: Callable[[str], str]) -> Part:
    return Part(
        title=blacken(part.title),
        rows=tuple(Row(row.label, blacken(row.text)) for row in part.rows),
        text=blacken(part.text),
        parts=tuple(_blackened(one, blacken) for one in part.parts),
    )


def _story(dossier: Dossier) -> Iterator[Row]:
    """Yield the story from its beginning, as one reads on paper."""
    for one in reversed(story(dossier)):
        what = [one.what]
        if one.who:
            what.append(_("by %(who)s") % {"who": one.who})
        if one.why:
            what.append(f"({one.why})")
        yield Row(in_words(one.when), " ".join(what))


def _written(sections: Iterable[Section]) -> Iterator[Part]:
    """Yield the sections that consist of rows; those with a template come in full."""
    for section in sections:
        if section.rows:
            yield Part(str(section.title), _rows(section.rows))


def _rows(rows: Any) -> tuple[Row, ...]:
    return tuple(Row(str(row["label"]), row["text"]) for row in shown(rows))


def _other_procedures(dossier: Dossier, request: HttpRequest) -> Iterator[Part]:
    """Yield the applications that an ambassador was appointed on."""
    if dossier.subject in dossier.applications:
        return
    for application in dossier.applications:
        found = [
            admin_sections.application_standing(application),
            admin_sections.rejection_part(application),
            admin_sections.application_answers(application),
            admin_sections.intake_part(application),
            admin_sections.publication_part(application),
        ]
        parts = tuple(_written(one for one in found if one))
        yield Part(str(application), parts=parts)


def _refusals(dossier: Dossier) -> Iterator[Part]:
    for one in dossier.objections:
        found = [
            admin_objection_sections.objection_answers(one),
            admin_decision_sections.decision_part(one),
        ]
        title = f"{one} – {outcome(one)}"
        yield Part(title, _received(one), parts=tuple(_written(f for f in found if f)))


def _received(one: Objection) -> tuple[Row, ...]:
    return (Row(_("Received"), in_words(one.received_at)),)


def _letters(dossier: Dossier) -> Iterator[Part]:
    for letter in reversed(dossier.letters):
        yield Part(event_name(letter.event), _delivery(letter), letter.shown_body)


def _delivery(letter: Letter) -> tuple[Row, ...]:
    to = ", ".join(part for part in (letter.name, letter.to) if part)
    rows = [
        Row(_("To"), to or _("These data have been erased.")),
        Row(_("Written on"), in_words(letter.created_at)),
        Row(_("State"), str(letter.state.label)),
        Row(_("Sent on"), in_words(letter.sent_at)),
        Row(_("Subject"), letter.subject),
    ]
    return tuple(row for row in rows if row.text)


def _history(dossier: Dossier) -> Iterator[Part]:
    """Yield what was in force of each procedure and appointment, oldest first."""
    for record in (*dossier.candidacies, *dossier.appointments):
        rows = record.history.select_related("history_user")
        found = moments(
            list(rows.order_by("-history_date", "-history_id")), None, newest=True
        )
        parts = tuple(_moment(one) for one in reversed(found))
        if parts:
            yield Part(str(record), parts=parts)


def _moment(one: Moment) -> Part:
    title = f"{one.title}, {one.when_text}"
    rows = [Row(_("By"), one.who)]
    if one.why:
        rows.append(Row(_("Reason"), one.why))
    rows += [
        Row(change.label, change.new if one.first else f"{change.old} → {change.new}")
        for change in one.changes
    ]
    return Part(title, tuple(rows))
