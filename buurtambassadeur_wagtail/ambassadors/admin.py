"""The register of appointments, and what appointing adds to that of applications."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.admin import display
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from buurtambassadeur_wagtail.candidacy import admin as candidacy
from buurtambassadeur_wagtail.candidacy.admin_rows import letters_part
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.candidacy.rules import Status
from buurtambassadeur_wagtail.kernel import clock, policy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.admin_links import admin_url_for
from buurtambassadeur_wagtail.kernel.export_columns import Column
from buurtambassadeur_wagtail.kernel.register_filters import RegisterFilter
from buurtambassadeur_wagtail.kernel.register_parts import Action, Link, Section
from buurtambassadeur_wagtail.kernel.register_parts import Status as Badge
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin
from buurtambassadeur_wagtail.kernel.texts import in_full

from . import admin_sections, admin_steps, admin_words
from .absence.views import absence_parts
from .admin_views import AppointView, appointing_refusal
from .certificate_views import CertificateView
from .ending.parts import ending_parts
from .models import Appointment
from .reappointing import needs_certificate


class ApplicationAdmin(candidacy.ApplicationAdmin):
    """The register of applications, with appointing at the end of the procedure."""

    list_select_related = (
        *candidacy.ApplicationAdmin.list_select_related,
        "candidacy__appointment",
    )
    action_views: ClassVar[Mapping[str, type[ActionView]]] = {
        **candidacy.ApplicationAdmin.action_views,
        "appoint": AppointView,
        "certificate": CertificateView,
    }

    def next_steps(self, user: Any, obj: Application) -> list[Action]:
        candidate = obj.candidacy.status == Status.CANDIDATE
        if not candidate or not policy.may(user, "appoint", obj):
            return []
        url = self.action_url("appoint", obj)
        refused = appointing_refusal(obj, user)
        appoint = Action(_("Appoint the candidate"), url, refused=refused)
        return [*self._certificate_step(obj), appoint]

    def _certificate_step(self, obj: Application) -> list[Action]:
        if not needs_certificate():
            return []
        url, seen = self.action_url("certificate", obj), obj.candidacy
        label = _("Certificate of conduct (VOG) seen")
        return [Action(label, url, second=seen.certificate_seen_on is not None)]

    def more_sections(self, user: Any, obj: Application) -> list[Section]:
        return [*self._certificate_section(obj), *self._appointment_section(user, obj)]

    def _certificate_section(self, obj: Application) -> list[Section]:
        seen = obj.candidacy.certificate_seen_on
        if not seen and not needs_certificate():
            return []
        words = in_full(seen) if seen else _("Not seen yet")
        title = _("Certificate of conduct (VOG)")
        return [Section(title, [(_("Seen on"), words)])]

    def _appointment_section(self, user: Any, obj: Application) -> list[Section]:
        appointment = getattr(obj.candidacy, "appointment", None)
        if appointment is None:
            return []
        days = admin_words.days(appointment.first_day, appointment.last_day)
        rows = [
            (_("State"), admin_words.state(appointment, clock.today())),
            (_("Appointment"), Link(days, admin_url_for(appointment, user))),
        ]
        return [Section(_("Appointment"), rows)]


class TermFilter(RegisterFilter):
    """What an appointment is today, by its dates."""

    parameter = "term"
    label = gettext_lazy("State")

    def get_options(self) -> list[tuple[str, str]]:
        return [
            ("sitting", pgettext("state of an appointment", "Sitting now")),
            ("later", _("Begins later")),
            ("over", _("Over")),
            ("cancelled", _("Cancelled before it began")),
        ]

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        today = clock.today()
        if self.value == "cancelled":
            return queryset.filter(cancelled_at__isnull=False)
        standing = queryset.filter(cancelled_at__isnull=True)
        if self.value == "later":
            return standing.filter(first_day__gt=today)
        if self.value == "over":
            return standing.filter(last_day__lt=today)
        return standing.filter(first_day__lte=today, last_day__gte=today)


class AppointmentAdmin(RegisterAdmin):
    """Who serves where, from which day through which day; made by appointing only."""

    model = Appointment
    menu_icon = "calendar-check"
    menu_label = gettext_lazy("Appointments")
    list_display = (
        "ambassador",
        "neighbourhood",
        "shown_first_day",
        "shown_last_day",
        "standing",
        "lawful_last_day",
    )
    list_filter = (TermFilter, "neighbourhood", "neighbourhood__district", "origin")
    search_fields = (
        "person__given_name",
        "person__family_name",
        "candidacy__reference",
    )
    list_select_related = (
        "person__ambassador",
        "person__contact_details",
        "neighbourhood__district",
        "candidacy__application",
        "decided_by",
    )
    ordering = ("-first_day",)
    action_views = admin_steps.VIEWS
    list_export = (
        Column("pk", gettext_lazy("Number")),
        Column("person__given_name", gettext_lazy("Given name")),
        Column("person__name_prefix", gettext_lazy("Name prefix")),
        Column("person__family_name", gettext_lazy("Family name")),
        "neighbourhood__name",
        Column("neighbourhood__district__name", gettext_lazy("District")),
        "first_day",
        "last_day",
        "planned_last_day",
        "latest_last_day",
        "origin",
        "cancelled_at",
        "decided_at",
        Column("candidacy__reference", gettext_lazy("Application")),
    )

    @display(description=gettext_lazy("name"), ordering="person__family_name")
    def ambassador(self, obj: Appointment) -> str:
        return obj.person.full_name or str(obj.person)

    @display(description=gettext_lazy("first day"), ordering="first_day")
    def shown_first_day(self, obj: Appointment) -> Any:
        return obj.first_day

    @display(description=gettext_lazy("last day"), ordering="last_day")
    def shown_last_day(self, obj: Appointment) -> str:
        return admin_words.through(obj.last_day)

    @display(description=gettext_lazy("state"))
    def standing(self, obj: Appointment) -> Badge:
        return admin_words.state(obj, clock.today())

    @display(
        description=gettext_lazy("latest lawful last day"), ordering="latest_last_day"
    )
    def lawful_last_day(self, obj: Appointment) -> Any:
        return admin_words.lawful_through(obj)

    def get_actions(self, request: HttpRequest, obj: Appointment) -> list[Action]:
        return admin_steps.steps(obj, request.user, self.action_url)

    def get_sections(self, request: HttpRequest, obj: Appointment) -> list[Section]:
        user = request.user
        about = [obj, obj.candidacy] if obj.candidacy else [obj]
        return [
            admin_sections.appointment_part(obj, user),
            *ending_parts(obj),
            *absence_parts(obj),
            admin_sections.sum_part(obj, user),
            admin_sections.reaching_part(obj),
            *admin_sections.signals_part(obj, user),
            letters_part(about, user),
        ]
