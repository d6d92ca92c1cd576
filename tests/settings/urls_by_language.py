"""Addresses of a host in two languages: Dutch at the root, English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.contrib.sitemaps.views import sitemap

from tests.settings.urls import urlpatterns as of_plain_host

urlpatterns = [
    path("sitemap.xml", sitemap),
    *of_plain_host[:-2],
    *i18n_patterns(
        path("buurtambassadeurs/", include("buurtambassadeur_wagtail.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
