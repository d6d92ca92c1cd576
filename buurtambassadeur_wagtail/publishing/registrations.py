"""Tells the features below where the public reads about a record, and listens."""

from buurtambassadeur_wagtail.kernel.addresses import register_finder
from buurtambassadeur_wagtail.publishing import front_cache, searching
from buurtambassadeur_wagtail.publishing.addresses import url_for

register_finder(url_for)
front_cache.listen()
searching.connect()
