"""Who may see and change the contacts of an organisation.

At the address of a contact arrives the link with which a partner refuses a candidate.
So who changes it decides who can refuse: no work for everybody who edits texts.
"""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import InlinePanel
from wagtail.permission_policies import ModelPermissionPolicy

KEEP_CONTACTS = "buurtambassadeur_wagtail.change_partnercontact"
RELATION = "contacts"
WITH_CONTACTS = frozenset({"add", "delete"})


def may_keep_contacts(user: Any) -> bool:
    """Tell whether the user enters, changes and ends contacts."""
    return bool(user and user.is_active and user.has_perm(KEEP_CONTACTS))


class PartnerPolicy(ModelPermissionPolicy):
    """Groups decide; with an organisation its contacts come and go."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        allowed = super().user_has_permission(user, action)
        return allowed and (action not in WITH_CONTACTS or may_keep_contacts(user))


class PartnerForm(WagtailAdminModelForm):
    """Leaves the contacts out for who may not keep them, whatever is sent along."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_keep_contacts(self.for_user):
            self.formsets.pop(RELATION, None)


class ContactsPanel(InlinePanel):
    """The contacts; not there when the form has none."""

    class BoundPanel(InlinePanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            form = kwargs["form"]
            if form is not None and RELATION not in form.formsets:
                kwargs["form"] = None
            super().__init__(**kwargs)

        def is_shown(self) -> bool:
            return self.form is not None and super().is_shown()
