"""What this feature registers: texts of letters, and its part of a dossier."""

from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.kernel import dossier_parts

from . import dossiers, texts

__all__ = ["texts"]

dossier_parts.write(Appointment, dossiers.asked)
dossier_parts.offer(Appointment, dossiers.may_be_asked)
