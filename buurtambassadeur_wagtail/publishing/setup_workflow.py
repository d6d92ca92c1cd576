"""A workflow: web editors look at profiles and pages before they go live."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from wagtail.models import (
    GroupApprovalTask,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from buurtambassadeur_wagtail.ambassadors.models import Ambassador

from .groups import EDITORS
from .setup_records import do_once, make_once
from .setup_report import Report

WORKFLOW = "workflow"


def make_workflow(groups: dict[str, Group], page: Any, report: Report) -> None:
    """Make the workflow once, for profiles and for the pages of the programme.

    A kind of record or a page that has a workflow already keeps it.
    """
    name = _("Review by the web editors")
    editors = groups.get(EDITORS)
    workflow = make_once(
        WORKFLOW, _("workflow “%s”") % name, lambda: _make(name, editors), report
    )
    if workflow is None:
        return
    kind = ContentType.objects.get_for_model(Ambassador)
    do_once(f"profiles:{WORKFLOW}", kind, lambda: _for_profiles(workflow, kind))
    if page is not None:
        do_once(f"pages:{WORKFLOW}", page, lambda: _for_pages(workflow, page))


def _make(name: str, editors: Group | None) -> Workflow | None:
    if editors is None:
        return None
    workflow = Workflow.objects.create(name=name)
    task = GroupApprovalTask.objects.create(name=_("A web editor looks at it"))
    task.groups.add(editors)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def _for_profiles(workflow: Workflow, kind: ContentType) -> None:
    WorkflowContentType.objects.get_or_create(
        content_type=kind, defaults={"workflow": workflow}
    )


def _for_pages(workflow: Workflow, page: Any) -> None:
    WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
