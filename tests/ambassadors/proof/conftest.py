"""Contenders need committed rows."""

from tests.races import at_once, committed  # noqa: F401 -- fixtures
