"""Find your neighbourhood by postcode or name: never in an address, never in a log."""

import re

from django import forms
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import (
    sensitive_post_parameters,
    sensitive_variables,
)

from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from buurtambassadeur_wagtail.kernel.normalise import clean_postcode, show_postcode
from buurtambassadeur_wagtail.neighbourhoods.queries import (
    find_by_name,
    find_by_postcode,
)
from buurtambassadeur_wagtail.neighbourhoods.rules import name_key
from buurtambassadeur_wagtail.publishing import descriptions
from buurtambassadeur_wagtail.publishing.addresses import (
    full_url,
    neighbourhood_pages,
    programme_page,
)
from buurtambassadeur_wagtail.publishing.frame import Crumb, frame
from buurtambassadeur_wagtail.publishing.places import Place, address_of
from buurtambassadeur_wagtail.publishing.profile import contact_of

TEMPLATE = "buurtambassadeur_wagtail/pages/finder.html"
#: What is meant to be a postcode, whole or not: figures, and at most some letters.
LIKE_A_POSTCODE = re.compile(r"[\d\s.-]*\d[\d\s.-]*[a-z]{0,3}", re.IGNORECASE)
LONGEST = 100
ASK = gettext_lazy(
    "Fill in your postcode, such as 1234 AB, or the name of your neighbourhood."
)


class FinderForm(ResidentForm):
    """Asks one thing: a postcode, or the name of a neighbourhood."""

    postcode = forms.CharField(
        label=gettext_lazy("Who is my neighbourhood ambassador?"),
        help_text=ASK,
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
    )
    submit_label = gettext_lazy("Find my neighbourhood")
    required_messages = {"postcode": ASK}

    @property
    def only(self):
        return self.question("postcode")

    def clean_postcode(self):
        asked = self.cleaned_data["postcode"]
        postcode = clean_postcode(asked)
        if postcode is None and LIKE_A_POSTCODE.fullmatch(asked):
            raise forms.ValidationError(
                gettext_lazy("Fill in four digits and two letters, such as 1234 AB.")
            )
        if postcode is None and not (name_key(asked) and len(asked) <= LONGEST):
            raise forms.ValidationError(ASK)
        return postcode or asked

    @property
    def is_by_name(self) -> bool:
        return clean_postcode(self.cleaned_data["postcode"]) is None


@sensitive_variables()
@sensitive_post_parameters()
def respond(request):
    """Lead to the neighbourhood that is asked for, offer a choice, or say who knows.

    By POST, so that the postcode stands in no address. A GET shows the empty form.
    """
    form = FinderForm(request.POST if request.method == "POST" else None)
    context = _frame(request) | {"form": form}
    if form.is_valid():
        asked = form.cleaned_data["postcode"]
        found = _found(request, asked, by_name=form.is_by_name)
        if len(found) == 1:
            return _uncached(HttpResponseRedirect(found[0].url))
        context |= {
            "found": found,
            "asked": asked if form.is_by_name else show_postcode(asked),
            "is_by_name": form.is_by_name,
        }
    return _uncached(TemplateResponse(request, TEMPLATE, context))


@sensitive_variables()
def _found(request, asked: str, *, by_name: bool) -> list[Place]:
    """Return the places asked for, also those that take no part yet."""
    wanted = find_by_name(asked) if by_name else find_by_postcode(asked)
    known = neighbourhood_pages(request, only=[one.pk for one in wanted])
    return [_place(request, one, known.get(one.pk)) for one in wanted]


def _place(request, neighbourhood, page) -> Place:
    url = address_of(request, page, neighbourhood)
    return Place(0, neighbourhood, url, [], False)


def _frame(request) -> dict:
    page = programme_page(request)
    title = _("Find my neighbourhood")
    around = frame(request, page=page, title=title, crumbs=(Crumb(title),))
    return around | {
        "description": descriptions.finder(),
        "contact": contact_of(None, around["programme"]),
        "overview_url": full_url(page, request),
    }


def _uncached(response):
    add_never_cache_headers(response)
    return response
