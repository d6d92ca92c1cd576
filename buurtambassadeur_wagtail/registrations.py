"""Loads what features declare about themselves: policies, personal data, pages."""

from importlib import import_module
from importlib.util import find_spec

FEATURES = (
    "kernel",
    "programme",
    "neighbourhoods",
    "partners",
    "agreements",
    "candidacy",
    "ambassadors",
    "own_words",
    "joining",
    "contact",
    "meetings",
    "conferences",
    "worklist",
    "handover",
    "dossier",
    "reminders",
    "privacy",
    "publishing",
    "demo",
)
DECLARATIONS = ("policy", "personal_data", "registrations")


def load() -> None:
    """Import the modules with which features register themselves. Safe twice."""
    for feature in FEATURES:
        for name in DECLARATIONS:
            module = f"{__package__}.{feature}.{name}"
            if find_spec(module):
                import_module(module)
