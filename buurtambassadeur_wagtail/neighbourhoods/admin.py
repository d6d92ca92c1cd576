"""The admin screens of districts, neighbourhoods and coordinators."""

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from buurtambassadeur_wagtail.kernel.administrators import administrators_only
from buurtambassadeur_wagtail.kernel.deletion import guard
from buurtambassadeur_wagtail.kernel.kept_panel import KeptPanel
from buurtambassadeur_wagtail.kernel.timeline import TimelineView
from buurtambassadeur_wagtail.neighbourhoods import coordinator_views
from buurtambassadeur_wagtail.neighbourhoods.forms import NeighbourhoodForm
from buurtambassadeur_wagtail.neighbourhoods.models import (
    District,
    DistrictCoordinator,
    Neighbourhood,
)

POSTCODES_HELP = _(
    "Paste all postcodes, on lines of their own or with commas. A "
    "postcode may lie in more than one neighbourhood."
)
NAME_HELP = _("As residents call it.")
CONTACT_HELP = _("For residents and in letters. Blank: that of the municipality.")
DISTRICT = KeptPanel(
    "district",
    widget=forms.Select,
    help_text=_("The coordinator of this district gets the applications."),
)
CODE_AND_NUMBERS = MultiFieldPanel(
    [
        FieldRowPanel(
            [
                FieldPanel(
                    "cbs_code",
                    help_text=_("For example BU03630001. You may leave it blank."),
                ),
                FieldPanel(
                    "cbs_reference_year",
                    help_text=_("The year of the list with this code."),
                ),
                FieldPanel(
                    "inhabitants", help_text=_("Residents read it under “In short”.")
                ),
            ]
        )
    ],
    heading=_("Code and numbers"),
    classname="collapsed",
)

guard(
    District, _("Move its neighbourhoods and coordinators to another district first.")
)
guard(Neighbourhood, _("Fill in from which day it is archived instead."))


class DistrictViewSet(SnippetViewSet):
    model = District
    icon = "site"
    menu_label = _("Districts")
    copy_view_enabled = False
    list_display = ["name", "contact_name", "contact_phone"]
    search_fields = ["name", "contact_name"]
    panels = [
        FieldPanel("name", help_text=NAME_HELP),
        MultiFieldPanel(
            [
                FieldPanel(
                    "contact_name",
                    help_text=_("Residents read this where there is no ambassador."),
                ),
                FieldPanel("contact_email", help_text=CONTACT_HELP),
                FieldPanel("contact_phone", help_text=CONTACT_HELP),
            ],
            heading=_("Contact for residents"),
        ),
    ]


class NeighbourhoodFilterSet(WagtailFilterSet):
    """By district, and in use or archived."""

    district = django_filters.ModelChoiceFilter(
        label=_("District"), queryset=District.objects.all()
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        method="filter_state",
        choices=[
            ("active", pgettext_lazy("neighbourhoods", "In use")),
            ("archived", pgettext_lazy("neighbourhoods", "Archived")),
        ],
    )

    class Meta:
        model = Neighbourhood
        fields = []

    def filter_state(self, queryset, name, value):
        active = Neighbourhood.objects.active()
        if value == "active":
            return queryset.filter(pk__in=active.order_by())
        return queryset.exclude(pk__in=active.order_by())


class NeighbourhoodViewSet(SnippetViewSet):
    model = Neighbourhood
    icon = "home"
    menu_label = _("Neighbourhoods")
    copy_view_enabled = False
    list_display = ["name", "cbs_code", "district", "inhabitants", "archived_on"]
    list_export = ["name", "cbs_code", "district", "inhabitants", "archived_on"]
    list_per_page = 50
    search_fields = ["name", "cbs_code"]
    filterset_class = NeighbourhoodFilterSet
    edit_handler = ObjectList(
        [
            FieldPanel("name", help_text=NAME_HELP),
            DISTRICT,
            FieldPanel("postcodes", help_text=POSTCODES_HELP),
            MultiFieldPanel(
                [
                    KeptPanel(
                        "refusal_effect",
                        help_text=_(
                            "It counts for new candidates. A neighbourhood agreement "
                            "that is in force goes before this."
                        ),
                    ),
                ],
                heading=_("Agreement with the neighbourhood"),
            ),
            CODE_AND_NUMBERS,
            MultiFieldPanel(
                [
                    FieldPanel(
                        "archived_on",
                        help_text=_("From this day the neighbourhood is not in use."),
                    ),
                    FieldPanel(
                        "succeeded_by",
                        help_text=_("Residents who look for it get this one instead."),
                    ),
                ],
                heading=_("Renamed, merged or split"),
                classname="collapsed",
            ),
        ],
        base_form_class=NeighbourhoodForm,
    )

    def get_queryset(self, request):
        return Neighbourhood.objects.select_related("district")


class CoordinatorViewSet(ModelViewSet):
    """Tells who sees which cases, so no group can be given this screen."""

    model = DistrictCoordinator
    name = "buurtambassadeur_coordinators"
    url_prefix = "buurtambassadeur/coordinators"
    icon = "user"
    menu_label = _("Coordinators")
    copy_view_enabled = False
    permission_policy = administrators_only(DistrictCoordinator)
    index_view_class = coordinator_views.CoordinatorIndexView
    add_view_class = coordinator_views.CoordinatorCreateView
    edit_view_class = coordinator_views.CoordinatorEditView
    delete_view_class = coordinator_views.CoordinatorDeleteView
    list_display = [
        "user",
        Column("district", label=_("District"), accessor=str, sort_key="district"),
        Column("access", label=_("Access"), accessor=coordinator_views.access),
    ]
    search_fields = [f"user__{get_user_model().USERNAME_FIELD}", "district__name"]
    list_filter = ["district"]
    panels = [
        FieldPanel(
            "user",
            help_text=_("This person also needs a group with access to this admin."),
        ),
        FieldPanel(
            "district",
            widget=forms.Select,
            help_text=_("Leave this blank for the whole municipality."),
        ),
        FieldPanel(
            "last_day",
            help_text=_(
                "Through this day the coordinator sees the cases. Leave this blank "
                "when nobody leaves."
            ),
        ),
    ]

    def timeline_view(self, request, pk):
        view = TimelineView.as_view(
            model=self.model,
            may_view=lambda user, row: user.is_superuser,
            index_url_name=self.get_url_name("index"),
            object_url_name=self.get_url_name("edit"),
        )
        return view(request, pk=pk)

    def get_urlpatterns(self):
        own = path("timeline/<int:pk>/", self.timeline_view, name="timeline")
        return [*super().get_urlpatterns(), own]

    def get_permissions_to_register(self):
        return Permission.objects.none()


districts = DistrictViewSet()
neighbourhoods = NeighbourhoodViewSet()
coordinators = CoordinatorViewSet()
