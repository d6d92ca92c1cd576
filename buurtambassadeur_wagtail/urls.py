"""Addresses in letters, and a plain fallback address for each public record."""

from django.urls import path

from buurtambassadeur_wagtail.publishing import link_views

app_name = "buurtambassadeur"

urlpatterns = [
    path("link/<slug:purpose>/<str:token>/", link_views.open_link, name="link"),
]
