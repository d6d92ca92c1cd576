"""How the screen and the command tell what happens with each row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.ambassadors import admin_words
from buurtambassadeur_wagtail.ambassadors.admin_forms import person_label
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.texts import day_month_year

from .entries import Entry
from .planning import NEW, Fate, Plan, Planned


def badge(row: Planned) -> Badge:
    """Return in two words what happens with the row."""
    if row.fate is Fate.WRONG:
        return Badge(_("Wrong"), "bad")
    if row.fate is Fate.PRESENT:
        return Badge(_("Passed over"), "quiet")
    if row.is_undecided:
        return Badge(_("Say who this is"), "waiting")
    return Badge(_("Is taken over"), "good")


def sentences(row: Planned) -> Iterator[str]:
    """Yield what is to be said about the row, what is wrong first."""
    yield from row.entry.problems
    if row.fate is Fate.WRONG:
        return
    if row.fate is Fate.PRESENT:
        yield row.present
        return
    today = clock.today()
    if row.entry.period.last_day >= today:
        yield _("Sitting now. Gets a draft of a profile.")
    if row.is_over:
        yield _("Longer than is allowed. It counts, and it is marked.")
    yield from row.entry.remarks
    if row.outlook is not None:
        yield f"{admin_words.outlook_words(row.outlook, today)}."


def options(row: Planned) -> list[tuple[str, str]]:
    """Return who this may be: people of the register, earlier rows, somebody else."""
    known = [
        (
            f"person-{one.person.pk}",
            person_label(one.person, one.appointments),
        )
        for one in row.people
    ]
    same = _("The same person as in row %(number)s: %(name)s, %(place)s, %(days)s")
    earlier = [
        (one.key, same % {"number": one.entry.number, **_facts(one.entry)})
        for one in row.rows
    ]
    return [*known, *earlier, (NEW, _("Somebody else"))]


def days(entry: Entry) -> str:
    """Return the days as far as they are known."""
    if entry.first_day and entry.last_day:
        return admin_words.days(entry.first_day, entry.last_day)
    day = entry.first_day or entry.last_day
    return day_month_year(day) if day else ""


def counts(planned: Plan) -> list[str]:
    """Return how many rows are taken over, asked about, passed over and wrong."""
    asked, present = len(planned.undecided), len(planned.of(Fate.PRESENT))
    taken, wrong = len(planned.taken) - asked, len(planned.of(Fate.WRONG))
    texts = {
        ngettext("%(n)d is taken over", "%(n)d are taken over", taken): taken,
        ngettext("%(n)d needs an answer", "%(n)d need an answer", asked): asked,
        ngettext("%(n)d is there already", "%(n)d are there already", present): present,
        ngettext("%(n)d is wrong", "%(n)d are wrong", wrong): wrong,
    }
    return [text % {"n": number} for text, number in texts.items() if number]


def done(taken: int, present: int) -> str:
    """Return what was done."""
    text = ngettext(
        "%(count)d appointment was taken over.",
        "%(count)d appointments were taken over.",
        taken,
    ) % {"count": taken}
    if not present:
        return text
    passed = ngettext(
        "%(count)d was there already.", "%(count)d were there already.", present
    )
    return f"{text} {passed % {'count': present}}"


def _facts(entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.full_name,
        "place": entry.neighbourhood,
        "days": days(entry),
    }
