"""All checks of our part of one admin page, at one load. Wagtail's own is Wagtail's."""

from tests.browser.accessibility import OURS, check
from tests.browser.looking import (
    CHECKS,
    DESK,
    LONGEST_WALK,
    NARROWEST,
    NO_SHEET,
    SHEET,
    SPACING,
    ZOOMED,
    forced,
    still,
)

#: What is printed has a page of its own, without Wagtail around it.
PAPER = ".ba-paper, body:has(> .sheet-note)"
MISTAKES = f"{OURS} :is(.ba-errors, .ba-field--error)"
LAYOUTS = (
    (DESK["width"], SPACING),
    (ZOOMED, ""),
    (NARROWEST, ""),
    (NARROWEST, SPACING),
)
#: Wagtail glides to what has the focus, and slides its menu away: no time for that.
AT_ONCE = "* { scroll-behavior: auto !important; transition: none !important; }"
# Some heads of a table are only for screen readers there.
TOO_WIDE = """(part) => [...document.querySelectorAll(`:is(${part}) *`)]
    .filter((one) => !one.matches("thead th:not(:has(a))"))
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => `wider than the screen: ${one.outerHTML.slice(0, 120)}`)"""


def look_in_admin(page):
    """Return what is wrong with our part of the page, one line each; axe fails itself.

    Headings, references, zoom of 200 % and 400 %, text spacing, a walk with Tab on
    a narrow screen, movement, forced colours.
    """
    part = OURS if page.locator(OURS).count() else PAPER
    check(page, part)
    _bring(page, part)
    found = [*page.evaluate("ba.inner()"), *still(page), *forced(page)]
    found += [one for layout in LAYOUTS for one in _layout(page, part, *layout)]
    found += _walk(page)
    page.set_viewport_size(DESK)
    return found


def look_at_mistakes(page):
    """The same for what mistakes add to a screen that was looked at without them."""
    check(page, MISTAKES)
    _bring(page, OURS)
    found = [*page.evaluate("ba.inner()"), *forced(page)]
    found += _layout(page, OURS, NARROWEST, SPACING)
    page.evaluate(NO_SHEET)
    page.set_viewport_size(DESK)
    return found


def _bring(page, part):
    page.evaluate(f"() => {{ window.baPart = {part!r};\n{CHECKS} }}")


def _layout(page, part, width, css):
    page.evaluate(SHEET, AT_ONCE + css)
    if page.viewport_size["width"] > width:
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_timeout(50)
    wrong = [*page.evaluate(TOO_WIDE, part), *page.evaluate("ba.cut()")]
    return [f"{width} px {css.split()[:1]}: {one}" for one in wrong]


def _walk(page):
    """Press Tab from the top of our part until it was all reached."""
    found = []
    page.evaluate(SHEET, AT_ONCE)
    page.evaluate("ba.startInside()")
    for _step in range(LONGEST_WALK):
        page.keyboard.press("Tab")
        if page.evaluate("ba.beyond()"):
            break
        found += page.evaluate("ba.stepped()") or []
    page.evaluate(NO_SHEET)
    return [*found, *page.evaluate("ba.missed()")]
