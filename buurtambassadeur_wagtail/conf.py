"""Settings a developer may set. Read when needed, never at import."""

from typing import Any

from django.conf import settings as django_settings


class Settings:
    """``BUURTAMBASSADEUR_*`` settings with their defaults."""

    @property
    def BASE_TEMPLATE(self) -> str:
        """Template of the host that our pages extend."""
        return getattr(django_settings, "BUURTAMBASSADEUR_BASE_TEMPLATE", "base.html")

    @property
    def BASE_URL(self) -> str:
        """Root address for links in letters; empty means Wagtail's default site."""
        return getattr(django_settings, "BUURTAMBASSADEUR_BASE_URL", "")

    @property
    def SENDER(self) -> str | None:
        """From address of letters; ``None`` means ``DEFAULT_FROM_EMAIL``."""
        return getattr(django_settings, "BUURTAMBASSADEUR_SENDER", None)

    @property
    def TRUSTED_PROXIES(self) -> int:
        """How many proxies of the host add to ``X-Forwarded-For``; 0 ignores it."""
        return getattr(django_settings, "BUURTAMBASSADEUR_TRUSTED_PROXIES", 0)

    @property
    def STYLESHEETS(self) -> list[str]:
        """Static style sheets of the public pages, in order."""
        default = ["buurtambassadeur_wagtail/buurtambassadeur.css"]
        return getattr(django_settings, "BUURTAMBASSADEUR_STYLESHEETS", default)

    @property
    def BODY_BLOCK(self) -> str:
        """Dotted path of the ``StreamBlock`` with what editors build pages from."""
        default = "buurtambassadeur_wagtail.blocks.BodyBlock"
        return getattr(django_settings, "BUURTAMBASSADEUR_BODY_BLOCK", default)

    @property
    def THEME(self) -> dict[str, Any]:
        """The municipality's own look: ``class``, ``stylesheets`` and ``dark``."""
        return getattr(django_settings, "BUURTAMBASSADEUR_THEME", {})


settings = Settings()
