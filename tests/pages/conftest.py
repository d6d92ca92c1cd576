"""The same programme as the tests of publishing use."""

from tests.publishing.conftest import (
    application_page,
    objection_page,
    page,
    programme_page,
    weverij,
)

__all__ = ["application_page", "objection_page", "page", "programme_page", "weverij"]
