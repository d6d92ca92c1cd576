"""Addresses of the test host, laid out as in a site that `wagtail start` makes."""

from django.conf import settings
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet

api = WagtailAPIRouter("wagtailapi")
api.register_endpoint("pages", PagesAPIViewSet)
api.register_endpoint("images", ImagesAPIViewSet)
api.register_endpoint("documents", DocumentsAPIViewSet)

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("api/v2/", api.urls),
]
if "wagtail.api.v3" in settings.INSTALLED_APPS:
    from wagtail.api.v3.urls import api as api_v3

    urlpatterns += [path("api/v3/", api_v3.urls)]

urlpatterns += [
    path("buurtambassadeurs/", include("buurtambassadeur_wagtail.urls")),
    path("", include(wagtail_urls)),
]
