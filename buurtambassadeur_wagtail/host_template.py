"""Read which blocks a template of the host offers, without rendering it."""

from __future__ import annotations

from collections.abc import Iterator

from django.template import Template, TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode


def blocks_of(name: str) -> set[str] | None:
    """Return the names of the blocks in the template and in those it extends.

    ``None`` when there is no such template, or when it cannot be read.
    """
    try:
        template = get_template(name).template
        return {node.name for one in _family(template) for node in _nodes(one)}
    except (TemplateDoesNotExist, TemplateSyntaxError):
        return None


def _family(template: Template) -> Iterator[Template]:
    yield template
    for node in template.nodelist.get_nodes_by_type(ExtendsNode):
        parent = node.parent_name.var
        if isinstance(parent, str):  # a variable is known at rendering only
            yield from _family(get_template(parent).template)


def _nodes(template: Template) -> list[BlockNode]:
    return template.nodelist.get_nodes_by_type(BlockNode)
