"""The page with the form to become an ambassador."""

from wagtail.contrib.routable_page.models import path

from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.publishing import texts
from buurtambassadeur_wagtail.publishing.form_page import FormPageMixin


class ApplicationFormPageMixin(FormPageMixin):
    """Routes of an application form; ``buurt/<code>/`` chooses the neighbourhood."""

    template = "buurtambassadeur_wagtail/pages/application_form.html"

    class Meta:
        abstract = True

    @path("")
    def index_route(self, request):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            application_form,
        )

        return application_form.respond(request, page=self)

    @path("buurt/<str:code>/", name="for_neighbourhood")
    def for_neighbourhood(self, request, code):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            application_form,
        )

        return application_form.respond(request, page=self, code=code)

    @path("klaar/<str:signed>/", name="thanks")
    def thanks_route(self, request, signed):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            application_receipt,
        )

        return application_receipt.thank(request, signed, page=self)

    def serve_preview(self, request, mode_name):
        from buurtambassadeur_wagtail.publishing import (  # noqa: PLC0415 -- thin method
            application_form,
        )

        request.is_preview = True
        return application_form.preview(request, self, mode_name)

    @property
    def shown_lead(self) -> str:
        return self.lead or texts.application_lead(current().decision_weeks)

    @property
    def shown_privacy_notice(self) -> str:
        return self.privacy_notice or texts.application_privacy()

    @property
    def shown_thanks(self) -> str:
        return self.thanks or texts.application_thanks()
