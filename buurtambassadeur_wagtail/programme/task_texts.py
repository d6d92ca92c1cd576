"""Who does what: own texts of the municipality, or else ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.programme import texts
from buurtambassadeur_wagtail.programme.bounds import can_be_called

EMERGENCY, POLICE = "112", "0900-8844"


class TaskTexts(models.Model):
    """The division of tasks, and the two numbers that are always shown.

    What an ambassador does not do stands there whatever is written (R12): an own text
    comes beside that sentence, never in its place.
    """

    limits_text = models.TextField(_("what an ambassador does not do"), blank=True)
    emergency_number = models.CharField(
        _("number for emergencies"),
        max_length=30,
        default=EMERGENCY,
        validators=[can_be_called],
    )
    police_number = models.CharField(
        _("number of the police"),
        max_length=30,
        default=POLICE,
        validators=[can_be_called],
    )
    ambassador_tasks = models.TextField(_("tasks of the ambassador"), blank=True)
    district_tasks = models.TextField(_("tasks of the district"), blank=True)
    police_tasks = models.TextField(_("tasks of the police"), blank=True)
    corporation_tasks = models.TextField(
        _("tasks of the housing corporation"), blank=True
    )
    residents_tasks = models.TextField(_("tasks of the residents"), blank=True)

    class Meta:
        abstract = True

    @property
    def limits(self) -> str:
        """What an ambassador does not do: always this sentence."""
        return texts.limits(self.district_shown)

    @property
    def limits_more(self) -> str:
        """What the municipality adds to that; nothing when it wrote the same."""
        own = self.limits_text.strip()
        return "" if own == self.limits else own

    @property
    def emergency(self) -> str:
        """The number for emergencies, also when somebody blanked it."""
        return self.emergency_number.strip() or EMERGENCY

    @property
    def police(self) -> str:
        """The number of the police, also when somebody blanked it."""
        return self.police_number.strip() or POLICE

    @property
    def who_does_what(self) -> list[tuple[str, str]]:
        """The division of tasks: pairs of a side and what it is responsible for."""
        own = [
            self.ambassador_tasks,
            self.district_tasks,
            self.police_tasks,
            self.corporation_tasks,
            self.residents_tasks,
        ]
        standard = texts.division_of_tasks(self.district_shown)
        return [
            (side, text.strip() or default)
            for text, (side, default) in zip(own, standard, strict=True)
        ]
