"""Where a record lives in the admin, for somebody who may go there."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from wagtail.admin.admin_url_finder import AdminURLFinder


def admin_url_for(record: Model | None, user: Any) -> str | None:
    """Return the record's address in the admin; None when the user may not open it.

    Asks Wagtail's own registry, which knows snippets, pages and our registers alike.
    """
    if record is None or record.pk is None:
        return None
    return AdminURLFinder(user).get_edit_url(record)
