"""A column that follows the name of its row, for finding by name."""

from django.db import models

from buurtambassadeur_wagtail.neighbourhoods.rules import name_key


class NameKeyField(models.CharField):
    """Holds the ``name`` of the row as it is compared, renewed at each save."""

    def __init__(self, **kwargs):
        kwargs |= {"max_length": 255, "editable": False, "default": "", "blank": True}
        super().__init__(**kwargs)

    def deconstruct(self):
        """Stand in migrations as the plain column it is."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def pre_save(self, model_instance, add):
        """Return the key of the name, also when rows are created in bulk."""
        key = name_key(model_instance.name)[: self.max_length]
        setattr(model_instance, self.attname, key)
        return key
