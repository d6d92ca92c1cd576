"""A new editor, without a manual: the three things asked most, with few clicks.

Counted is every press of the mouse, from the start page of the admin.
"""

from tests.browser.accessibility import OURS, check
from tests.browser.people import EDITOR

MENU = "wagtail-sidebar-submenu-buurtambassadeurs-title"
COUNT = (
    """addEventListener("pointerdown", (one) => one.isTrusted && baPressed(), true)"""
)
CLICKS = {"neighbourhood": 4, "question": 6, "profile": 9}


def test_neighbourhood_question_and_profile_take_few_clicks(
    municipality, someone, resident
):
    joost = someone(EDITOR)
    pressed = []
    joost.context.expose_binding("baPressed", lambda source: pressed.append(source))
    joost.context.add_init_script(COUNT)
    clicks = {}
    for task in (neighbourhood, question, profile):
        pressed.clear()
        joost.visit("/admin/")
        task(joost, resident)
        clicks[task.__name__] = len(pressed)
    joost.visit("/admin/buurtambassadeur/missing/")
    check(joost.page, OURS)

    assert all(clicks[task] <= most for task, most in CLICKS.items()), clicks


def neighbourhood(joost, resident):
    """Make a neighbourhood with its page, live."""
    from_menu(joost, "Buurten")
    joost.click(joost.page.locator("header a[href$='/neighbourhood/add/']").first)
    check(joost.page, "#main form")
    joost.fill({"Naam": "Merelveld", "Postcodes": "1234 XA"})
    joost.fill({"Eerste zinnen van de pagina": "Merelveld ligt aan het water."})
    joost.save()
    resident.visit("/buurtambassadeurs/merelveld/")
    assert "Merelveld ligt aan het water." in resident.reads()


def question(joost, resident):
    """Add a question to the form, and see it live."""
    page = joost.page
    joost.visit("/admin/pages/")  # by keyboard or address: the tree is Wagtail's own
    joost.click(page.get_by_role("link", name="Buurtambassadeurs", exact=True).first)
    joost.click(page.get_by_role("link", name="Meld u aan", exact=True).first)
    page.get_by_role("button", name="Voeg vraag toe").first.click()
    page.locator("input[name$=-label]:visible").last.fill("Hebt u een bakfiets?")
    page.locator("select[name$=-field_type]:visible").last.select_option("singleline")
    joost.publish()
    joost.click(page.locator(".messages a").first)


def profile(joost, resident):
    """Change a profile, then restore what was there."""
    page = joost.page
    from_menu(joost, "Profielen")
    joost.click(page.get_by_role("link", name="Joke Verhulst").first)
    page.locator("#id_proud").fill("De nieuwe speeltuin.")
    joost.publish()
    joost.click(page.locator(".messages a", has_text="Wat gold wanneer"))
    oldest = page.locator(".ba-moment").last
    joost.click(oldest.get_by_role("button", name="Herstel deze versie"))
    joost.publish()


def from_menu(joost, name):
    menu = joost.page.locator(f"ul[aria-labelledby={MENU}]")
    joost.page.get_by_role("button", name="Buurtambassadeurs").click()
    joost.click(menu.get_by_role("link", name=name, exact=True))
