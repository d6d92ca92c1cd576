/* Beside the conditions of an editor's questions: fills the list of earlier questions
   as they are typed, moved and renamed, and shows the answers of one to tick. Asks for
   choices only where there are any to give.

   Without this file the answers are lines of text; the server judges them. */

(() => {
  const TYPES = ["radio", "dropdown", "checkboxes", "multiselect", "checkbox"];
  const WITH_CHOICES = TYPES.filter((one) => one !== "checkbox");
  const plain = (text) => text.trim().replace(/\s+/g, " ");

  function rows() {
    const lists = document.querySelectorAll("[data-ba-condition=question]");
    return [...lists].map((list) => {
      const start = list.id.slice(0, -"condition_question".length);
      const field = (name) => document.getElementById(start + name);
      return {
        list,
        lines: field("condition_answers"),
        label: field("label"),
        type: field("field_type"),
        choices: field("choices"),
        isGone: field("DELETE") && field("DELETE").value === "1",
      };
    });
  }

  function answersOf(row) {
    if (row.type.value === "checkbox") {
      const { baYes, baNo } = row.lines.dataset;
      return [["yes", baYes], ["no", baNo]];
    }
    const lines = row.choices.value.trim().split(/\r?\n/);
    const parts = lines.length > 1 ? lines.map((one) => one.replace(/,\s*$/, "")) : lines[0].split(",");
    return parts.map(plain).filter(Boolean).map((one) => [one, one]);
  }

  function fill(row, earlier) {
    const wanted = row.list.value;
    const names = earlier.map((one) => plain(one.label.value));
    if (wanted && !names.includes(wanted)) {
      names.push(wanted); // the server says what is wrong with it
    }
    const options = [row.list.options[0], ...names.map((one) => new Option(one, one))];
    row.list.replaceChildren(...options);
    row.list.value = wanted;
  }

  function write(row, box) {
    const ticked = [...box.querySelectorAll("input:checked")].map((one) => one.value);
    row.lines.value = ticked.join("\n");
    row.lines.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function offer(row, earlier) {
    const chosen = earlier.find((one) => plain(one.label.value) === row.list.value);
    const panel = row.lines.closest(".w-panel__wrapper") || row.lines.parentElement;
    let box = panel.querySelector(".ba-answers");
    row.lines.hidden = Boolean(chosen);
    panel.hidden = !row.list.value && !row.lines.value;
    if (!chosen) {
      box?.remove();
      return;
    }
    const offered = answersOf(chosen);
    const sign = JSON.stringify(offered);
    if (box && box.dataset.sign === sign) {
      return;
    }
    const given = row.lines.value.split(/\r?\n/).map(plain);
    box?.remove();
    box = document.createElement("div");
    box.className = "ba-answers";
    box.dataset.sign = sign;
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", `${row.lines.id}-label`);
    offered.forEach(([value, text]) => {
      const label = document.createElement("label");
      const tick = document.createElement("input");
      Object.assign(tick, { type: "checkbox", value, checked: given.includes(value) });
      label.append(tick, ` ${text}`);
      box.append(label);
    });
    box.addEventListener("change", (event) => {
      event.stopPropagation();
      write(row, box);
    });
    row.lines.after(box);
  }

  function offerChoices(row) {
    const panel = row.choices.closest(".w-panel__wrapper") || row.choices;
    panel.hidden = !WITH_CHOICES.includes(row.type.value) && !row.choices.value.trim();
  }

  function follow(all) {
    all.forEach((row) => {
      const { baLast } = row.label.dataset;
      const now = plain(row.label.value);
      if (baLast && now && baLast !== now) {
        all.filter((one) => one.list.value === baLast).forEach((one) => {
          one.list.append(new Option(now, now));
          one.list.value = now;
        });
      }
      row.label.dataset.baLast = now || baLast || "";
    });
  }

  function refresh() {
    const all = rows().filter((row) => !row.isGone);
    follow(all);
    all.forEach((row, number) => {
      const earlier = all
        .slice(0, number)
        .filter((one) => TYPES.includes(one.type.value) && plain(one.label.value));
      offerChoices(row);
      fill(row, earlier);
      offer(row, earlier);
    });
  }

  const later = () => setTimeout(refresh);
  document.addEventListener("DOMContentLoaded", refresh);
  document.addEventListener("change", later);
  document.addEventListener("click", later);
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-ba-condition=question]")) {
      refresh();
    }
  });
  if (document.readyState !== "loading") {
    refresh();
  }
})();
