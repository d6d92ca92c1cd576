"""What a person does with a browser, and what may never happen meanwhile."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client

PASSWORD = "zilverveen"
EDITOR, ADMINISTRATOR = "joost", "bea"
COORDINATOR_NORTH, COORDINATOR_HARBOUR = "sanne", "karim"
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
SLOW = 15_000  # milliseconds: the admin on two cores
ADMIN = "/admin/"


class Person:
    """One window. Collects requests to other hosts and errors of public pages."""

    def __init__(self, browser, site, *, viewport, **options):
        self.site = site
        self.faults = []
        self.context = browser.new_context(
            base_url=site, viewport=viewport, locale="nl-NL", **options
        )
        self.context.set_default_timeout(SLOW)
        self.page = self.context.new_page()
        self.page.on("request", self._notice_request)
        self.page.on("console", self._notice_console)
        self.page.on("pageerror", self._notice_error)

    def leave(self):
        self.context.close()

    def log_in(self, name):
        """Log in with the form, as everybody does."""
        self.page.goto("/admin/login/")
        self.page.fill("#id_username", name)
        self.page.fill("#id_password", PASSWORD)
        self.page.click("button[type=submit]")
        self.page.wait_for_url("**/admin/")

    def visit(self, address):
        """Go to an address and return the status of the answer."""
        return self.page.goto(address).status

    def reads(self, what="body"):
        """Return the text as it is read: without soft hyphens, blanks as one."""
        text = self.page.locator(what).first.inner_text()
        return " ".join(text.replace("\xad", "").split())

    def field(self, label):
        """Return the input with this label, or whose label begins or ends so."""
        inputs = self.page.locator("input, textarea, select")
        return self.page.get_by_label(label).and_(inputs).first

    def fill(self, answers):
        """Fill in text fields by their label."""
        for label, answer in answers.items():
            self.field(label).fill(answer)

    def tick(self, *labels):
        for label in labels:
            self.field(label).check()

    def value(self, label):
        return self.field(label).input_value()

    def click(self, target):
        """Click what leads to another page, and wait until that is there."""
        with self.page.expect_navigation():
            target.click()

    def save(self):
        """Save in Wagtail's own editor, and see that it went well."""
        self.click(self.page.locator("button[type=submit].button-longrunning").first)
        assert self.page.locator(".messages .success").count(), self.reads("main")

    def publish(self):
        """Publish in Wagtail's own editor, from the menu beside saving."""
        footer = self.page.locator("footer")
        footer.locator("[data-w-dropdown-target=toggle]").first.click()
        self.click(self.page.locator("button[name=action-publish]"))
        assert self.page.locator(".messages .success").count(), self.reads("main")

    def open_register(self, kind):
        """Open the list of applications, objections, appointments or letters."""
        self.visit(f"/admin/buurtambassadeur/{kind}/")

    def row_of(self, kind, text):
        """Return what the register shows in the row with this text."""
        self.open_register(kind)
        row = self.page.locator(".ba-table tbody tr", has_text=text)
        return " ".join(row.inner_text().replace("\xad", "").split())

    def open_record(self, kind, text):
        """Open the page of a record from its row in the register."""
        self.open_register(kind)
        row = self.page.locator(".ba-table tbody tr", has_text=text)
        self.click(row.locator(".ba-table__main"))

    def step(self, name):
        """Click what can be done with the record that is open."""
        actions = self.page.locator(".ba-record__actions")
        self.click(actions.get_by_role("link", name=name))

    def follow(self, name):
        """Click the first link with this name."""
        self.click(self.page.get_by_role("link", name=name).first)

    def press(self, name):
        """Press the button with this name, in our part of the admin or on a page."""
        self.click(self.page.get_by_role("button", name=name))

    def _notice_request(self, request):
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https") and not request.url.startswith(self.site):
            self.faults.append(f"asked another host: {request.url}")

    def _notice_console(self, message):
        if message.type != "error" or self._is_admin():
            return
        if message.text.startswith("Failed to load resource"):
            return  # a page that answers 404 or 410 on purpose; links are tested apart
        self.faults.append(f"{self.page.url}: {message.text}")

    def _notice_error(self, error):
        if not self._is_admin():
            self.faults.append(f"{self.page.url}: {error}")

    def _is_admin(self):
        return urlsplit(self.page.url).path.startswith(ADMIN)


def logged_in(name):
    """Return what the browser keeps of somebody who logged in."""
    client = Client()
    client.force_login(get_user_model().objects.get(username=name))
    cookie = {
        "name": settings.SESSION_COOKIE_NAME,
        "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "domain": "localhost",
        "path": "/",
    }
    return {"cookies": [cookie], "origins": []}
