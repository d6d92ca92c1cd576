"""All checks of our part of one admin page, at one load. Wagtail's own is Wagtail's."""

from tests.browser.accessibility import OURS, check
from tests.browser.looking import (
    CHECKS,
    DESK,
    NARROWEST,
    NO_SHEET,
    SHEET,
    SPACING,
    ZOOMED,
)

SETTLING = 400  # milliseconds in which Wagtail's menu slides away
#: Heads of a table are only for screen readers on a narrow screen.
IN_THE_ADMIN = (
    CHECKS.replace("`.ba ${what}, .ba-paper ${what}`", f"`{OURS} :is(${{what}})`")
    .replace('".ba, .ba-paper"', f'"{OURS}"')
    .replace('one.closest(".ba-trap,', 'one.closest("thead, .ba-trap,')
)
#: From wide to narrow: Wagtail's menu slides away once.
LAYOUTS = (
    (DESK["width"], SPACING),
    (ZOOMED, ""),
    (NARROWEST, ""),
    (NARROWEST, SPACING),
)
# The heads of a table are only for screen readers there.
TOO_WIDE = """() => [...document.querySelectorAll(".ba-admin *")]
    .filter((one) => !one.closest("thead"))
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => `wider than the screen: ${one.outerHTML.slice(0, 120)}`)"""
# Reached by the keyboard, with a name, and no trap set with a positive tabindex.
CONTROLS = """() => [...document.querySelectorAll(
        ".ba-admin :is(a[href], button, input:not([type=hidden]), select, textarea)")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.tabIndex !== 0 && !one.disabled)
    .map((one) => `not in the order of Tab: ${one.outerHTML.slice(0, 120)}`)"""


def look_in_admin(page):
    """Return what is wrong with our part of the page, one line each; axe fails itself.

    Zoom of 200 % and 400 %, text spacing, order of Tab, movement, forced colours.
    """
    check(page, OURS)
    page.evaluate(f"() => {{ {IN_THE_ADMIN} }}")
    found = [*page.evaluate(CONTROLS), *_moving(page), *_forced(page)]
    found += [one for css in LAYOUTS for one in _layout(page, *css)]
    page.evaluate(NO_SHEET)
    page.set_viewport_size(DESK)
    return found


def _layout(page, width, css):
    if page.viewport_size["width"] > width:
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_timeout(SETTLING if width == ZOOMED else 50)
    page.evaluate(SHEET, css)
    wrong = [*page.evaluate(TOO_WIDE), *page.evaluate("ba.cut()")]
    return [f"{width} px {css.split()[:1]}: {one}" for one in wrong]


def _moving(page):
    page.emulate_media(reduced_motion="reduce")
    found = page.evaluate("ba.moves()")
    page.emulate_media(reduced_motion="no-preference")
    return found


def _forced(page):
    page.emulate_media(forced_colors="active")
    found = page.evaluate("ba.fades()")
    page.emulate_media(forced_colors="none")
    return found
