"""Signals announce what happened; they never stop or finish our own work."""

from django.dispatch import Signal

application_received = Signal()
candidate_published = Signal()
objection_received = Signal()
objection_decided = Signal()
ambassador_appointed = Signal()
person_erased = Signal()
