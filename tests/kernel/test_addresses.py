"""Links in letters lead to the site, whoever asks by whatever Host."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from wagtail.models import Site

from buurtambassadeur_wagtail.kernel import addresses

pytestmark = pytest.mark.django_db


def test_setting_comes_first(settings):
    settings.BUURTAMBASSADEUR_BASE_URL = "https://www.zilverveen.example/"

    assert addresses.base_url() == "https://www.zilverveen.example"


def test_default_site_comes_next(site):
    Site.objects.filter(pk=site.pk).update(hostname="zilverveen.example", port=443)

    assert addresses.absolute("/a/") == "https://zilverveen.example/a/"


def test_admin_address_comes_last(settings, site):
    Site.objects.all().delete()
    settings.WAGTAILADMIN_BASE_URL = "https://beheer.zilverveen.example"

    assert addresses.base_url() == "https://beheer.zilverveen.example"


def test_nothing_is_guessed(settings, site):
    Site.objects.all().delete()
    settings.WAGTAILADMIN_BASE_URL = None

    with pytest.raises(ImproperlyConfigured):
        addresses.base_url()
