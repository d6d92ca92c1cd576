"""Pages and neighbourhoods are those of the tests of pages."""

from tests.publishing.conftest import page, programme_page, weverij

__all__ = ["page", "programme_page", "weverij"]
