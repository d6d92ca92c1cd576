// What axe does not see: text that is cut off or overlaps, movement, forced colours.
window.ba = (() => {
  const told = (one) => one.outerHTML.replace(/\s+/g, " ").slice(0, 140);
  // Our part of a page: all of ours, unless somebody says otherwise before.
  const PART = window.baPart ?? ".ba, .ba-paper";
  const within = (what) => [...document.querySelectorAll(`:is(${PART}) :is(${what})`)];
  const part = () => document.querySelector(PART);
  const styleOf = (one) => getComputedStyle(one);
  // For screen readers only, or not shown at all.
  const unseen = (one) => !one.checkVisibility({ visibilityProperty: true })
    || one.closest(".ba-trap, .ba-map__skip") !== null
    || [one, one.parentElement].some((it) => styleOf(it).clipPath.startsWith("inset"));

  function sticksOut() {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > limit + 1 && !one.closest(".ba-trap"))
      .map((one) => `sticks out: ${told(one)}`);
  }

  function isCut() {
    return within("*").filter((one) => {
      const style = styleOf(one);
      const cuts = [style.overflowX, style.overflowY].some((it) => /hidden|clip/.test(it));
      const more = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2;
      return cuts && more && one.clientWidth > 1 && one.textContent.trim() && !one.closest("svg, textarea") && !unseen(one);
    }).map((one) => `cut off: ${told(one)}`);
  }

  // Lines of text of two blocks that lie over each other.
  function overlap() {
    const lines = [];
    const root = part();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest("svg, script, option, textarea") || unseen(parent)) continue;
      let block = parent;
      while (styleOf(block).display === "inline") block = block.parentElement;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const slack = box.height / 4;
        if (box.width > 1) lines.push({ block, top: box.top + slack, bottom: box.bottom - slack, left: box.left + 1, right: box.right - 1 });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    const found = [];
    lines.forEach((one, number) => {
      for (let next = number + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
        const other = lines[next];
        if (other.block !== one.block && other.left < one.right && one.left < other.right) {
          found.push(`overlaps: ${told(one.block)} / ${told(other.block)}`);
        }
      }
    });
    return found;
  }

  const ZERO = /^(0s(, )?)+$/;
  function moves() {
    return within("*").filter((one) => ["", "::before", "::after"].some((part) => {
      const style = getComputedStyle(one, part || undefined);
      return style.animationName !== "none" || style.scrollBehavior === "smooth"
        || !ZERO.test(style.transitionDuration);
    })).map((one) => `moves: ${told(one)}`);
  }

  const CONTROLS = "button, .utrecht-button, input:not([type=hidden]), textarea, select, .utrecht-status-badge, .utrecht-badge-status";
  function systemColours() {
    const probe = document.body.appendChild(document.createElement("i"));
    const names = ["Canvas", "CanvasText", "LinkText", "ButtonText", "ButtonFace", "ButtonBorder", "Highlight", "HighlightText", "Field", "FieldText", "GrayText"];
    const found = names.map((name) => {
      probe.style.color = name;
      return styleOf(probe).color;
    });
    probe.remove();
    return new Map(names.map((name, number) => [name, found[number]]));
  }

  function fades() {
    const system = systemColours();
    const known = new Set([...system.values(), "none", "rgba(0, 0, 0, 0)"]);
    const bare = within(CONTROLS).filter((one) => {
      const style = styleOf(one);
      const native = ["checkbox", "radio", "file"].includes(one.type) && style.appearance !== "none";
      const bordered = parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== "none" && style.borderTopColor !== system.get("Canvas");
      return !unseen(one) && !native && !bordered;
    });
    const drawn = within("svg :is(path, circle, rect, line, polygon, polyline, text)").filter((one) => {
      if (unseen(one) || one.closest("pattern, .ba-qr, .ba-flyer__code")) return false;
      const { fill, stroke } = styleOf(one);
      return ![fill, stroke].every((it) => known.has(it) || it.startsWith("url"));
    });
    return [...bare.map((one) => `no border: ${told(one)}`), ...drawn.map((one) => `own colour: ${told(one)} ${styleOf(one).fill} ${styleOf(one).stroke}`)];
  }

  function headings() {
    const found = [];
    const levels = within("h1, h2, h3, h4, h5, h6").filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]));
    levels.forEach((level, number) => {
      const before = levels[number - 1] ?? (levels.includes(1) ? 0 : level - 1);
      if (level > before + 1) found.push(`heading ${level} after ${before}`);
    });
    const isWhole = !window.baPart || part().querySelector("h1"); // else Wagtail has the h1
    if (isWhole && document.querySelectorAll("h1").length !== 1) found.push("not one h1");
    if (document.querySelectorAll("main").length !== 1) found.push("not one main");
    if (!document.documentElement.lang) found.push("no language");
    return found;
  }

  function references() {
    const found = [];
    for (const one of within("a[href^='#']")) {
      const target = one.getAttribute("href").slice(1);
      if (target && !document.getElementById(target)) found.push(`leads nowhere: ${told(one)}`);
    }
    for (const name of ["aria-describedby", "aria-labelledby", "aria-controls"]) {
      for (const one of within(`[${name}]:not([type=hidden])`)) {
        const lost = one.getAttribute(name).split(/\s+/).filter((id) => !document.getElementById(id));
        if (lost.length) found.push(`${name} of nothing: ${told(one)}`);
      }
    }
    return found;
  }

  function mistakes() {
    return within("[aria-invalid=true]").filter((one) => {
      const group = one.closest("[role=radiogroup], fieldset[aria-describedby]") ?? one;
      const by = `${one.getAttribute("aria-describedby") ?? ""} ${group.getAttribute("aria-describedby") ?? ""}`;
      return !by.includes("error");
    }).map((one) => `mistake not described: ${told(one)}`);
  }

  // WCAG 1.3.5: the browser can fill in what is about the visitor.
  const PURPOSES = { email: "email", phone: "tel", telephone: "tel", given_name: "given-name", family_name: "family-name", name: "name", postcode: "postal-code" };
  function purposes() {
    return Object.entries(PURPOSES).flatMap(([name, wanted]) =>
      within(`input[name='${name}']`).filter((one) => one.autocomplete !== wanted)
        .map((one) => `purpose not told: ${told(one)}`));
  }

  // One script of ours there is: it hides what does not apply, and all is there without.
  function scripts() {
    const all = [...document.scripts].filter((one) => !one.type.includes("json"));
    const needless = all.filter((one) => !one.src.includes("/conditions."));
    const holds = (one) => one.textContent.trim() || one.querySelector("a, input, button");
    const hidden = all.length ? [] : within("[hidden]").filter(holds);
    return [...needless.map((one) => `a script: ${told(one)}`), ...hidden.map((one) => `hidden: ${told(one)}`)];
  }

  const inner = () => [...headings(), ...references(), ...mistakes()];
  const structure = () => [...inner(), ...purposes(), ...scripts()];

  // What the keyboard has to reach, in the order of the page; of radios one per group.
  const STOPS = "a[href], button, input:not([type=hidden]), textarea, select, summary, [tabindex='0']";
  function stops(all) {
    const groups = new Set();
    return all.filter((one) => {
      if (one.tabIndex < 0 || one.disabled || !one.checkVisibility({ visibilityProperty: true })) return false;
      if (one.closest(".ba-trap")) return false;
      if (one.type !== "radio") return true;
      if (groups.has(one.name)) return false;
      groups.add(one.name);
      return true;
    });
  }

  function begin(at, all) {
    const waiting = new Set(stops(all));
    window.baWaiting = waiting;
    window.baLast = null;
    at.tabIndex = -1; // begin at the top, also where a mistake had the focus
    at.focus();
    at.removeAttribute("tabindex");
    return waiting.size;
  }

  function startWalk() {
    const size = begin(document.body, [...document.querySelectorAll(STOPS)]);
    window.scrollTo(0, 0);
    return size;
  }

  // From the top of our part, until the focus is beyond it.
  const startInside = () => begin(part(), within(STOPS));
  const beyond = () => window.baWaiting.size === 0 || document.activeElement === document.body;

  function stepped() {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    if (window.baPart && !one.closest(PART)) return [];
    const waiting = window.baWaiting;
    const style = styleOf(one), box = one.getClientRects()[0] ?? one.getBoundingClientRect();
    // Days and times have stops within themselves; the last is a button of the browser.
    const isWithin = !waiting.has(one) && ["date", "time"].includes(one.type);
    const found = [];
    for (const it of [...waiting]) if (it === one || (one.type === "radio" && it.name === one.name)) waiting.delete(it);
    if (!one.closest("svg") && !isWithin) {
      const isThick = style.outlineStyle === "auto" || parseFloat(style.outlineWidth) >= 2;
      if (style.outlineStyle === "none" || !isThick) found.push(`focus not seen: ${told(one)}`);
      const above = Math.max(box.top, 0), below = Math.min(box.bottom, window.innerHeight);
      const top = document.elementFromPoint(box.left + box.width / 2, (above + below) / 2);
      const mine = top && (one.contains(top) || top.contains(one) || one.labels?.[0]?.contains(top));
      if (box.width < 2 || box.height < 2 || !mine) found.push(`focus is hidden: ${told(one)} under ${top && told(top)}`);
      const absolute = box.top - part().getBoundingClientRect().top;
      if (one.closest(PART) && window.baLast !== null && absolute < window.baLast - 8) found.push(`against the order: ${told(one)}`);
      if (one.closest(PART)) window.baLast = absolute;
    }
    return found;
  }

  // How what is read is dressed: the same chain of classes looks the same in any theme.
  const chain = (one) => (one.closest(".ba") === one ? "" : `${chain(one.parentElement)}>${one.tagName}.${one.getAttribute("class") ?? ""}`);
  const read = () => within("*").filter((one) => [...one.childNodes].some((it) => it.nodeType === Node.TEXT_NODE && it.data.trim()) || one.matches("input, select, textarea"));
  const dressed = () => [...new Set(read().map(chain))];
  // One element of each chain.
  function wearing(chains) {
    const left = new Set(chains);
    return read().filter((one) => !unseen(one) && left.delete(chain(one)));
  }

  const missed = () => [...window.baWaiting].map((one) => `not reached: ${told(one)}`);
  const cut = () => [...isCut(), ...overlap()];
  const layout = () => [...sticksOut(), ...isCut(), ...overlap()];
  return { cut, dressed, wearing, layout, moves, fades, inner, structure, startWalk, startInside, beyond, stepped, missed };
})();
