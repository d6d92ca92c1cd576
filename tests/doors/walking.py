"""Finds every admin address of ours in the resolver, and asks it as each person."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.apps import apps
from django.db import connection, transaction
from django.urls import URLPattern, get_resolver, reverse

OURS = "buurtambassadeur"
#: The parameters with which one address of Wagtail serves every model.
ANY_MODEL = {"app_label", "app_name", "model_name"}


@dataclass(frozen=True)
class Address:
    """One address: the name it is declared under, and what to fill in."""

    name: str
    pattern: URLPattern

    @property
    def parameters(self):
        converters = dict(self.pattern.pattern.converters)
        groups = self.pattern.pattern.regex.groupindex
        return list(dict.fromkeys([*converters, *groups]))

    @property
    def serves_any_model(self):
        return len(ANY_MODEL & set(self.parameters)) > 1

    def url(self, values):
        named = {name: values[name] for name in self.parameters}
        return reverse(self.name.partition("+")[0], kwargs=named)


def admin_addresses():
    """Return every address under the admin that is of ours, or serves any model."""
    found = {}
    for route, name, pattern in _walk(get_resolver()):
        address = Address(name, pattern)
        if route.startswith("admin/") and (OURS in name or address.serves_any_model):
            more = f"+{address.parameters[-1]}" if name in found else ""
            found[name + more] = Address(name + more, pattern)
    return found


def public_addresses():
    """Return every address of ours for residents."""
    return {
        name: Address(name, pattern)
        for route, name, pattern in _walk(get_resolver())
        if name.startswith(f"{OURS}:")
    }


@dataclass(frozen=True)
class Answer:
    """What came of a request: one word, what could be read, and what was stored."""

    word: str
    content: str
    stored: dict


def ask(client, method, url, data=None):
    """Ask an address; whatever it did is undone."""
    with transaction.atomic():
        response = getattr(client, method)(url, data or {})
        answer = Answer(in_a_word(response), _content(response), stored())
        transaction.set_rollback(True)
    return answer


def stored():
    """Return every row of every table of ours, as the database gives it."""
    models = apps.get_app_config(f"{OURS}_wagtail").get_models()
    return {model._meta.db_table: _rows(model) for model in models}


def _rows(model):
    names = connection.ops.quote_name
    table, key = names(model._meta.db_table), names(model._meta.pk.column)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} ORDER BY {key}")  # noqa: S608 -- ours
        return cursor.fetchall()


def in_a_word(response):
    """Return login, home (how Wagtail says no), open, or the status itself."""
    if response.status_code in (301, 302):
        path = urlsplit(response.url).path
        names = {
            reverse("wagtailadmin_login"): "login",
            reverse("wagtailadmin_home"): "home",
        }
        return names.get(path, "open")
    return "open" if response.status_code == 200 else str(response.status_code)


def _content(response):
    """Return headers and body as text."""
    body = b"".join(response) if response.streaming else response.content
    return f"{response.headers}\n{body.decode('latin-1')}"


def _walk(resolver, route="", spaces=()):
    for one in resolver.url_patterns:
        path = route + str(one.pattern).replace("^", "")
        if isinstance(one, URLPattern):
            yield path, ":".join([*spaces, one.name or path]), one
        else:
            inside = (*spaces, one.namespace) if one.namespace else spaces
            yield from _walk(one, path, inside)
