from django.urls import path

from example_site.letters import views

app_name = "letters"

urlpatterns = [
    path("", views.index, name="index"),
    path("<slug:key>/", views.detail, name="detail"),
]
