/* Shows a question only after the answers it belongs to.

   Without this file every question is there, with a sentence that says for whom it is;
   the server judges the answers either way. Moves no focus and erases no answer. */

(() => {
  const PAUSE = 400; // milliseconds, so that arrow keys through choices stay calm

  function answersTo(form, name) {
    const found = [...form.elements].filter((one) => one.name === name);
    const [first] = found;
    if (!first) {
      return [];
    }
    if (first.tagName === "SELECT") {
      return [...first.selectedOptions].map((one) => one.value);
    }
    if (first.type === "checkbox" && !first.hasAttribute("value")) {
      return [first.checked ? "yes" : "no"];
    }
    return found.filter((one) => one.checked).map((one) => one.value);
  }

  function prepare(form, news) {
    const fields = [...form.querySelectorAll("[data-ba-after]")];
    let waiting;

    function isAsked(field) {
      const name = field.dataset.baAfter;
      const earlier = [...form.elements].find((one) => one.name === name);
      if (!earlier || earlier.closest("[data-ba-after][hidden]")) {
        return false;
      }
      const wanted = JSON.parse(field.dataset.baAnswers);
      return answersTo(form, name).some((one) => wanted.includes(one));
    }

    function markNeeded(field) {
      const isGroup = field.getAttribute("role") === "radiogroup";
      const target = isGroup ? field : field.querySelector("input, select, textarea");
      if ("baNeeded" in field.dataset && (isGroup || field.tagName !== "FIELDSET")) {
        target.setAttribute("aria-required", "true");
      }
    }

    function show() {
      let added = 0;
      fields.forEach((field) => {
        const isHidden = !isAsked(field);
        added += field.hidden && !isHidden ? 1 : 0;
        field.hidden = isHidden; // a question further on looks at this one
      });
      return added;
    }

    function tell(added) {
      clearTimeout(waiting);
      news.textContent = "";
      if (added) {
        const text = added === 1 ? news.dataset.baOne : news.dataset.baMore;
        waiting = setTimeout(() => {
          news.textContent = text;
        }, PAUSE);
      }
    }

    fields.forEach((field) => {
      field.querySelector(".ba-form__condition").hidden = true;
      markNeeded(field);
    });
    show();
    form.addEventListener("change", () => tell(show()));
    window.addEventListener("pageshow", show); // a browser fills in again going back
  }

  document.querySelectorAll(".ba-form__news").forEach((news) => {
    prepare(news.closest("form"), news);
  });
})();
