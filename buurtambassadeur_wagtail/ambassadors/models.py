"""The models of serving: a person, the appointments, and the public profile."""

from .absence.models import Absence
from .appointments import Appointment
from .ending.models import Ending
from .people import ContactDetails, Person
from .profiles import Ambassador

__all__ = [
    "Absence",
    "Ambassador",
    "Appointment",
    "ContactDetails",
    "Ending",
    "Person",
]
