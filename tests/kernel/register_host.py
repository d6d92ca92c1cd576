"""A register and a viewset as a feature would write them, on real models."""

from django import forms
from django.contrib.admin import display
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from buurtambassadeur_wagtail.candidacy.models import Candidacy
from buurtambassadeur_wagtail.kernel.action_views import ActionView
from buurtambassadeur_wagtail.kernel.export_columns import Column
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.kernel.register_parts import Action, Section, Status
from buurtambassadeur_wagtail.kernel.registers import RegisterAdmin
from buurtambassadeur_wagtail.kernel.timeline_viewset import TimelineViewSetMixin

TONES = {"received": "waiting", "appointed": "good", "withdrawn": "quiet"}


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Waarom?",
        help_text="De kandidaat leest dit.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    channel = forms.ChoiceField(
        label="Hoe sprak u de aanmelder?",
        choices=[("phone", "Per telefoon"), ("visit", "Aan de balie")],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label="Notitie", required=False)


class DecideView(ActionView):
    """Writes nothing itself: its rule says no to whoever types "nee"."""

    model = Candidacy
    policy_action = "decide"
    form_class = ReasonForm
    heading = _("Confirmed by telephone")
    explanation = _("Only when you spoke to the applicant yourself.")
    submit_label = _("Confirm")
    success_message = _("This is confirmed.")

    def get_facts(self):
        return [
            ("Buurt", self.object.neighbourhood),
            ("Ontvangen", self.object.received_at),
        ]

    def get_refusal(self):
        if self.object.status == "withdrawn":
            return Refused("Deze aanmelding is ingetrokken.", cause=self.object)
        return None

    def perform(self, form):
        if form.cleaned_data["reason"] == "nee":
            raise Refused(
                "Dit kan niet. De reactietermijn loopt nog.", cause=self.object
            )
        Candidacy.objects.filter(pk=self.object.pk).update(status="candidate")


class CandidacyRegister(RegisterAdmin):
    model = Candidacy
    base_url_path = "try/candidacy"
    menu_icon = "mail"
    list_display = ("reference", "neighbourhood", "status", "received_at", "confirmed")
    list_filter = ("status", "neighbourhood", "received_at")
    search_fields = ("reference", "application__family_name")
    list_select_related = ("neighbourhood", "neighbourhood__district")
    list_export = (
        "reference",
        "status",
        "neighbourhood__name",
        "received_at",
        Column("application__family_name", _("Family name")),
    )
    ordering = ("-received_at",)
    tones = {"status": TONES}
    action_views = {"decide": DecideView}

    @display(description="Adres", ordering="confirmed_at")
    def confirmed(self, obj):
        return Status("bevestigd", "good") if obj.confirmed_at else None

    def get_sections(self, request, obj):
        rows = [
            (
                "Status",
                Status(obj.get_status_display(), TONES.get(obj.status, "quiet")),
            ),
            ("Ontvangen", obj.received_at),
            ("Buurt", obj.neighbourhood),
            ("Bevestigd", obj.confirmed_at),
        ]
        return [Section("Aanmelding", rows), Section("Verloop", [("Besloten", None)])]

    def get_actions(self, request, obj):
        refused = Refused("De reactietermijn loopt nog tot en met 12 mei.", cause=obj)
        return [
            Action("Bevestigd per telefoon", self.action_url("decide", obj)),
            Action("Aanstellen", self.action_url("decide", obj), refused=refused),
        ]


class AppointmentRegister(RegisterAdmin):
    model = Appointment
    base_url_path = "try/appointment"


class ProfileViewSet(TimelineViewSetMixin, SnippetViewSet):
    model = Ambassador
    admin_url_namespace = "try_profile"
    base_url_path = "try/profile"
    copy_view_enabled = False


candidacies = CandidacyRegister()
appointments = AppointmentRegister()
profiles = ProfileViewSet()
