// The finder without a new page: only what is found is replaced, and the address goes along.
// Without this script the form is sent, and everything works the same.
const finder = document.getElementById("oo-finder");
if (finder) {
  finder.classList.add("oo-scripted");
  // What is on its way: only the last one asked is shown, an older one is stopped.
  let asking = null;
  let shown = window.location.href.split("#")[0];
  // Who leaves the page stops what it was asking; that is no reason to come back.
  let leaving = false;
  window.addEventListener("beforeunload", () => { leaving = true; });
  window.addEventListener("pageshow", () => { leaving = false; });

  const address = () => {
    const form = document.getElementById("oo-finder-form");
    const pairs = [...new FormData(form)].filter(([name, value]) => value !== "");
    const usual = document.getElementById("oo-sort").options[0].value;
    const kept = pairs.filter(([name, value]) => name !== "sort_on" || value !== usual);
    const query = new URLSearchParams(kept).toString();
    return query ? `${form.action}?${query}` : form.action;
  };

  // Folds stay as the visitor left them, and the focus stays where it was.
  const replaced = (old, fresh) => {
    const open = new Set([...old.querySelectorAll("details[open][id]")].map((each) => each.id));
    const focus = old.contains(document.activeElement) ? document.activeElement.id : "";
    fresh.querySelectorAll("details[id]").forEach((each) => {
      each.open = each.open || open.has(each.id);
    });
    old.replaceChildren(...fresh.childNodes);
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  };

  const stop = () => {
    asking?.abort();
    asking = null;
    document.getElementById("oo-found").removeAttribute("aria-busy");
  };

  const show = async (url, push) => {
    stop();
    const mine = (asking = new AbortController());
    const found = document.getElementById("oo-found");
    found.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, { headers: { Accept: "text/html" }, signal: mine.signal });
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== asking) return;
      const fresh = page.getElementById("oo-found");
      // What says how many stays the same element: only then its change is read out.
      const status = document.getElementById("oo-status");
      const said = page.getElementById("oo-status");
      const words = said.innerHTML;
      replaced(document.getElementById("oo-finder-form"), page.getElementById("oo-finder-form"));
      said.replaceWith(status);
      replaced(found, fresh);
      status.innerHTML = words;
      shown = new URL(url, window.location.href).href;
      if (push) {
        unmarked();
        history.pushState(null, "", url);
      }
      stop();
    } catch {
      // A browser may stop what was asked as soon as one steps back once more, and tell so later:
      // whoever went on meanwhile isn't brought here by a new page.
      await new Promise((after) => setTimeout(after, 300));
      if (mine === asking && !leaving) window.location.assign(url);
    }
  };

  finder.addEventListener("change", (event) => {
    if (event.target.matches("[type=checkbox], #oo-sort")) show(address(), true);
  });
  finder.addEventListener("submit", (event) => {
    if (event.target.id !== "oo-finder-form") return;
    event.preventDefault();
    show(address(), true);
  });
  // The two lists of chips: what was chosen, and what was told of the business.
  const lists = [".oo-finder-status + .oo-chips a", ".oo-told .oo-chips a"];
  const inPlace = [...lists, ".oo-loosen a", ".oo-pages a"].join();
  finder.addEventListener("click", (event) => {
    const link = event.target.closest(inPlace);
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const list = lists.find((each) => link.matches(each));
    const place = list ? [...document.querySelectorAll(list)].indexOf(link) : -1;
    // What had the focus is gone: the chip that came in its place has it, else the count.
    show(link.href, true).then(() => {
      if (document.activeElement !== document.body) return;
      const next = list && document.querySelectorAll(list)[place];
      const status = document.getElementById("oo-status");
      status.tabIndex = -1;
      (next || status).focus({ preventScroll: true });
    });
    if (link.closest(".oo-pages")) document.getElementById("oo-found").scrollIntoView();
  });
  // Plone's own scripts (pat-inject) load the page anew when one goes back, if the step has a state.
  // Which of us hears of it first depends on whose script came first: theirs is stopped where it
  // comes after ours, and has no state to go by where it came before.
  const unmarked = () => {
    if (history.state) history.replaceState(null, "", window.location.href);
  };
  const back = (event) => {
    unmarked();
    const url = window.location.href.split("#")[0];
    event.stopImmediatePropagation();
    // What is still on its way is of a page that one has left.
    if (url === shown) stop();
    else show(url, false);
  };
  window.addEventListener("popstate", back, { capture: true });
  unmarked();
}
