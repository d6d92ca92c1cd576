"""All checks of one public page at one load: what axe sees, and what it does not."""

from pathlib import Path

from axe_playwright_python.base import AXE_FILE_PATH

from tests.browser.people import DESK, PHONE
from tests.browser.themes import THEMES

AXE = Path(AXE_FILE_PATH).read_text()
CHECKS = (Path(__file__).parent / "checks.js").read_text()
#: Everything axe has for WCAG 2.2 A and AA, and its best practices.
ALL = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
CONTRAST = ALL | {"runOnly": ["color-contrast", "target-size"]}
RUN = """async ([options, chains]) => (
    await axe.run(chains ? { include: ba.wearing(chains) } : document, options)
).violations.flatMap(
    (one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}
        ${node.failureSummary}`)
)"""
SHEET = """(css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
}"""
NO_SHEET = "() => { document.adoptedStyleSheets = []; }"
#: WCAG 1.4.12, and 1.4.4 on a telephone.
SPACING = """* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
} p { margin-block-end: 2em !important; }"""
LARGE = ":root { font-size: 200% !important; }"
ZOOMED, NARROWEST = 640, 320  # 1280 pixels at 200 % and at 400 %
LAYOUTS = (
    (DESK["width"], ""),
    (DESK["width"], SPACING),
    (ZOOMED, ""),
    (NARROWEST, ""),
    (NARROWEST, SPACING),
    (PHONE["width"], LARGE),
)
DRESSED = "(it) => { document.querySelector('main.ba').className = it; }"
#: A telephone is what ``ALL`` looked at.
LOOKS = (
    ("light", DESK),
    ("dark", DESK),
    *((theme, viewport) for theme in THEMES for viewport in (DESK, PHONE)),
)
LONGEST_WALK = 150
AT_REST = """() => Promise.all(document.getAnimations()
    .filter((one) => one instanceof CSSTransition)
    .map((one) => one.finished.catch(() => {})))"""


def look(page, dressed):
    """Return all that is wrong with the page that is open, one line each.

    ``dressed``: how texts were dressed on pages before. Only what is new there is seen
    in the looks of municipalities too.
    """
    page.evaluate(f"() => {{ {AXE}\n{CHECKS} }}")
    return [
        *page.evaluate("ba.structure()"),
        *axe(page, ALL),
        *layouts(page),
        *walk(page),
        *still(page),
        *forced(page),
        *other_looks(page, new_in(page, dressed)),
    ]


def axe(page, options, chains=None):
    page.evaluate(AT_REST)
    return page.evaluate(RUN, [options, chains])


def layouts(page):
    """Zoom of 200 % and 400 %, text spacing, and letters of twice the size."""
    found = []
    for width, css in LAYOUTS:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(SHEET, css)
        wrong = page.evaluate("ba.layout()")
        found += [f"{width} px {css.split()[:1]}: {one}" for one in wrong]
    page.evaluate(NO_SHEET)
    return found


def walk(page):
    """Press Tab through the page on a narrow screen: reached, seen, in order."""
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    found = []
    waiting = page.evaluate("ba.startWalk()")
    for _step in range(LONGEST_WALK):
        page.keyboard.press("Tab")
        wrong = page.evaluate("ba.stepped()")
        if wrong is None:
            break
        found += wrong
    else:
        found.append(f"the keyboard does not leave the page: {waiting} stops")
    return [*found, *page.evaluate("ba.missed()")]


def still(page):
    """Nothing moves for who does not want that."""
    page.emulate_media(reduced_motion="reduce")
    found = page.evaluate("ba.moves()")
    page.emulate_media(reduced_motion="no-preference")
    return found


def forced(page):
    """With colours of the visitor's own, controls and drawings stay to be seen."""
    page.emulate_media(forced_colors="active")
    found = page.evaluate("ba.fades()")
    page.emulate_media(forced_colors="none")
    return found


def new_in(page, dressed):
    """Keep how the texts of this page are dressed, and return what is new."""
    if page.locator("main.ba").count() == 0:
        return []  # on paper there is one look
    new = set(page.evaluate("ba.dressed()")) - dressed
    dressed |= new
    return sorted(new)


def other_looks(page, chains):
    """Contrast and targets at the other width, in the dark, and in each theme."""
    found = []
    if not chains:
        return found
    for name, viewport in LOOKS:
        page.emulate_media(color_scheme="dark" if name == "dark" else "light")
        if name in THEMES:
            put_on(page, THEMES[name])
        page.set_viewport_size(viewport)
        found += [f"{name}: {one}" for one in axe(page, CONTRAST, chains)]
    return found


def put_on(page, theme):
    """Wear a theme without loading the page again: its sheets come after ours too."""
    css = "\n".join(package.css for package in theme.packages)
    page.evaluate(SHEET, css)
    page.evaluate(DRESSED, f"ba ba--themed {theme.classname}")
