"""What somebody sent, as rows of question and answer: for letter, page and register."""

from __future__ import annotations

from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.kernel.normalise import show_postcode
from buurtambassadeur_wagtail.kernel.telephones import show_telephone

from .models import Application, Objection

Rows = list[tuple[str, str]]


def application_rows(application: Application, *, as_asked: bool = False) -> Rows:
    """Return the fixed questions and then the editor's, in the order of the form.

    ``as_asked``: in the language of the form, for who filled it in.
    """
    fixed = [
        (_("Name"), application.full_name),
        (_("E-mail address"), application.email),
        (_("Telephone number"), shown_telephone(application.telephone)),
        (_("Postcode"), shown_postcode(application.postcode)),
        (_("Neighbourhood"), str(application.candidacy.neighbourhood)),
        (_("What do you already do in the neighbourhood?"), application.involvement),
        (_("What do you want to do for the neighbourhood?"), application.willingness),
        (_("Which languages do you speak?"), application.languages),
        (_("Roles that could conflict"), application.conflicting_roles),
        (_("How did you hear of us?"), application.heard_from),
        (_("Introduce yourself to the neighbourhood"), application.introduction),
    ]
    return _answered(fixed) + extra_rows(application.extra_answers, as_asked=as_asked)


def objection_rows(objection: Objection, *, as_asked: bool = False) -> Rows:
    """Return the fixed questions and then the editor's, in the order of the form."""
    fixed = [
        (_("Organisation"), str(objection.partner or "")),
        (_("Name"), objection.name),
        (_("E-mail address"), objection.email),
        (_("Telephone number"), shown_telephone(objection.telephone)),
        (_("Postcode"), shown_postcode(objection.postcode)),
        (_("Category"), category_word(objection)),
        (_("Why do you not agree?"), objection.reasons),
    ]
    return _answered(fixed) + extra_rows(objection.extra_answers, as_asked=as_asked)


def category_word(objection: Objection) -> str:
    """Return what the partner chose, or nothing when it wrote reasons."""
    return str(objection.get_category_display()) if objection.category else ""


def extra_rows(answers: list[dict], *, as_asked: bool = False) -> Rows:
    """Return the answers to the editor's own questions, with the label as asked then.

    In the language of the site, unless they are for who gave them.
    """
    if as_asked:
        answers = [{**one, **_as_asked(one)} for one in answers]
    return _answered([(one["label"], str(one["value"])) for one in answers])


def _as_asked(answer: dict) -> dict:
    if "asked" not in answer:
        return {}
    return {"label": answer["asked"], "value": answer["answered"]}


def shown_postcode(postcode: str) -> str:
    """Return "1234 AB", or nothing when there is no postcode."""
    return show_postcode(postcode) if postcode else ""


def shown_telephone(telephone: str) -> str:
    """Return the number with spaces, or nothing when there is none."""
    return show_telephone(telephone) if telephone else ""


def _answered(rows: Rows) -> Rows:
    return [(label, value) for label, value in rows if value]
