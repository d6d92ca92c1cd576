"""Who does what: own texts of the municipality, or else ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.programme import texts


class TaskTexts(models.Model):
    """The division of tasks, and the two numbers that are always shown."""

    limits_text = models.TextField(_("what an ambassador does not do"), blank=True)
    emergency_number = models.CharField(
        _("number for emergencies"), max_length=30, default="112"
    )
    police_number = models.CharField(
        _("number of the police"), max_length=30, default="0900-8844"
    )
    ambassador_tasks = models.TextField(_("tasks of the ambassador"), blank=True)
    district_tasks = models.TextField(_("tasks of the district"), blank=True)
    police_tasks = models.TextField(_("tasks of the police"), blank=True)
    corporation_tasks = models.TextField(
        _("tasks of the housing corporation"), blank=True
    )

    class Meta:
        abstract = True

    @property
    def limits(self) -> str:
        """What an ambassador does not do; the two numbers are shown beside it."""
        return self.limits_text or texts.limits(self.district_word)

    @property
    def who_does_what(self) -> list[tuple[str, str]]:
        """The division of tasks: pairs of a side and what it is responsible for."""
        own = [
            self.ambassador_tasks,
            self.district_tasks,
            self.police_tasks,
            self.corporation_tasks,
        ]
        standard = texts.division_of_tasks(self.district_word)
        return [
            (side, text or default)
            for text, (side, default) in zip(own, standard, strict=True)
        ]
