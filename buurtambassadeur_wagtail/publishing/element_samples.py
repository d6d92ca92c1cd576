"""What an editor sees of an element before choosing it: nobody that exists."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.ambassadors.sitting import SittingAmbassador
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.periods import add_months

from . import elements, figures
from .next_dates import NextDate


def ambassadors() -> dict[str, Any]:
    today = clock.today()
    person = SittingAmbassador(
        neighbourhood_id=None,
        name="Robin de Jong",
        first_day=add_months(today, -6),
        last_day=add_months(today, 18),
        why=_("I know many people here, and I like to bring them together."),
    )
    heading = _("Ambassadors in %(place)s") % {"place": _("your neighbourhood")}
    return {"heading": heading, "ambassadors": [person], "neighbourhood": True}


def finder() -> dict[str, Any]:
    return elements.finder()


def who_does_what() -> dict[str, Any]:
    return elements.who_does_what(None)


def dates() -> dict[str, Any]:
    begins = clock.local(clock.now()).replace(
        hour=19, minute=30, second=0, microsecond=0
    )
    return {
        "heading": _("Dates to come"),
        "dates": [
            _date(_("Neighbourhood conference"), begins + timedelta(days=14)),
            _date(_("Meeting about the neighbourhood"), begins + timedelta(days=40)),
        ],
    }


def call() -> dict[str, Any]:
    return {
        "heading": _("Become an ambassador yourself?"),
        "apply_url": "#",
        "programme": elements.current(),
    }


def in_figures() -> dict[str, Any]:
    return {"heading": _("The programme in figures"), "figures": figures.sample()}


def _date(title: str, begins: Any) -> NextDate:
    ends = begins + timedelta(hours=2)
    return NextDate(title, begins, ends, _("the community centre"), url="#")
