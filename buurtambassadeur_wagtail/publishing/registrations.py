"""Tells the features below where the public reads about a record."""

from buurtambassadeur_wagtail.kernel.addresses import register_finder
from buurtambassadeur_wagtail.publishing.addresses import url_for

register_finder(url_for)
