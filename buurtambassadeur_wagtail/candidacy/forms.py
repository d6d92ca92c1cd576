"""What residents and partners fill in: to apply, and to refuse a candidate."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.queries import current

from .choices import category_choices
from .fields import email, line, telephone, text
from .reaching import ReachableMixin
from .residence import PostcodeMixin


class ApplicationForm(ReachableMixin, PostcodeMixin, ResidentForm):
    """Apply to become ambassador. Source: R5 (lives there), R6 (involved, willing).

    Given a ``neighbourhood`` the form does not ask which one.
    """

    given_name = line(_("Given name"), "given-name", max_length=100)
    name_prefix = line(
        _("Name prefix"), "additional-name", max_length=30, required=False
    )
    family_name = line(_("Family name"), "family-name", max_length=100)
    email = email(_("We send a copy of your application to this address."))
    telephone = telephone()
    postcode = line(
        _("Postcode"),
        "postal-code",
        max_length=20,
        help_text=_("We check whether you live in this neighbourhood."),
    )
    neighbourhood = forms.ModelChoiceField(
        label=_("For which neighbourhood do you apply?"),
        queryset=Neighbourhood.objects.none(),
        empty_label=_("Choose your neighbourhood"),
    )
    is_old_enough = forms.BooleanField()
    involvement = text(
        _("What do you already do in the neighbourhood?"),
        help_text=_("For example: you help neighbours or you organise something."),
    )
    willingness = text(
        _("What do you want to do for the neighbourhood?"),
        help_text=_("For example: bring people together or tackle a problem."),
    )
    languages = line(_("Which languages do you speak?"), required=False, max_length=200)
    conflicting_roles = text(
        _("Do you have another role that may get in the way?"),
        required=False,
        help_text=_("For example: you work for the corporation or sit in a council."),
    )
    heard_from = line(_("How did you hear of us?"), required=False, max_length=200)
    introduction = text(
        _("Introduce yourself to the neighbourhood"),
        help_text=_(
            "This text comes on the website when you become a candidate. You read it "
            "first."
        ),
    )
    has_read_agreements = forms.BooleanField()
    seen_elsewhere = forms.CharField(required=False, widget=forms.HiddenInput)

    fieldsets = (
        (
            _("Who are you?"),
            (
                "given_name",
                "name_prefix",
                "family_name",
                "email",
                "telephone",
                "postcode",
                "neighbourhood",
                "is_old_enough",
            ),
        ),
        (
            _("You and the neighbourhood"),
            (
                "involvement",
                "willingness",
                "languages",
                "conflicting_roles",
                "heard_from",
            ),
        ),
        (_("What the neighbourhood reads"), ("introduction", "has_read_agreements")),
    )
    required_messages = {
        "given_name": _("Enter your given name."),
        "family_name": _("Enter your family name."),
        "postcode": _("Enter your postcode, such as 1234 AB."),
        "neighbourhood": _("Choose the neighbourhood where you live."),
        "is_old_enough": _("Tick that you are old enough."),
        "involvement": _("Write what you already do in the neighbourhood."),
        "willingness": _("Write what you want to do for the neighbourhood."),
        "introduction": _("Write who you are, for the neighbourhood."),
        "has_read_agreements": _("Read the eight agreements and tick the box."),
    }
    short = ("name_prefix", "telephone", "postcode")
    unmarked = ("email",)  # optional beside the telephone, but not to be skipped
    submit_label = _("Send my application")

    def __init__(
        self,
        *args: Any,
        neighbourhood: Neighbourhood | None = None,
        agreements_url: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fixed_neighbourhood = neighbourhood
        if neighbourhood is not None:
            del self.fields["neighbourhood"]
        else:
            places = Neighbourhood.objects.active().order_by("name")
            self.fields["neighbourhood"].queryset = places
        self.fields["is_old_enough"].label = old_enough_label()
        self.fields["has_read_agreements"].label = agreements_label(agreements_url)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.check_reachable()
        self.check_residence(self.chosen_neighbourhood)
        return cleaned

    @property
    def chosen_neighbourhood(self) -> Neighbourhood | None:
        """The neighbourhood of the page, else the one that was picked."""
        return self.fixed_neighbourhood or self.cleaned_data.get("neighbourhood")


class ObjectionForm(ReachableMixin, PostcodeMixin, ResidentForm):
    """Refuse a candidate, with reasons. Source: R17.

    A ``partner`` came by its own link: it is asked less. Unless the municipality lets
    partners write, it chooses a category and tells the reasons by telephone, so that no
    police data comes in by the form.
    """

    category = forms.ChoiceField(
        label=_("What is it about?"),
        choices=category_choices,
        widget=forms.RadioSelect,
        help_text=_("We call you to hear your reasons."),
    )
    reasons = text(
        _("Why do you not agree with this candidate?"),
        help_text=_("Tell what happened or what worries you. One reason is enough."),
    )
    name = line(_("Your name"), "name", max_length=200)
    email = email(_("We send you a copy and our decision."))
    telephone = telephone()
    postcode = line(
        _("Postcode"),
        "postal-code",
        max_length=20,
        help_text=_("We check whether you live in this neighbourhood."),
    )
    is_old_enough = forms.BooleanField()
    seen_elsewhere = forms.CharField(required=False, widget=forms.HiddenInput)

    fieldsets = (
        (_("Your reasons"), ("category", "reasons")),
        (
            _("Who are you?"),
            ("name", "email", "telephone", "postcode", "is_old_enough"),
        ),
    )
    required_messages = {
        "category": _("Choose what it is about."),
        "reasons": _("Write why you do not agree with this candidate."),
        "name": _("Enter your name. Refusing without a name is not possible."),
        "postcode": _("Enter your postcode, such as 1234 AB."),
        "is_old_enough": _("Tick that you are old enough."),
    }
    short = ("telephone", "postcode")
    unmarked = ("email",)
    submit_label = _("Send my refusal")

    def __init__(
        self,
        *args: Any,
        neighbourhood: Neighbourhood | None = None,
        partner: Any = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.neighbourhood, self.partner = neighbourhood, partner
        self.fields["is_old_enough"].label = old_enough_label()
        if partner is None:
            del self.fields["category"]
        else:
            self._ask_a_partner(can_write=current().partner_free_text)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.check_reachable()
        if self.partner is None:
            self.check_residence(self.neighbourhood)
        return cleaned

    def _ask_a_partner(self, *, can_write: bool) -> None:
        del self.fields["postcode"], self.fields["is_old_enough"]
        if can_write:
            del self.fields["category"]
            warning = _("Write no data from police files and no criminal data.")
            self.fields["reasons"].help_text = warning
            return
        del self.fields["reasons"]
        number = self.fields["telephone"]
        number.required, number.help_text = True, _("We call you on this number.")
        number.error_messages["required"] = _("Enter the number on which we call you.")


class ApprovalForm(ResidentForm):
    """The candidate reads, may change, and approves the text for publication."""

    text = text(_("Text for the neighbourhood"))

    required_messages = {"text": _("Write who you are, for the neighbourhood.")}
    submit_label = _("I approve this text")


def old_enough_label() -> str:
    """Return the tick for the lowest age of the municipality."""
    text = gettext("I am %(age)d years old or older.")
    return text % {"age": current().minimum_age}


def agreements_label(url: str) -> str:
    """Return the tick for the agreements, with a link when we know the page."""
    if not url:
        return gettext("I have read the eight agreements.")
    words = gettext("I have read {link}the eight agreements{end}.").split("{link}")
    before, (linked, after) = words[0], words[1].split("{end}")
    anchor = '<a class="utrecht-link" href="{}">{}</a>'
    return format_html("{}" + anchor + "{}", before, url, linked, after)
