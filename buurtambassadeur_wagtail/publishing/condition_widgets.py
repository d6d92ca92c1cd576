"""How an editor picks a type, an earlier question and its answers.

The script fills the list with the questions above, as they are typed; what is kept is
the text of the question. The server judges it (``publishing/question_form.py``).
"""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.staticfiles import versioned_static

FILES = "buurtambassadeur_wagtail/question_conditions"


class QuestionType(forms.Select):
    """Without a blank choice: a new question begins with the first, one line of text.

    A default of the field would do the same, and cost every host a migration.
    """

    def optgroups(self, name, value, attrs=None):
        self.choices = [one for one in self.choices if one[0]]
        return super().optgroups(name, value, attrs)


class EarlierQuestion(forms.Select):
    """A list that starts with the question chosen before, whatever it is."""

    everybody = _("No condition: everybody reads this question")

    def __init__(self, attrs=None):
        super().__init__({"data-ba-condition": "question", **(attrs or {})})

    def optgroups(self, name, value, attrs=None):
        known = [one for one in value if one]
        self.choices = [("", self.everybody), *((one, one) for one in known)]
        return super().optgroups(name, value, attrs)

    @property
    def media(self):
        return forms.Media(
            js=[versioned_static(f"{FILES}.js")],
            css={"all": [versioned_static(f"{FILES}.css")]},
        )


class EarlierAnswers(forms.Textarea):
    """Lines of text; the script shows the answers of the chosen question to tick."""

    def __init__(self, attrs=None):
        words = {"data-ba-yes": _("yes"), "data-ba-no": _("no")}
        super().__init__({"rows": 3, **words, **(attrs or {})})
