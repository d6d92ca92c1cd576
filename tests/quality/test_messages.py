"""The finder of texts finds what gettext's own tools would find."""

import ast

from django.utils.translation.template import templatize

from tests.quality.messages import _in_code, _in_template


def test_code_with_context_and_plural():
    code = """
_("One")
pgettext_lazy("status", "two")
ngettext("%(n)s day", "%(n)s days", n)
translation.gettext("Three" " parts")
_(variable)
"""

    assert set(_in_code(ast.parse(code))) == {
        (None, "One"),
        ("status", "two"),
        (None, "%(n)s day"),
        (None, "Three parts"),
    }


def test_templates_with_tags_blocks_filters_and_brackets():
    template = """
{% load i18n %}<p title="it's">{% translate "A (short) text" %}</p>
{% translate "open" context "form" %}{% include "x" with label=_("Label") %}
{% blocktranslate trimmed count n=n %}
  One {{ thing }}.
{% plural %}
  Many {{ thing }}.
{% endblocktranslate %}
"""

    assert set(_in_template(templatize(template))) == {
        (None, "A (short) text"),
        ("form", "open"),
        (None, "Label"),
        (None, "One %(thing)s."),
    }
