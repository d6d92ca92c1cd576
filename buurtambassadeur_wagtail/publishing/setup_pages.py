"""The pages a site starts with: programme, both forms, and the neighbourhoods."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page, Site

from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from . import texts
from .setup_records import make_once
from .setup_report import Report

LABEL = "buurtambassadeur_pages"
PROGRAMME = "programme"
APPLICATION_FORM = "application-form"
OBJECTION_FORM = "objection-form"


def make_pages(report: Report) -> Page | None:
    """Make programme page and form pages once, published; return the programme page."""
    if not apps.is_installed("buurtambassadeur_wagtail.pages"):
        report.note(_("No pages: buurtambassadeur_wagtail.pages is not installed."))
        return None
    programme = make_once(
        PROGRAMME,
        _("page “%s”") % _("Neighbourhood ambassadors"),
        lambda: _programme(report),
        report,
        existing=apps.get_model(LABEL, "ProgrammePage").objects.first(),
    )
    if programme is not None:
        _forms(programme, report)
    return programme


def make_neighbourhood_pages(programme: Page, report: Report) -> None:
    """Make and publish a page for each neighbourhood in use that has none."""
    model = apps.get_model(LABEL, "NeighbourhoodPage")
    known = model.objects.exclude(neighbourhood=None).values("neighbourhood")
    count = 0
    for place in Neighbourhood.objects.active().exclude(pk__in=known):
        _add(programme, model(title=place.name, neighbourhood=place))
        count += 1
    if count:
        text = ngettext(
            "%(count)d neighbourhood page", "%(count)d neighbourhood pages", count
        )
        report.made(text % {"count": count})
    else:
        report.found(_("a page for each neighbourhood"))


def _programme(report: Report) -> Page | None:
    model = apps.get_model(LABEL, "ProgrammePage")
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        report.note(_("No pages: this Wagtail has no default site."))
        return None
    root = site.root_page.specific
    if not model.can_create_at(root):
        text = _("No pages: “%(page)s” does not allow a programme page below it.")
        report.note(text % {"page": root.title})
        return None
    return _add(root, _filled_programme(model))


def _filled_programme(model: type[Page]) -> Any:
    """Write out what an editor wants to change; what names the district stays blank.

    A blank text follows the word for a district in the settings. The agreements are
    written out all the same: one row of one's own would hide all eight.
    """
    page: Any = model(title=_("Neighbourhood ambassadors"), show_in_menus=True)
    page.lead, page.goal = texts.programme_lead(), texts.goal()
    row = page.agreements.model
    for title, text in texts.agreements(current().district_shown):
        page.agreements.add(row(title=title, text=text))
    return page


def _forms(programme: Page, report: Report) -> None:
    forms = {
        APPLICATION_FORM: ("ApplicationFormPage", _("Sign up")),
        OBJECTION_FORM: ("ObjectionFormPage", _("I do not agree with a candidate")),
    }
    for key, (name, title) in forms.items():
        model = apps.get_model(LABEL, name)
        make_once(
            key,
            _("page “%s”") % title,
            lambda model=model, title=title: _form(programme, model, title),
            report,
            existing=model.objects.first(),
        )


def _form(programme: Page, model: type[Page], title: str) -> Page:
    page: Any = model(title=title)
    page.privacy_notice, page.thanks = page.shown_privacy_notice, page.shown_thanks
    return _add(programme, page)


def _add(parent: Page, page: Any) -> Any:
    """Publish ``page`` below ``parent``, under an address that is still free."""
    page.locale = parent.locale
    parent.add_child(instance=page)
    page.save_revision(log_action="wagtail.create").publish()
    page.refresh_from_db()
    return page
