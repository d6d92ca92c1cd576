"""Draws the states of the procedure from the rules, as Mermaid, into the README."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from buurtambassadeur_wagtail.ambassadors.ending.rules import EndReason
from buurtambassadeur_wagtail.candidacy.rules import (
    OUTCOME_STEPS,
    STEPS,
    Outcome,
    Status,
)

README = Path(__file__).parents[2] / "README.md"
BEGIN = "<!-- states: made by `make diagram` from the rules -->\n"
END = "<!-- /states -->"


def drawn() -> str:
    """Return the three diagrams, each under the name of what it is about."""
    parts = [
        ("An application", _steps(STEPS, [Status.RECEIVED])),
        ("A refusal", _steps(OUTCOME_STEPS, [Outcome.RECEIVED, Outcome.SIGNAL])),
        (
            "An appointment (planned, active and completed follow from the dates)",
            _ends(),
        ),
    ]
    return "\n".join(
        f"{title}:\n\n```mermaid\nstateDiagram-v2\n{_lines(lines)}\n```\n"
        for title, lines in parts
    )


def in_readme() -> str:
    """Return what the README shows now."""
    return README.read_text().partition(BEGIN)[2].partition(END)[0]


def write() -> None:
    """Put the diagrams into the README."""
    before, begin, rest = README.read_text().partition(BEGIN)
    after = rest.partition(END)[2]
    README.write_text(f"{before}{begin}\n{drawn()}\n{END}{after}")


def _steps(
    steps: Mapping[StrEnum, Iterable[StrEnum]], first: list[StrEnum]
) -> list[str]:
    lines = [f"[*] --> {state}" for state in first]
    for state, following in steps.items():
        lines += [f"{state} --> {one}" for one in sorted(following)]
        if not following:
            lines.append(f"{state} --> [*]")
    return lines


def _ends() -> list[str]:
    lines = ["[*] --> planned", "planned --> active", "active --> completed"]
    for reason in EndReason:
        before = "planned" if reason is EndReason.NOT_BEGUN else "active"
        lines.append(f"{before} --> {reason}")
    return lines


def _lines(lines: list[str]) -> str:
    return "\n".join(f"    {line}" for line in lines)


if __name__ == "__main__":
    write()
