"""An admin page that begins something new; it lives in the kernel."""

from buurtambassadeur_wagtail.kernel.start_views import StartView

__all__ = ["StartView"]
