"""A limit on how often one network sends forms: floods stop, neighbours get through."""

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from buurtambassadeur_wagtail.kernel.rate_limit import allow, visitor_key

#: Networks are /24: a library or a block of flats shares one.
PER_HOUR = 60
TOO_OFTEN = _(
    "We got very many forms from your network. Try again in an hour, or call."
)


def passes(request, form: ResidentForm, scope: str) -> bool:
    """Count a form that is about to be stored; on the form itself say if too many."""
    if allow(scope, visitor_key(request), limit=PER_HOUR, seconds=3600):
        return True
    form.add_error(None, TOO_OFTEN)
    return False
