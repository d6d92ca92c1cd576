"""Addresses in letters, and a plain fallback address for each public record."""

from django.urls import URLPattern

app_name = "buurtambassadeur"

urlpatterns: list[URLPattern] = []
