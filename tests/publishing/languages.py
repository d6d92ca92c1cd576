"""A host in Dutch and English, and pages translated as an editor does."""

from wagtail.models import Locale, Site

LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE = "django.middleware.locale.LocaleMiddleware"


def two_languages(settings, urls="tests.settings.urls_by_language"):
    """Set what Wagtail's own guide says; return English."""
    settings.WAGTAIL_I18N_ENABLED = True
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
    before, sessions, *rest = settings.MIDDLEWARE
    settings.MIDDLEWARE = [before, sessions, LOCALE, *rest]
    settings.ROOT_URLCONF = urls
    Site.clear_site_root_paths_cache()
    return Locale.objects.get_or_create(language_code="en")[0]


def translated(page, locale, *, publish=True, **values):
    """Translate a page and those above it, as simple translation does."""
    copy = page.copy_for_translation(locale, copy_parents=True)
    for name, value in values.items():
        setattr(copy, name, value)
    revision = copy.save_revision()
    if publish:
        revision.publish()
    Site.clear_site_root_paths_cache()
    return type(page).objects.get(pk=copy.pk)
