// Repeating groups in forms: add, remove and move rows without sending the form.
// Everything works without this script; it only spares a round trip.
for (const group of document.querySelectorAll(".oo-rows:not([data-ready])")) {
  group.dataset.ready = "yes";
  const pattern = group.querySelector(":scope > template");
  const adder = group.querySelector(".oo-rows-add");
  const rows = () => [...group.querySelectorAll(":scope > .oo-row")];
  const words = (name) => pattern.dataset[name];

  const number = () =>
    rows().forEach((row, place) => {
      row.querySelector(".oo-row-number").textContent = place + 1;
      row.querySelector(".oo-row-place input").value = place + 1;
    });

  const button = (text, icon, deed) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-outline-secondary btn-sm";
    made.textContent = icon;
    made.setAttribute("aria-label", text);
    made.title = text;
    made.addEventListener("click", deed);
    return made;
  };

  const move = (row, before, focus) => {
    // A rich text editor dies when its frame is moved; its text is kept by the textarea.
    if (row.querySelector(".pat-tinymce, .tox-tinymce")) return swapByPlace(row, before);
    before ? before.before(row) : group.insertBefore(row, adder.parentNode);
    number();
    focus.focus();
  };

  const swapByPlace = (row, before) => {
    const place = before ? rows().indexOf(before) + 1 : rows().length;
    row.querySelector(".oo-row-place input").value = place;
    // Sent without a button, the form comes back with the rows in their new order.
    adder.form.noValidate = true;
    adder.form.requestSubmit();
  };

  const equip = (row) => {
    const tools = row.querySelector(".oo-row-tools");
    tools.querySelectorAll("label").forEach((each) => (each.hidden = true));
    const up = button(words("up"), "↑", () => {
      const previous = row.previousElementSibling;
      if (previous?.matches(".oo-row")) move(row, previous, up);
    });
    const down = button(words("down"), "↓", () => {
      const next = row.nextElementSibling;
      if (next?.matches(".oo-row")) move(row, next.nextElementSibling?.matches(".oo-row") ? next.nextElementSibling : null, down);
    });
    const away = button(words("remove"), "×", () => {
      const next = row.nextElementSibling?.matches(".oo-row") ? row.nextElementSibling : adder;
      row.remove();
      number();
      (next.querySelector?.("input:not([type=hidden]), textarea, select") || adder).focus();
    });
    tools.append(up, down, away);
  };

  rows().forEach(equip);
  adder.addEventListener("click", (event) => {
    event.preventDefault();
    const last = Math.max(-1, ...[...group.querySelectorAll(":scope > .oo-row > [type=hidden]")].map((each) => Number(each.value)));
    const made = pattern.content.firstElementChild.cloneNode(true);
    made.innerHTML = made.innerHTML.replaceAll("NEW", last + 1);
    made.id = made.id.replace("NEW", last + 1);
    made.setAttribute("aria-labelledby", `${made.id}-number`);
    group.insertBefore(made, adder.parentNode);
    equip(made);
    number();
    // Date fields and the rich text editor are made by the site's own patterns.
    window.jQuery?.(document).trigger("patterns-injected", [undefined, group, made]);
    made.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  });
}
