"""The editor's form of a neighbourhood: postcodes are pasted, not typed one by one."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from buurtambassadeur_wagtail.kernel.normalise import clean_text, show_postcode
from buurtambassadeur_wagtail.kernel.only_choice import choose_the_only
from buurtambassadeur_wagtail.neighbourhoods.entries import postcodes_in
from buurtambassadeur_wagtail.neighbourhoods.policy import may_agree, may_move
from buurtambassadeur_wagtail.neighbourhoods.rules import name_key
from buurtambassadeur_wagtail.neighbourhoods.writing import replace_postcodes
from buurtambassadeur_wagtail.programme.choices import RefusalEffect


class NeighbourhoodForm(WagtailAdminModelForm):
    """Adds one box with all postcodes; wrong ones are named in the error.

    The district of a neighbourhood that exists stays for who may not move it.
    """

    postcodes = forms.CharField(
        label=_("Postcodes"), required=False, widget=forms.Textarea({"rows": 4})
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            stored = self.instance.postcodes.values_list("postcode", flat=True)
            self.initial["postcodes"] = ", ".join(map(show_postcode, stored))
            self._keep_district()
        else:
            choose_the_only(self, "district")
        self._keep_effect()

    def _keep_district(self):
        if "district" in self.fields and not may_move(self.for_user):
            self.fields["district"].disabled = True
            self.fields["district"].help_text = gettext(
                "Only an administrator can change this: applications and refusals go "
                "along to the coordinator of the other district."
            )

    def _keep_effect(self):
        """What a refusal does is no text: who does not decide cannot change it."""
        field = self.fields.get("refusal_effect")
        if not field:
            return
        field.choices = [
            ("", gettext("As in the whole municipality")),
            *RefusalEffect.choices,
        ]
        if not may_agree(self.for_user, self.instance):
            field.disabled = True
            field.help_text = gettext("Only a coordinator can change this.")

    def clean_postcodes(self):
        good, wrong = postcodes_in(self.cleaned_data["postcodes"])
        if wrong:
            message = ngettext(
                "This is not a postcode: %(wrong)s. A postcode looks like 1234 AB.",
                "These are not postcodes: %(wrong)s. A postcode looks like 1234 AB.",
                len(wrong),
            )
            named = clean_text(", ".join(wrong[:10]))[:200]
            raise ValidationError(message % {"wrong": named})
        return good

    def clean_name(self):
        name = clean_text(self.cleaned_data["name"])
        if not name_key(name):
            raise ValidationError(gettext("Fill in the name of the neighbourhood."))
        return name

    def _save_m2m(self):
        super()._save_m2m()
        replace_postcodes(self.instance, self.cleaned_data["postcodes"])
