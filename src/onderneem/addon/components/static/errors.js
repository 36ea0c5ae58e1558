// A link of the error summary leads to its field also when that stands on another tab of the form.
// Without this script all tabs are open below each other, and the link is an ordinary one.
document.querySelector(".oo-form-errors")?.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  const field = link && document.getElementById(link.getAttribute("href").slice(1));
  if (!field) return;
  event.preventDefault();
  const part = field.closest("fieldset[id^='fieldset-']");
  const form = field.closest("form");
  if (part && form) {
    const title = part.querySelector(":scope > legend")?.textContent.trim();
    const tabs = [...form.querySelectorAll(".autotoc-nav a")];
    tabs.find((each) => each.textContent.trim() === title)?.click();
  }
  field.scrollIntoView({ block: "center" });
  const control = field.querySelector("input:not([type=hidden]), textarea, select, button");
  (control ?? field).focus({ preventScroll: true });
});

// Plone's own script leads to the first wrong field of the open tab; what is wrong is read first.
window.addEventListener("load", () => {
  setTimeout(() => {
    const summary = document.querySelector(".oo-form-errors .oo-error-summary");
    summary?.focus({ preventScroll: true });
    summary?.scrollIntoView({ block: "start" });
  });
});
