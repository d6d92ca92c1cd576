"""Where everybody reads the municipality's wishes."""

from buurtambassadeur_wagtail.programme import reading
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings


def current() -> ProgrammeSettings:
    """Return the settings in force: one query, no request needed, nothing written.

    A page that only shows reads them once. A municipality that never opened the
    settings gets the defaults, unsaved.
    """
    return reading.known() or reading.keep(_read())


def _read() -> ProgrammeSettings:
    return ProgrammeSettings.objects.order_by("pk").first() or ProgrammeSettings()
