"""The address of a link in a letter, and nothing else."""

from django.http import HttpResponse
from django.urls import include, path

links = [path("<slug:purpose>/<str:token>/", HttpResponse, name="link")]
urlpatterns = [path("link/", include((links, "buurtambassadeur")))]
