"""A programme with one neighbourhood page and both forms."""

import pytest

from buurtambassadeur_wagtail.pages.models import (
    ApplicationFormPage,
    NeighbourhoodPage,
    ObjectionFormPage,
    ProgrammePage,
)
from tests.factories import NeighbourhoodFactory


@pytest.fixture
def weverij(db):
    return NeighbourhoodFactory(
        name="De Weverij",
        cbs_code="BU99010102",
        district__name="Noord",
        postcodes=["1234CA", "1234ZZ"],
    )


@pytest.fixture
def programme_page(site):
    return site.root_page.add_child(
        instance=ProgrammePage(title="Buurtambassadeurs", slug="programma")
    )


@pytest.fixture
def page(programme_page, weverij):
    return programme_page.add_child(
        instance=NeighbourhoodPage(title="De Weverij", neighbourhood=weverij)
    )


@pytest.fixture
def application_page(programme_page):
    return programme_page.add_child(
        instance=ApplicationFormPage(title="Meld u aan", slug="aanmelden")
    )


@pytest.fixture
def objection_page(programme_page):
    return programme_page.add_child(
        instance=ObjectionFormPage(title="Een kandidaat weigeren", slug="weigeren")
    )
