"""What a refusal does is chosen on purpose, when a site is set up."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from buurtambassadeur_wagtail.programme.models import ProgrammeSettings

pytestmark = pytest.mark.usefixtures("site")
STILL = (
    "Nog te kiezen, voordat u een kandidaat kunt bekendmaken: wat een weigering doet"
)


def set_up(*arguments):
    out = StringIO()
    call_command("buurtambassadeur_setup", *arguments, stdout=out)
    return out.getvalue()


def test_report_says_that_it_is_still_to_be_chosen():
    assert STILL in set_up()
    assert not ProgrammeSettings.objects.exclude(refusal_effect="").exists()


@pytest.mark.parametrize("effect", ["assessed", "partner_binding", "any_binding"])
def test_option_chooses_it(effect):
    report = set_up("--refusal-effect", effect)

    assert ProgrammeSettings.objects.get().refusal_effect == effect
    assert STILL not in report
    assert "Gemaakt: wat een weigering doet:" in report


def test_running_again_keeps_what_was_chosen():
    set_up("--refusal-effect", "any_binding")

    report = set_up()

    assert "Was er al: wat een weigering doet:" in report
    assert ProgrammeSettings.objects.get().refusal_effect == "any_binding"


def test_other_words_are_refused():
    with pytest.raises(CommandError):
        set_up("--refusal-effect", "veto")
