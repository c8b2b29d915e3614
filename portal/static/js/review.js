/** The specialist's desk made quick: figures shown on the page at once, and single-key shortcuts. Everything works without it. */

const SWITCH = "foothold-shortcuts-off";
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);

const pages = one("[data-pages]");
let zoom = 1;

/** Show where a figure was read: its box is marked and brought into view inside the pane of pages. */
function choose(key) {
  all("[data-figure]").forEach((box) => box.classList.toggle("page-view__box--chosen", box.dataset.figure === key));
  all("[data-shows]").forEach((link) => {
    const chosen = link.dataset.shows === key;
    if (chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    link.closest("li").classList.toggle("figure--chosen", chosen);
  });
  const box = all("[data-figure]").find((each) => each.dataset.figure === key);
  if (!box || !pages) return;
  const pane = pages.getBoundingClientRect();
  const found = box.getBoundingClientRect();
  pages.scrollBy({
    top: found.top + found.height / 2 - pane.top - pages.clientHeight / 2,
    left: found.left + found.width / 2 - pane.left - pages.clientWidth / 2,
  });
}

function openPaneOfPages() {
  all("[data-shows]").forEach((link) => {
    link.addEventListener("focus", () => choose(link.dataset.shows));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      choose(link.dataset.shows);
      history.replaceState(null, "", link.search);
      pages.scrollIntoView({ block: "nearest" });
    });
  });
  all("[data-figure]").forEach((box) => box.addEventListener("click", () => {
    const link = all("[data-shows]").find((each) => each.dataset.shows === box.dataset.figure);
    if (!link) return;
    link.closest("details")?.setAttribute("open", "");
    link.focus();
  }));
  if (!one("[data-page]", pages)) return;
  const tools = document.createElement("p");
  tools.className = "page-tools";
  for (const [words, use] of [
    [pages.dataset.smaller, () => enlarge(1 / 1.25)],
    [pages.dataset.larger, () => enlarge(1.25)],
    [pages.dataset.fit, () => enlarge(0)],
    [pages.dataset.contrast, () => pages.classList.toggle("page-views--contrast")],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button--link";
    button.textContent = words;
    button.addEventListener("click", use);
    tools.append(button);
  }
  pages.before(tools);
  const chosen = one(".page-view__box--chosen");
  if (chosen) choose(chosen.dataset.figure);
}

function enlarge(step) {
  zoom = step ? Math.min(4, Math.max(0.5, zoom * step)) : 1;
  pages.style.setProperty("--zoom", String(zoom));
}

function turn(by) {
  const views = all("[data-page]", pages);
  const top = pages.getBoundingClientRect().top;
  const here = views.findLastIndex((view) => view.getBoundingClientRect().top <= top + 40);
  views[Math.min(views.length - 1, Math.max(0, here + by))]?.scrollIntoView({ block: "start" });
}

/** The line in focus, else the chosen one, else the first that needs a look. */
function line() {
  return document.activeElement?.closest("[data-line]") ?? one(".figure--chosen[data-line]") ?? one("[data-attention]");
}

function edit() {
  const change = line() && one("[data-edit]", line());
  if (!change) return;
  change.open = true;
  one("input:not([type=hidden])", change).focus();
}

function step(by) {
  const rows = all("[data-lines] tbody tr").map((row) => one("a, button", row)).filter(Boolean);
  const here = rows.indexOf(document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, here + by))]?.focus();
}

function press(element) {
  if (element instanceof HTMLFormElement) element.requestSubmit();
  else element?.click();
}

function previewReason() {
  const form = one("[data-reasons]");
  const shown = form && one("[data-preview]", form);
  if (!shown) return;
  const write = () => {
    const chosen = one("input[name=reason]:checked", form);
    if (!chosen) return;
    const title = document.createElement("h3");
    title.textContent = shown.dataset.title;
    const sentence = document.createElement("p");
    sentence.lang = shown.dataset.lang;
    sentence.textContent = chosen.dataset.reads;
    const note = document.createElement("p");
    note.textContent = one("textarea", form).value;
    shown.replaceChildren(title, sentence, note);
    shown.classList.remove("notice--empty");
  };
  form.addEventListener("change", write);
}

const sheet = one("[data-shortcuts]");
const KEYS = {
  "?": () => sheet.showModal(),
  "/": () => one("[data-search]")?.focus(),
  j: () => step(1),
  k: () => step(-1),
  y: () => press(line() && one("[data-confirm]", line())),
  e: edit,
  "[": () => turn(-1),
  "]": () => turn(1),
  "+": () => enlarge(1.25),
  "=": () => enlarge(1.25),
  "-": () => enlarge(1 / 1.25),
  0: () => enlarge(0),
};
const PLACES = { q: "specialist.queue", h: "specialist.home", c: "case" };
let going = false;

function typing(target) {
  return target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

function onKey(event) {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    const form = event.target.closest("form");
    if (form) form.requestSubmit(one("button[value=reject]", form) ?? undefined);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || sheet.open || localStorage.getItem(SWITCH)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (going) {
    going = false;
    press(PLACES[key] && one(`[data-go="${PLACES[key]}"]`));
    return;
  }
  if (key === "g") {
    going = true;
    return;
  }
  const reason = /^[1-9]$/.test(key) && all("[data-reasons] input[name=reason]")[Number(key) - 1];
  if (reason) {
    reason.click();
    return;
  }
  const named = one(`[data-key="${CSS.escape(key)}"]`);
  if (!named && !(key in KEYS)) return;
  event.preventDefault();
  if (named) press(named);
  else if (pages || !["[", "]", "+", "=", "-", "0"].includes(key)) KEYS[key]();
}

if (pages) openPaneOfPages();
previewReason();
document.addEventListener("keydown", onKey);
const box = one("[data-shortcuts-on]");
box.checked = !localStorage.getItem(SWITCH);
box.addEventListener("change", () => (box.checked ? localStorage.removeItem(SWITCH) : localStorage.setItem(SWITCH, "off")));
