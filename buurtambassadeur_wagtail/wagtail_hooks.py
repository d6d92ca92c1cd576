"""Registration with Wagtail, nothing else."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from buurtambassadeur_wagtail.kernel.deletion import refuse_deletion
from buurtambassadeur_wagtail.kernel.export_log import register_export_action
from buurtambassadeur_wagtail.neighbourhoods import admin as neighbourhoods
from buurtambassadeur_wagtail.partners import admin as partners

for viewset in [*neighbourhoods.snippets, *partners.viewsets]:
    register_snippet(viewset)

hooks.register("before_delete_snippet", refuse_deletion)
hooks.register("register_log_actions", register_export_action)


@hooks.register("register_admin_viewset")
def coordinators():
    return neighbourhoods.coordinators
