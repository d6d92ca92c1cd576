"""Stories 2 and 13 by keyboard only; story 1 is in ``test_find_my_ambassador``."""

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from tests.browser.accessibility import tab_to
from tests.browser.people import EDITOR

ROOT = "/buurtambassadeurs/"
FAR = 150  # key strokes; Wagtail's own menu comes first


def test_apply_with_two_mistakes_first(municipality, resident):
    page = resident.page
    send = page.get_by_role("button", name="Verstuur mijn aanmelding")
    resident.visit(f"{ROOT}meld-u-aan/buurt/BU99010101/")
    for label, answer in (
        ("Voornaam", "Piet"),
        ("Achternaam", "Smit"),
        ("E-mailadres", "piet.smit"),
        ("Postcode", "1234 AB"),
    ):
        tab_to(page, resident.field(label))
        page.keyboard.type(answer)
    tab_to(page, resident.field("16 jaar of ouder"))
    page.keyboard.press("Space")
    for label in ("Wat doet u nu al", "Wat wilt u doen"):
        tab_to(page, resident.field(label))
        page.keyboard.type("Ik help mijn buren.")
    tab_to(page, resident.field("de acht afspraken gelezen"))
    page.keyboard.press("Space")
    tab_to(page, send)
    press(page, "Enter")

    # The summary has the focus; its first link leads to the field.
    assert page.evaluate("document.activeElement.id") == "ba-mistakes"
    tab_to(page, page.locator(".ba-error-summary a").first)
    page.keyboard.press("Enter")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("piet.smit@zilverveen.example")
    tab_to(page, resident.field("Stel u voor"))
    page.keyboard.type("Ik ben Piet.")
    tab_to(page, send)
    page.keyboard.press("Enter")

    page.wait_for_url("**/klaar/**")
    assert "Ik ben Piet." in resident.reads()


def test_change_compare_and_restore(municipality, someone):
    profile = Ambassador.objects.get(name="Joke Verhulst")
    days = list(Appointment.objects.order_by("pk").values())
    old_words, old_portrait = profile.proud, profile.portrait_id
    joost = someone(EDITOR)
    page = joost.page
    joost.visit(
        f"/admin/snippets/buurtambassadeur_wagtail/ambassador/edit/{profile.pk}/"
    )

    reach(page, page.locator("#id_proud"))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("De nieuwe speeltuin.")
    choose_portrait(page, "Mehmet")
    publish(page)
    profile.refresh_from_db()
    assert profile.proud == "De nieuwe speeltuin."
    assert profile.portrait_id != old_portrait

    # Compare, and restore what was there before.
    joost.visit(
        f"/admin/snippets/buurtambassadeur_wagtail/ambassador/timeline/{profile.pk}/"
    )
    assert old_words in joost.reads(".ba-moment:first-child")
    oldest = page.locator(".ba-moment").last
    reach(page, oldest.get_by_role("button", name="Herstel deze versie"))
    press(page, "Enter")
    assert page.locator("#id_proud").input_value() == old_words
    publish(page)

    profile.refresh_from_db()
    assert (profile.proud, profile.portrait_id) == (old_words, old_portrait)
    assert list(Appointment.objects.order_by("pk").values()) == days


def choose_portrait(page, title):
    """Take another picture in Wagtail's own chooser."""
    chooser = page.locator("#id_portrait-chooser")
    reach(page, chooser.get_by_role("button", name="Acties"))
    page.keyboard.press("Enter")
    another = page.locator("[data-chooser-action-choose]:visible")
    another.wait_for()
    reach(page, another)
    page.keyboard.press("Enter")
    picture = page.locator("a.image-choice", has_text=title)
    picture.wait_for()
    reach(page, picture)
    page.keyboard.press("Enter")
    page.locator("#id_portrait-title", has_text=title).wait_for()


def publish(page):
    """Publish from the menu beside saving."""
    reach(page, page.locator("footer [data-w-dropdown-target=toggle]").first)
    page.keyboard.press("Enter")
    button = page.locator("button[name=action-publish]")
    button.wait_for()
    reach(page, button)
    press(page, "Enter")
    assert page.locator(".messages .success").count()


def reach(page, target):
    """Press Tab until the target has the focus, however many stops there are."""
    for _step in range(FAR):
        if target.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(
        page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    )


def press(page, key):
    """Press what leads to another page, and wait until that is there."""
    with page.expect_navigation():
        page.keyboard.press(key)
