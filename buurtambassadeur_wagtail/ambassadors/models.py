"""The models of serving: a person, the appointments, and the public profile."""

from .appointments import Appointment
from .people import ContactDetails, Person
from .profiles import Ambassador

__all__ = ["Ambassador", "Appointment", "ContactDetails", "Person"]
