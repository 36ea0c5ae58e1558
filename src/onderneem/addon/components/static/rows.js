// Repeating groups in forms: add, remove and move rows without sending the form.
// Everything works without this script; it only spares a round trip.

// A second press while the first is on its way sends nothing; after a while it may be wanted.
const PATIENCE = 10_000;
function sendOnce(form) {
  if (!form || form.dataset.sendsOnce) return;
  form.dataset.sendsOnce = "yes";
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    else if (!event.defaultPrevented) {
      form.dataset.sent = "yes";
      setTimeout(() => delete form.dataset.sent, PATIENCE);
    }
  });
  window.addEventListener("pageshow", () => delete form.dataset.sent);
}

for (const group of document.querySelectorAll(".oo-rows:not([data-ready])")) {
  group.dataset.ready = "yes";
  sendOnce(group.closest("form"));
  const pattern = group.querySelector(":scope > template");
  const adder = group.querySelector(".oo-rows-add");
  const rows = () => [...group.querySelectorAll(":scope > .oo-row:not([hidden])")];
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

  const editorOf = (control) => (control.id && window.tinymce?.get(control.id)) || null;

  // What somebody filled in, by the column's name; not the row's own number and place.
  const filledIn = (row) => {
    const index = row.querySelector(":scope > [type=hidden]");
    const start = `${index.name.replace(/\.row$/, "")}.${index.value}.`;
    const controls = [...row.querySelectorAll("input, textarea, select")];
    return controls
      .filter((each) => each.name.startsWith(start) && !each.name.endsWith(".place"))
      .map((each) => [each, each.name.slice(start.length)]);
  };

  const contentOf = (control) => {
    if (control.matches("[type=checkbox], [type=radio]")) return control.checked;
    if (control.matches("select")) return [...control.options].map((each) => each.selected);
    return editorOf(control)?.getContent() ?? control.value;
  };

  const put = (control, content) => {
    const editor = editorOf(control);
    if (control.matches("[type=checkbox], [type=radio]")) control.checked = content;
    else if (control.matches("select")) [...control.options].forEach((each, at) => (each.selected = content[at]));
    else control.value = content;
    if (editor) {
      editor.setContent(content);
      editor.save();
    }
    control.dispatchEvent(new Event("change", { bubbles: true }));
  };

  // A rich text editor dies when its frame is moved: then what the rows say changes places.
  const exchange = (row, other) => {
    const theirs = filledIn(other);
    const pairs = filledIn(row).map(([control, column], at) => [control, theirs[at]?.[0], column === theirs[at]?.[1]]);
    if (pairs.length !== theirs.length || !pairs.every(([, , same]) => same)) return false;
    const contents = pairs.map(([one, two]) => [contentOf(one), contentOf(two)]);
    pairs.forEach(([one, two], at) => {
      put(one, contents[at][1]);
      put(two, contents[at][0]);
    });
    return true;
  };

  const move = (row, other, up) => {
    const before = up ? other : other.nextElementSibling;
    const rich = [row, other].some((each) => each.querySelector(".pat-tinymce, .tox-tinymce"));
    if (rich && exchange(row, other)) return other;
    const editors = [...row.querySelectorAll("textarea")].map(editorOf).filter(Boolean);
    editors.forEach((each) => (each.save(), each.remove()));
    before.before(row);
    number();
    return row;
  };

  // Says what the eyes see; there from the start, or a screen reader wouldn't listen to it.
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  group.append(status);

  // "Row 2 “Sketch”": how people know it, also when the numbers have moved on.
  const nameOf = (row) => {
    const title = row.querySelector("p").textContent.replace(/\s+/g, " ").trim();
    const typed = [...row.querySelectorAll(".row input[type=text]")].map((each) => each.value.trim()).find(Boolean);
    return typed ? `${title} “${typed.length > 60 ? `${typed.slice(0, 59)}…` : typed}”` : title;
  };

  // A row that is removed stays here, out of the form: nothing of it is sent or checked. Not
  // "disabled": a browser keeps that when the page is loaded again, and the row would get lost.
  const belongs = (row, yes) =>
    row.querySelectorAll("input, textarea, select, button").forEach((each) => (yes ? each.removeAttribute("form") : each.setAttribute("form", "")));

  const remove = (row, away) => {
    const name = nameOf(row);
    const gone = document.createElement("div");
    gone.className = "oo-row-gone border rounded p-3 mb-3 d-flex flex-wrap gap-3 align-items-center";
    const told = document.createElement("span");
    told.textContent = `${name} ${words("removed")}`;
    const undo = button(`${words("undo")}: ${name}`, words("undo"), () => {
      belongs(row, true);
      row.hidden = false;
      gone.remove();
      number();
      status.textContent = `${name} ${words("back")}`;
      away.focus();
    });
    undo.classList.add("oo-row-undo");
    gone.append(told, undo);
    belongs(row, false);
    row.hidden = true;
    row.before(gone);
    number();
    status.textContent = told.textContent;
    undo.focus();
  };

  const equip = (row) => {
    const tools = row.querySelector(".oo-row-tools");
    tools.querySelectorAll("label").forEach((each) => (each.hidden = true));
    const mover = (text, icon, up) => {
      const made = button(text, icon, () => {
        const all = rows();
        const other = all[all.indexOf(row) + (up ? -1 : 1)];
        if (!other) return;
        // The focus stays on the button of what moved, so that one can go on.
        move(row, other, up).querySelector(up ? ".oo-row-up" : ".oo-row-down").focus();
      });
      made.classList.add(up ? "oo-row-up" : "oo-row-down");
      return made;
    };
    const up = mover(words("up"), "↑", true);
    const down = mover(words("down"), "↓", false);
    const away = button(words("remove"), "×", () => remove(row, away));
    away.classList.add("oo-row-away");
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
