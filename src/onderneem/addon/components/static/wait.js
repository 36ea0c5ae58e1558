// A form whose answer takes a while says so when it is sent, and isn't sent twice.
// Without this script it is sent as it is; the server knows a repeat.
const PATIENCE = 180_000;

for (const form of document.querySelectorAll("form[data-wait]")) {
  const buttons = [...form.querySelectorAll("[type=submit]")];
  // There from the start, or a screen reader wouldn't listen to it.
  const told = new Map(
    buttons.map((button) => {
      const status = document.createElement("span");
      status.className = "oo-wait";
      status.setAttribute("role", "status");
      button.after(status);
      return [button, status];
    }),
  );
  const rest = () => {
    delete form.dataset.sent;
    buttons.forEach((button) => button.removeAttribute("aria-disabled"));
    told.forEach((status) => (status.textContent = ""));
  };
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    // Not "disabled": the button that is pressed is sent too.
    buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
    (told.get(event.submitter) ?? told.get(buttons[0])).textContent = form.dataset.wait;
    setTimeout(rest, PATIENCE);
  });
  // Whoever comes back to this page may send it again.
  window.addEventListener("pageshow", (event) => event.persisted && rest());
}
