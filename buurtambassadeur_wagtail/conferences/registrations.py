"""What this feature registers: texts of letters, parts of dossiers, and its dates."""

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel import dossier_parts
from buurtambassadeur_wagtail.kernel import public_dates as calendar

from . import (
    dossiers,
    personal_data_assess,  # noqa: F401 -- declares itself
    public_dates,
    texts,  # noqa: F401 -- declare the texts of letters
    texts_assess,  # noqa: F401 -- and these
)
from .models import ConferenceAssessment

dossier_parts.write(ConferenceAssessment, dossiers.assessed)
dossier_parts.write(Appointment, dossiers.looked_back)
dossier_parts.write(Appointment, dossiers.unassessed)
dossier_parts.write(Application, dossiers.served_before)
dossier_parts.tell(ConferenceAssessment, dossiers.happened)
calendar.tell(public_dates.coming)
