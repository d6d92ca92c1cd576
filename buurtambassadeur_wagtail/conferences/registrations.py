"""What this feature registers: texts, parts of dossiers, dates, what it forgets."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.ambassadors import unassessed
from buurtambassadeur_wagtail.ambassadors.models import Appointment
from buurtambassadeur_wagtail.candidacy.models import Application
from buurtambassadeur_wagtail.kernel import dossier_parts
from buurtambassadeur_wagtail.kernel import public_dates as calendar
from buurtambassadeur_wagtail.kernel.retention import Duty, carry_out

from . import (
    assess_queries,
    dossiers,
    forgetting,
    forgetting_people,
    personal_data_assess,  # noqa: F401 -- declares itself
    public_dates,
    texts,  # noqa: F401 -- declare the texts of letters
    texts_assess,  # noqa: F401 -- and these
)
from .models import ConferenceAssessment

unassessed.ask(assess_queries.lacks_assessment)
dossier_parts.write(ConferenceAssessment, dossiers.assessed)
dossier_parts.write(Appointment, dossiers.looked_back)
dossier_parts.write(Appointment, dossiers.unassessed)
dossier_parts.write(Application, dossiers.served_before)
dossier_parts.tell(ConferenceAssessment, dossiers.happened)
calendar.tell(public_dates.coming)
carry_out(
    Duty(
        "sign_ups",
        _("Conferences of which the sign-ups are deleted"),
        forgetting.sign_ups_over,
        forgetting.forget_sign_ups_of,
    )
)
carry_out(
    Duty(
        "conference_invitations",
        _("Invitations to conferences that are deleted"),
        forgetting_people.invitations_over,
        forgetting_people.forget_invitation,
    )
)
carry_out(
    Duty(
        "look_backs",
        _("Look backs of which the words are deleted"),
        forgetting_people.look_backs_over,
        forgetting_people.forget_look_back,
    )
)
