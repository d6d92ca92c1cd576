"""A limit on how often one network sends forms: floods stop, neighbours get through."""

import ipaddress

from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel.forms import ResidentForm
from buurtambassadeur_wagtail.kernel.rate_limit import allow, visitor_key

#: Networks are /24: a library or a block of flats shares one.
PER_HOUR = 60
#: Behind a proxy that nobody told us about all visitors come from one address: then a
#: small limit would let one nuisance shut out everybody, also on the last day.
PER_HOUR_UNKNOWN = 1200
TOO_OFTEN = _(
    "We got very many forms from your network. Try again in an hour, or call."
)


def passes(request, form: ResidentForm, scope: str) -> bool:
    """Count a form that is about to be stored; on the form itself say if too many."""
    key = visitor_key(request)
    limit = PER_HOUR if _is_a_visitor(key) else PER_HOUR_UNKNOWN
    if allow(scope, key, limit=limit, seconds=3600):
        return True
    form.add_error(None, TOO_OFTEN)
    return False


def _is_a_visitor(network: str) -> bool:
    """Tell whether this is a network of the internet, and not of the host's own."""
    try:
        return ipaddress.ip_network(network).is_global
    except ValueError:
        return False
