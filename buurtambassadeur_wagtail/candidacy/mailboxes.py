"""How many letters a stranger can have us send to a mailbox that may be another's."""

from __future__ import annotations

from buurtambassadeur_wagtail.kernel.normalise import mailbox_key
from buurtambassadeur_wagtail.kernel.rate_limit import allow

#: A family may share a mailbox; a nuisance must stay a small one (security, row 2).
PER_DAY = 3
_DAY = 24 * 60 * 60


def may_write(address: str) -> bool:
    """Count a letter that a public form asks for; tell whether it may still go out.

    Inside the transaction of the action: when nothing is stored, nothing is counted.
    Without an address there is no letter, so nothing to count.
    """
    if not address:
        return True
    return allow("letters", mailbox_key(address), limit=PER_DAY, seconds=_DAY)
