"""Work that the host's task backend does; the default one does it at once."""

from __future__ import annotations

from buurtambassadeur_wagtail.kernel import delivery

try:
    from django.tasks import task  # Django 6.0 and later
except ImportError:
    # Wagtail brings it along on Django 5.2.
    from django_tasks import task  # type: ignore[no-redef]


@task()
def deliver_letter(pk: int) -> None:
    """Try a letter that was just written, once.

    When the mail server was down a moment ago, the letter waits for the command: one
    visitor waits for a silent server, the next ones do not.
    """
    if not delivery.server_was_down():
        delivery.deliver(pk)
