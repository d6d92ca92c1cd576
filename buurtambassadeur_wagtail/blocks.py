"""Blocks for StreamFields: take what you need, also on pages of your own.

``BodyBlock`` is what editors build the pages of the programme from. Name a block
of your own in ``BUURTAMBASSADEUR_BODY_BLOCK`` to offer others; no migration follows.
"""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock

from buurtambassadeur_wagtail.publishing.content_blocks import (
    ButtonBlock,
    PictureBlock,
    QuestionsBlock,
    QuoteBlock,
    TextBlock,
)
from buurtambassadeur_wagtail.publishing.element_blocks import (
    AmbassadorsBlock,
    CallToApplyBlock,
    FiguresBlock,
    FinderBlock,
    NextDatesBlock,
    WhoDoesWhatBlock,
)

__all__ = [
    "AmbassadorsBlock",
    "BodyBlock",
    "ButtonBlock",
    "CallToApplyBlock",
    "ContentBlock",
    "FiguresBlock",
    "FinderBlock",
    "NextDatesBlock",
    "PictureBlock",
    "ProgrammeBlock",
    "QuestionsBlock",
    "QuoteBlock",
    "TextBlock",
    "WhoDoesWhatBlock",
]


class ProgrammeBlock(StreamBlock):
    """The six blocks that show the programme, for a page of the municipality."""

    ambassadors = AmbassadorsBlock()
    find_my_ambassador = FinderBlock()
    who_does_what = WhoDoesWhatBlock()
    next_dates = NextDatesBlock()
    call_to_apply = CallToApplyBlock()
    figures = FiguresBlock()

    class Meta:
        label = _("Neighbourhood ambassadors")


class ContentBlock(StreamBlock):
    """What an editor writes: the blocks that know nothing of the programme."""

    text = TextBlock()
    picture = PictureBlock()
    quote = QuoteBlock()
    questions = QuestionsBlock()
    button = ButtonBlock()


class BodyBlock(ProgrammeBlock, ContentBlock):
    """What editors build the pages of the programme from."""

    class Meta:
        label = _("Body")
