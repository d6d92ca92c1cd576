"""A host that speaks two languages for as long as one story lasts."""

from django.conf import settings
from django.middleware.locale import LocaleMiddleware


def language_of_the_address(get_response):
    """Do what Django's own middleware does, only where there are two languages."""
    by_address = LocaleMiddleware(get_response)

    def answer(request):
        speaks = getattr(settings, "WAGTAIL_I18N_ENABLED", False)
        return (by_address if speaks else get_response)(request)

    return answer
