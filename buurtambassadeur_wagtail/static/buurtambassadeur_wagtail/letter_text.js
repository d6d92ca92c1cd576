/* Puts a placeholder where the cursor is, and keeps the example up to date.

   Without this file a placeholder comes at the end, and a button shows the example. */

(() => {
  const form = document.getElementById("ba-text");
  if (!form) {
    return;
  }
  const PAUSE = 600; // milliseconds without typing
  const { subject, body } = form.elements;
  let last = body;
  let waiting;

  async function showExample() {
    const answers = new FormData(form);
    answers.set("preview", "1");
    const response = await fetch(form.action, { method: "POST", body: answers });
    if (!response.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("ba-tried-section");
    const errors = page.querySelector(".ba-errors");
    if (fresh && !errors) {
      document.getElementById("ba-tried-section").innerHTML = fresh.innerHTML;
    }
  }

  function showSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(showExample, PAUSE);
  }

  [subject, body].forEach((field) => {
    field.addEventListener("focus", () => {
      last = field;
    });
    field.addEventListener("input", showSoon);
  });

  document.querySelectorAll("[data-ba-place]").forEach((button) => {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const field = button.dataset.baSubject === "yes" ? last : body;
      field.setRangeText(button.dataset.baPlace, field.selectionStart, field.selectionEnd, "end");
      field.focus();
      showSoon();
    });
  });
})();
