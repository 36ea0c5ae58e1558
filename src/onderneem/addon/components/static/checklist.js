/* A guide's checklist: a list that can be ticked. What is ticked stays in this browser. */
(() => {
  "use strict";

  const kept = (key) => {
    try {
      const found = JSON.parse(window.localStorage.getItem(key) || "[]");
      return new Set(Array.isArray(found) ? found : []);
    } catch {
      return new Set();
    }
  };

  const keep = (key, ticked) => {
    try {
      if (ticked.size) window.localStorage.setItem(key, JSON.stringify([...ticked]));
      else window.localStorage.removeItem(key);
    } catch {
      /* No storage, or it is full: the ticks stay until the page is left. */
    }
  };

  const tickable = (item, ticked, changed) => {
    const text = item.querySelector(".oo-checklist-text");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.className = "form-check-input";
    box.id = `oo-check-${item.dataset.item}`;
    box.checked = ticked.has(item.dataset.item);
    box.addEventListener("change", () => {
      if (box.checked) ticked.add(item.dataset.item);
      else ticked.delete(item.dataset.item);
      changed();
    });
    const label = document.createElement("label");
    label.htmlFor = box.id;
    label.className = text.className;
    label.append(...text.childNodes);
    text.replaceWith(box, label);
    return box;
  };

  const begin = (list) => {
    const key = `onderneem.checklist.${list.dataset.key}`;
    const ticked = kept(key);
    const status = document.createElement("p");
    status.className = "oo-checklist-status";
    status.setAttribute("role", "status");
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "btn btn-secondary btn-sm oo-noprint";
    clear.textContent = list.dataset.clear;
    const boxes = [];
    const show = () => {
      const done = boxes.filter((box) => box.checked).length;
      status.textContent = list.dataset.progress
        .replace("{done}", String(done))
        .replace("{all}", String(boxes.length));
      clear.hidden = !done;
    };
    const changed = () => {
      keep(key, ticked);
      show();
    };
    for (const item of list.querySelectorAll("li[data-item]"))
      boxes.push(tickable(item, ticked, changed));
    clear.addEventListener("click", () => {
      ticked.clear();
      for (const box of boxes) box.checked = false;
      changed();
      boxes[0].focus();
    });
    list.classList.add("oo-checklist-live");
    list.after(status, clear);
    for (const note of list.parentElement.querySelectorAll(".oo-checklist-note")) note.hidden = false;
    show();
  };

  for (const list of document.querySelectorAll(".oo-checklist")) begin(list);
})();
