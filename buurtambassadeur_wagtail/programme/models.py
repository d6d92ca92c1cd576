"""What a municipality decides about its programme, in one row of settings."""

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from buurtambassadeur_wagtail.kernel.history import RegisterHistory
from buurtambassadeur_wagtail.programme.agreement_fields import AgreementSettings
from buurtambassadeur_wagtail.programme.assessment_fields import AssessmentSettings
from buurtambassadeur_wagtail.programme.conference_fields import ConferenceSettings
from buurtambassadeur_wagtail.programme.identity import Identity
from buurtambassadeur_wagtail.programme.keeping_fields import KeepingSettings
from buurtambassadeur_wagtail.programme.panels import PANELS
from buurtambassadeur_wagtail.programme.procedure_fields import ProcedureSettings
from buurtambassadeur_wagtail.programme.task_texts import TaskTexts
from buurtambassadeur_wagtail.programme.term_fields import TermSettings


@register_setting(icon="group")
class ProgrammeSettings(
    Identity,
    TermSettings,
    ProcedureSettings,
    AgreementSettings,
    ConferenceSettings,
    AssessmentSettings,
    KeepingSettings,
    TaskTexts,
    BaseGenericSetting,
):
    """The municipality's wishes. Read them through ``programme.queries.current()``.

    A blank text means: our own Dutch text. Results such as a closing moment are stored
    with the case, so a change here rewrites nothing that was already decided. What
    applied when stays readable; the name of the contact is no rule and is not in it.
    """

    history = RegisterHistory(
        excluded_fields=["contact_name", "contact_email", "contact_phone"]
    )

    panels = PANELS

    class Meta:
        verbose_name = _("programme settings")
