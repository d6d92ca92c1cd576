"""Story 13: an editor changes a profile, looks back, and restores an older version."""

from buurtambassadeur_wagtail.ambassadors.models import Ambassador, Appointment
from tests.browser.accessibility import OURS, check
from tests.browser.people import EDITOR

PLACE = "/buurtambassadeurs/vogelbuurt/"


def test_change_compare_and_restore(municipality, resident, someone):
    profile = Ambassador.objects.get(name="Joke Verhulst")
    edit = f"/admin/snippets/buurtambassadeur_wagtail/ambassador/edit/{profile.pk}/"
    old_words, old_portrait = profile.proud, profile.portrait_id
    days = list(Appointment.objects.order_by("pk").values())
    joost = someone(EDITOR)
    page = joost.page

    # The editor changes the words and the photo.
    joost.visit(edit)
    beside = page.locator(".ba-admin--panel", has_text="Vogelbuurt")
    assert beside.count() == 1  # the appointments
    check(page, ".ba-admin--panel")
    page.locator("#id_proud").fill("De nieuwe speeltuin op het Merelplein.")
    page.locator("#id_portrait-chooser").get_by_role("button", name="Acties").click()
    page.locator("[data-chooser-action-choose]:visible").click()
    page.locator("a.image-choice", has_text="Mehmet").click()
    page.locator("#id_portrait-title", has_text="Mehmet").wait_for()
    joost.publish()
    resident.visit(PLACE)
    assert "De nieuwe speeltuin op het Merelplein." in resident.reads("#ba-people ~ *")

    # What applied when: the newest first, in words.
    joost.visit(edit.replace("/edit/", "/timeline/"))
    assert joost.reads("h1") == "Wat gold wanneer"
    newest = joost.reads(".ba-moment:first-child")
    assert "De nieuwe speeltuin op het Merelplein." in newest
    assert old_words in newest
    assert "Joost" in newest
    check(page, OURS)

    # Restored into a draft: the public sees nothing of it before it is published.
    oldest = page.locator(".ba-moment").last
    joost.click(oldest.get_by_role("button", name="Herstel deze versie"))
    assert page.locator("#id_proud").input_value() == old_words
    resident.visit(PLACE)
    assert "De nieuwe speeltuin op het Merelplein." in resident.reads()
    joost.publish()
    resident.visit(PLACE)
    assert old_words in resident.reads()
    profile.refresh_from_db()
    assert profile.portrait_id == old_portrait

    # Dates are no part of a profile, so restoring altered none.
    assert list(Appointment.objects.order_by("pk").values()) == days
