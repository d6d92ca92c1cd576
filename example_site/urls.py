"""Addresses of the demo, as in a site that `wagtail start` makes."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from example_site.home.search import search

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("sitemap.xml", sitemap),
    path("zoeken/", search, name="search"),
    path("brieven/", include("example_site.letters.urls")),
    # runserver gives out static files; uploads are ours to give, also without DEBUG
    re_path(r"^media/(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT}),
    path("buurtambassadeurs/", include("buurtambassadeur_wagtail.urls")),
    path("", include(wagtail_urls)),
]
