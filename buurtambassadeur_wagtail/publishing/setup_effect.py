"""What a refusal does is chosen on purpose: never by default, never by accident."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.programme.choices import RefusalEffect
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.programme.queries import current

from .setup_report import Report


def choose(effect: str, report: Report) -> None:
    """Store what was chosen on the command line, or tell what is chosen or is not."""
    if effect and effect != current().refusal_effect:
        settings = ProgrammeSettings.load()
        settings.refusal_effect = effect
        settings.save()
        report.made(_chosen(effect))
    elif effect := current().refusal_effect:
        report.found(_chosen(effect))
    else:
        report.note(
            _(
                "Still to choose, before a candidate can be made known: what a refusal "
                "does (--refusal-effect, or in the settings)."
            )
        )


def _chosen(effect: str) -> str:
    label = dict(RefusalEffect.choices)[effect]
    return _("what a refusal does: %(effect)s") % {"effect": label}
