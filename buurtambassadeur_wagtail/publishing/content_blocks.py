"""Blocks with what an editor writes: text, picture, quote, questions, button."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock

from buurtambassadeur_wagtail.publishing.previewed import Previewed
from buurtambassadeur_wagtail.publishing.rich_text import RICH

FOLDER = "buurtambassadeur_wagtail/blocks/"
GROUP = _("Text and pictures")
SAMPLE = _("Residents make their neighbourhood pleasant themselves.")


class TextBlock(Previewed, blocks.RichTextBlock):
    """Text with headings below those of the page."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": ["h2", "h3", *RICH]} | kwargs)

    def get_preview_value(self) -> Any:
        return self.normalize(f"<h2>{self.label}</h2><p>{SAMPLE}</p>")

    class Meta:
        label = _("Text")
        description = _("Text with headings, lists and links.")
        icon = "doc-full"
        group = GROUP
        template = f"{FOLDER}text.html"


class PictureBlock(Previewed, ImageBlock):
    """A picture, described in words or marked as decoration."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.child_blocks["image"].label = _("Picture")  # Wagtail's is in English
        self.child_blocks["alt_text"].field.help_text = _(
            "What does one see? For who cannot see the picture."
        )

    def get_preview_value(self) -> Any:
        return None

    class Meta:
        label = _("Picture")
        description = _("A picture. Say what one sees, or that it is decoration.")
        icon = "image"
        group = GROUP
        template = f"{FOLDER}picture.html"


class QuoteBlock(Previewed, blocks.StructBlock):
    text = blocks.TextBlock(
        label=_("Quote"), rows=3, help_text=_("Without quotation marks.")
    )
    source = blocks.CharBlock(
        label=_("Who says this?"),
        required=False,
        help_text=_("Only name somebody who agrees to it."),
    )

    class Meta:
        label = _("Quote")
        description = _("What a resident or a partner says.")
        icon = "openquote"
        group = GROUP
        template = f"{FOLDER}quote.html"
        preview_value = {"text": SAMPLE, "source": _("A resident")}


class QuestionAnswerBlock(blocks.StructBlock):
    question = blocks.CharBlock(
        label=_("Question"), help_text=_("As a resident asks it.")
    )
    answer = blocks.RichTextBlock(
        label=_("Answer"),
        features=RICH,
        help_text=_("One or two sentences are enough."),
    )


class QuestionsBlock(Previewed, blocks.StructBlock):
    """Questions that unfold one by one, without JavaScript."""

    questions = blocks.ListBlock(QuestionAnswerBlock(), label=_("Questions"), min_num=1)

    class Meta:
        label = _("Questions and answers")
        description = _("Questions that open when somebody chooses them.")
        icon = "help"
        group = GROUP
        template = f"{FOLDER}questions.html"
        preview_value = {
            "questions": [
                {"question": _("What does an ambassador do?"), "answer": SAMPLE}
            ]
        }


class ButtonBlock(Previewed, blocks.StructBlock):
    """A link that stands out: to a page here, or to another website."""

    text = blocks.CharBlock(
        label=_("Text on the button"),
        max_length=60,
        help_text=_("Say what happens. For example: see the agenda."),
    )
    page = blocks.PageChooserBlock(
        label=_("Page"), required=False, help_text=_("A page of this website.")
    )
    url = blocks.URLBlock(
        label=_("Or a web address"),
        required=False,
        help_text=_("Only for another website. It begins with https://."),
    )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            told = ValidationError(_("Choose a page, or give a web address."))
            raise StructBlockValidationError(block_errors={"page": told})
        return cleaned

    class Meta:
        label = _("Button")
        description = _("A link that stands out.")
        icon = "link"
        group = GROUP
        template = f"{FOLDER}button.html"
        preview_value = {"text": _("Read more"), "page": None, "url": "#"}
