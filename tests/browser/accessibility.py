"""What every page has to pass: axe, one heading, no sideways scrolling."""

import pytest
from axe_playwright_python.sync_playwright import Axe

#: Our part of Wagtail's admin; what stands around it is Wagtail's.
OURS = ".ba-admin"
AT_REST = """() => Promise.all(
    document.getAnimations()
        .filter((one) => one instanceof CSSTransition)
        .map((one) => one.finished.catch(() => {}))
)"""
NARROWEST = 320  # WCAG 1.4.10: 1280 pixels at 400 %


def check(page, within=None):
    """Fail with what axe found wrong, on the page or within a part of it.

    At rest: a button that is changing its colour has no contrast to measure yet.
    """
    page.evaluate(AT_REST)
    results = Axe().run(page, context=within)
    found = [
        f"{one['id']}: {node['html'][:200]} -- {node['failureSummary']}"
        for one in results.response["violations"]
        for node in one["nodes"]
    ]
    assert found == [], "\n".join([page.url, *found])


def check_public(page):
    """Check a public page: axe, one ``h1``, and width at 360 and 320 pixels."""
    check(page)
    assert page.locator("h1").count() == 1, page.url
    check_width(page)


def check_width(page, narrowest=NARROWEST):
    """Fail when a page scrolls sideways on a narrow screen; names what sticks out."""
    size = page.viewport_size
    for width in (360, narrowest):
        page.set_viewport_size({"width": width, "height": 740})
        wide = page.evaluate(
            """() => {
                const limit = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= limit) return [];
                return [...document.querySelectorAll("body *")]
                    .filter((one) => one.getBoundingClientRect().right > limit + 1)
                    .map((one) => one.outerHTML.slice(0, 120));
            }"""
        )
        assert wide == [], f"{page.url} is wider than {width} pixels: {wide[:5]}"
    page.set_viewport_size(size)


def tab_to(page, target):
    """Press Tab until the target has the focus; what is passed shows where it is."""
    for _step in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(
            """() => {
                const one = document.activeElement, style = getComputedStyle(one);
                const box = one.getBoundingClientRect();
                return style.outlineStyle !== "none" && box.width > 1 && box.height > 1;
            }"""
        ), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if target.evaluate("one => one === document.activeElement"):
            return
    pytest.fail("the keyboard does not get there")
