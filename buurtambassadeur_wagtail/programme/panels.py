"""The screen of the programme settings, grouped, in plain words.

First what every municipality fills in, then the rules, then what is rarely touched.
"""

from wagtail.admin.panels import HelpPanel

from buurtambassadeur_wagtail.programme.panels_keeping import KEEPING
from buurtambassadeur_wagtail.programme.panels_people import CONTACT, TEXTS, WHO_WE_ARE
from buurtambassadeur_wagtail.programme.panels_procedure import DECISIONS, REFUSALS
from buurtambassadeur_wagtail.programme.panels_terms import APPOINTMENTS
from buurtambassadeur_wagtail.programme.panels_together import (
    AGREEMENTS,
    ASSESSMENTS,
    CONFERENCES,
    MEETINGS,
)

HISTORY = HelpPanel(
    template="buurtambassadeur_wagtail/admin/programme/history_link.html"
)
PANELS = [
    HISTORY,
    WHO_WE_ARE,
    CONTACT,
    TEXTS,
    APPOINTMENTS,
    REFUSALS,
    DECISIONS,
    AGREEMENTS,
    MEETINGS,
    CONFERENCES,
    ASSESSMENTS,
    KEEPING,
]
