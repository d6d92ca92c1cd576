"""What a refusal does here: chosen by the municipality, or with the neighbourhood."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from buurtambassadeur_wagtail.agreements.queries import local_effect
from buurtambassadeur_wagtail.kernel.refusals import Refused
from buurtambassadeur_wagtail.neighbourhoods.models import Neighbourhood
from buurtambassadeur_wagtail.programme.choices import RefusalEffect
from buurtambassadeur_wagtail.programme.queries import current

from .decision_rules import Effect
from .models import CandidatePublication


def effect_for(neighbourhood: Neighbourhood) -> tuple[str, bool]:
    """Return the effect in force, blank when nobody chose it; and whether it is local.

    What was agreed on with the neighbourhood goes before what the municipality chose:
    in its agreement, or else as noted with the neighbourhood.
    """
    if local := local_effect(neighbourhood):
        return local, True
    return current().refusal_effect, False


def unchosen(neighbourhood: Neighbourhood) -> Refused | None:
    """Refuse to make a candidate known while nobody chose what a refusal does."""
    effect, _local = effect_for(neighbourhood)
    if effect:
        return None
    text = _(
        "First choose what a refusal does: in the settings, under Candidates and "
        "refusals."
    )
    return Refused(text, cause=current())


def in_words(publication: CandidatePublication, *, name: str) -> str:
    """Tell the neighbourhood what a refusal does to this candidate."""
    sentences = {
        Effect.ASSESSED: _(
            "We look at each refusal and decide with reasons. Are the reasons strong "
            "enough? Then %(name)s does not become an ambassador."
        ),
        Effect.PARTNER_BINDING: _(
            "Does a partner refuse, such as the police or a housing corporation, with "
            "reasons? Then %(name)s does not become an ambassador. On refusals of "
            "residents we decide ourselves, with reasons."
        ),
        Effect.ANY_BINDING: _(
            "Does somebody refuse with reasons? Then %(name)s does not become an "
            "ambassador. We first look whether the reasons may count."
        ),
    }
    return sentences[publication.effect] % {"name": name}


def shown(neighbourhood: Neighbourhood) -> str:
    """Name the effect in force for a coordinator, and where it was agreed on."""
    effect, local = effect_for(neighbourhood)
    return _named(effect, local=local)


def stored(publication: CandidatePublication) -> str:
    """Name the effect as it stood when the candidate was made known."""
    return _named(publication.effect.value, local=publication.effect_is_local)


def _named(effect: str, *, local: bool) -> str:
    name = capfirst(str(dict(RefusalEffect.choices).get(effect, "")))
    if not local:
        return name
    return _("%(effect)s (agreed on in the neighbourhood)") % {"effect": name}
