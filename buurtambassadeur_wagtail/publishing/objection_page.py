"""The page with the form to refuse a candidate, with reasons."""

from wagtail.contrib.routable_page.models import path

from buurtambassadeur_wagtail.publishing import texts
from buurtambassadeur_wagtail.publishing.form_page import FormPageMixin


class ObjectionFormPageMixin(FormPageMixin):
    """Routes of the form to refuse a candidate; without a number it lists them."""

    template = "buurtambassadeur_wagtail/pages/objection_form.html"

    class Meta:
        abstract = True

    def get_sitemap_urls(self, request=None):
        """Return none: it names candidates, and no search engine may keep those."""
        return []

    @path("")
    def index_route(self, request):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            objection_form,
        )

        return objection_form.choose(request, page=self)

    @path("<int:pk>/", name="object")
    def object_route(self, request, pk):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            objection_form,
        )

        return objection_form.respond_to(request, pk, page=self)

    @path("klaar/<str:signed>/", name="thanks")
    def thanks_route(self, request, signed):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            objection_receipt,
        )

        return objection_receipt.thank(request, signed, page=self)

    def serve_preview(self, request, mode_name):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            objection_form,
        )

        request.is_preview = True
        return objection_form.preview(request, self, mode_name)

    @property
    def shown_privacy_notice(self) -> str:
        return self.privacy_notice or texts.objection_privacy()

    @property
    def shown_thanks(self) -> str:
        return self.thanks or texts.objection_thanks()
