"""The addresses of ``register_host``, behind the same door as Wagtail's own."""

from django.urls import include, path
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from tests.settings.urls import urlpatterns as host

from .register_host import appointments, candidacies, profiles

registers = [
    *candidacies.get_admin_urls_for_registration(),
    *appointments.get_admin_urls_for_registration(),
    path("try/profile/", include((profiles.get_urlpatterns(), "try_profile"))),
]
urlpatterns = [
    path("admin/", include(decorate_urlpatterns(registers, require_admin_access))),
    *host,
]
