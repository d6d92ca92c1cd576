"""Tells the features below where a record is read and what is asked, and listens."""

from buurtambassadeur_wagtail.candidacy.paper_questions import (
    register_paper_questions,
)
from buurtambassadeur_wagtail.kernel.addresses import register_finder
from buurtambassadeur_wagtail.kernel.missing_panel import tell_missing
from buurtambassadeur_wagtail.publishing import front_cache, searching
from buurtambassadeur_wagtail.publishing.addresses import url_for
from buurtambassadeur_wagtail.publishing.missing.finding import missing_on
from buurtambassadeur_wagtail.publishing.paper import objection_questions

register_finder(url_for)
front_cache.listen()
register_paper_questions(objection_questions)
searching.connect()
tell_missing(missing_on)
