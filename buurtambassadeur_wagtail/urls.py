"""Addresses in letters, and a plain fallback address for each public record."""

from django.urls import path

from buurtambassadeur_wagtail.publishing import link_views, views

app_name = "buurtambassadeur"

urlpatterns = [
    path("link/<slug:purpose>/<str:token>/", link_views.open_link, name="link"),
    path("zoek/", views.find, name="find"),
    path("zie/buurt/<int:pk>/", views.neighbourhood, name="neighbourhood"),
    path("zie/buurtafspraak/<int:pk>/", views.agreement, name="agreement"),
    path(
        "zie/buurtafspraak/<int:pk>/<int:version>/",
        views.agreement,
        name="agreement_version",
    ),
    path("zie/buurt/<int:pk>/agenda.ics", views.calendar, name="calendar"),
    path("zie/buurt/<int:pk>/flyer/", views.flyer, name="flyer"),
    path("zie/kandidaat/<int:pk>/", views.candidate, name="candidate"),
    path("zie/weigeren/<int:pk>/", views.refuse, name="object"),
    path(
        "zie/weigering/klaar/<str:signed>/", views.objection_sent, name="objection-sent"
    ),
    path("zie/contact/<int:pk>/", views.contact, name="contact"),
    path("zie/bericht/klaar/<str:signed>/", views.contact_sent, name="contact-sent"),
]
