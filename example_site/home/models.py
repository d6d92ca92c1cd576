"""The municipality's own home page: not part of the add-on."""

from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from buurtambassadeur_wagtail.blocks import ProgrammeBlock


class HomePage(Page):
    intro = RichTextField("inleiding", blank=True, features=["bold", "link", "ul"])

    body = StreamField(ProgrammeBlock(), verbose_name="blokken", blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "startpagina"
        verbose_name_plural = "startpagina's"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["sections"] = self.get_children().live().public()
        return context
