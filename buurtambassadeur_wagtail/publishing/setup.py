"""Everything a site needs to begin, in one go. Safe to run again."""

from __future__ import annotations

from django.db import transaction

from buurtambassadeur_wagtail.kernel.texts import site_language

from . import groups, setup_effect, setup_pages, setup_records, setup_workflow
from .setup_report import Report


@transaction.atomic
def set_up(
    *, neighbourhood_pages: bool = False, again: bool = False, refusal_effect: str = ""
) -> Report:
    """Make groups, rights, collection, pages and workflow; tell what was done.

    Each thing is made once: what the site changed, took away or deleted since stays
    that way. ``again`` makes again what was deleted; ``neighbourhood_pages`` gives each
    neighbourhood without a page one. ``refusal_effect`` is what a refusal does; while
    nobody has chosen that, the report says so.
    """
    report = Report()
    if again:
        setup_records.forget_deleted()
    with site_language():
        people = groups.make_groups(report)
        groups.make_collection(people, report)
        programme = setup_pages.make_pages(report)
        if programme is not None:
            groups.let_edit(programme, setup_pages.PROGRAMME, people)
        setup_workflow.make_workflow(people, programme, report)
        if neighbourhood_pages and programme is not None:
            setup_pages.make_neighbourhood_pages(programme, report)
        setup_effect.choose(refusal_effect, report)
    return report
