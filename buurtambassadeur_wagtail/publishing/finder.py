"""Find your neighbourhood by postcode: never in an address, never in a log."""

from django import forms
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import (
    sensitive_post_parameters,
    sensitive_variables,
)

from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from buurtambassadeur_wagtail.kernel.normalise import clean_postcode, show_postcode
from buurtambassadeur_wagtail.neighbourhoods.queries import find_by_postcode
from buurtambassadeur_wagtail.publishing.addresses import full_url, programme_page
from buurtambassadeur_wagtail.publishing.frame import Crumb, frame
from buurtambassadeur_wagtail.publishing.places import Place, places
from buurtambassadeur_wagtail.publishing.profile import contact_of

TEMPLATE = "buurtambassadeur_wagtail/pages/finder.html"


class FinderForm(ResidentForm):
    """Asks one thing: a postcode."""

    postcode = forms.CharField(
        label=gettext_lazy("Who is my neighbourhood ambassador?"),
        help_text=gettext_lazy("Fill in your postcode, such as 1234 AB."),
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
    )
    submit_label = gettext_lazy("Find my neighbourhood")
    required_messages = {
        "postcode": gettext_lazy("Fill in your postcode, such as 1234 AB.")
    }

    @property
    def only(self):
        return self.question("postcode")

    def clean_postcode(self):
        postcode = clean_postcode(self.cleaned_data["postcode"])
        if postcode is None:
            raise forms.ValidationError(
                gettext_lazy("Fill in four digits and two letters, such as 1234 AB.")
            )
        return postcode


@sensitive_variables()
@sensitive_post_parameters()
def respond(request):
    """Lead to the neighbourhood of the postcode, offer a choice, or say who knows.

    By POST, so that the postcode stands in no address. A GET shows the empty form.
    """
    form = FinderForm(request.POST if request.method == "POST" else None)
    context = _frame(request) | {"form": form}
    if form.is_valid():
        found = _found(request, form.cleaned_data["postcode"])
        if len(found) == 1:
            return _uncached(HttpResponseRedirect(found[0].url))
        context |= {
            "found": found,
            "asked": show_postcode(form.cleaned_data["postcode"]),
        }
    return _uncached(TemplateResponse(request, TEMPLATE, context))


def _found(request, postcode: str) -> list:
    """Return the places of the postcode; a plain place where it takes no part yet."""
    wanted = find_by_postcode(postcode)
    known = {place.neighbourhood.pk: place for place in places(request)}
    return [known.get(one.pk) or _plain(one) for one in wanted]


def _plain(neighbourhood) -> Place:
    url = reverse("buurtambassadeur:neighbourhood", args=[neighbourhood.pk])
    return Place(0, neighbourhood, url, [], False)


def _frame(request) -> dict:
    page = programme_page()
    title = _("Find my neighbourhood")
    around = frame(request, page=page, title=title, crumbs=(Crumb(title),))
    return around | {
        "contact": contact_of(None, around["programme"]),
        "overview_url": full_url(page),
    }


def _uncached(response):
    add_never_cache_headers(response)
    return response
