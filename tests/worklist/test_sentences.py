"""Every kind of work has its words, and a page on which it is done."""

import pytest

from buurtambassadeur_wagtail.worklist.rules import Kind
from buurtambassadeur_wagtail.worklist.sentences import SENTENCES, STEPS, WHY

COUNTED = {Kind.OBJECTIONS, Kind.SECOND, Kind.LETTERS}  # how many is in the sentence
DATED = {Kind.RENEW, Kind.REAPPOINT, Kind.COVER, Kind.INVITE}  # and here a day
#: Not about one record, or about one that is still to be made.
SEVERAL = {Kind.LETTERS, Kind.COVER, Kind.NO_AGREEMENT, Kind.CONFERENCE}


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_told(kind):
    assert kind in WHY
    assert kind in SENTENCES or kind in COUNTED | DATED
    assert kind in STEPS or kind in SEVERAL
