"""Outcomes in words, as letters, screens and (by choice) the website write them."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .assess_rules import Effort, Votes
from .models import ConferenceAssessment


def effort_of(assessment: ConferenceAssessment) -> str:
    """Return the effort in the words that counted then."""
    return assessment.effort_label


def support_of(assessment: ConferenceAssessment) -> str:
    """Return the support with its mark: "negative, indicative"."""
    word = str(assessment.get_support_display())
    if not assessment.is_indicative:
        return word
    return _("%(support)s, indicative") % {"support": word}


def votes(given: Votes) -> str:
    """Return a count in words: "6 for, 1 against, no opinion: 2"."""
    counted = _("%(yes)d for, %(no)d against, no opinion: %(none)d") % {
        "yes": given.yes,
        "no": given.no,
        "none": given.none,
    }
    if given.share is None:
        return counted
    return _("%(votes)s (%(share)d%% for)") % {"votes": counted, "share": given.share}


def indicative(assessment: ConferenceAssessment) -> str:
    """Say why it is indicative, or nothing."""
    if not assessment.is_indicative:
        return ""
    text = ngettext(
        "%(count)d resident voted, fewer than %(quorum)d. So it is indicative.",
        "%(count)d residents voted, fewer than %(quorum)d. So it is indicative.",
        assessment.residents.total,
    )
    counts = {"count": assessment.residents.total, "quorum": assessment.quorum}
    return text % counts


def outcome_lines(assessment: ConferenceAssessment) -> Iterator[str]:
    """Yield effort and support, apart, each on a line."""
    effort = {"word": effort_of(assessment)}
    yield _("Effort: %(word)s") % effort
    if assessment.found is Effort.NOT_YET:
        return
    yield _("Support: %(word)s") % {"word": support_of(assessment)}
    yield _("Residents: %(votes)s") % {"votes": votes(assessment.residents)}
    if assessment.partners.total:
        yield _("Partners: %(votes)s") % {"votes": votes(assessment.partners)}
