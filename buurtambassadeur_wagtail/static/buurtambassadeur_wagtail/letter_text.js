/* Puts a placeholder where the cursor is. Without this file it comes at the end. */

(() => {
  const form = document.getElementById("ba-text");
  if (!form) {
    return;
  }
  const { subject, body } = form.elements;
  let last = body;

  [subject, body].forEach((field) => {
    field.addEventListener("focus", () => {
      last = field;
    });
  });

  document.querySelectorAll("[data-ba-place]").forEach((button) => {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const field = button.dataset.baSubject === "yes" ? last : body;
      field.setRangeText(button.dataset.baPlace, field.selectionStart, field.selectionEnd, "end");
      field.focus();
    });
  });
})();
