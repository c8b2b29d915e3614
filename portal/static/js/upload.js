/** Sends papers one by one, each under a key of its own minted when it is picked, so that trying again never makes two.
 *
 * Without this file the same form sends all files at once. A lost connection only means waiting: the row says so, and the
 * sending goes on by itself.
 */

const WAITS = [1, 2, 4, 8, 15, 30];
const SLOW_AFTER = 10000;

const seconds = (count) => new Promise((resolve) => setTimeout(resolve, count * 1000));

function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Resolves when there is a network again, or at once when there is one, or after the wait when the browser cannot tell. */
async function signal(wait) {
  if (navigator.onLine) return seconds(wait);
  await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
}

class Row {
  constructor(list, file) {
    this.element = document.createElement("li");
    this.element.className = "upload-row";
    this.name = document.createElement("p");
    this.name.textContent = `${file.name}, ${Math.max(1, Math.round(file.size / 1000)).toLocaleString()} KB`;
    this.bar = document.createElement("progress");
    this.bar.max = 100;
    this.bar.setAttribute("aria-label", file.name);
    this.said = document.createElement("p");
    this.actions = document.createElement("p");
    this.element.append(this.name, this.bar, this.said, this.actions);
    list.append(this.element);
  }

  say(words, mood = "") {
    this.said.textContent = words;
    this.element.className = mood ? `upload-row upload-row--${mood}` : "upload-row";
  }

  offer(words, action) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button--link";
    button.textContent = words;
    button.addEventListener("click", action);
    this.actions.replaceChildren(button);
  }

  link(words, address) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = words;
    this.actions.replaceChildren(link);
  }

  end() {
    this.bar.hidden = true;
    this.actions.replaceChildren();
  }
}

class Refused extends Error {}
class SignedOut extends Error {}

class Sending {
  constructor(form, file, row) {
    Object.assign(this, { form, file, row, key: newKey(), cancelled: false, request: null });
    row.say(form.dataset.waiting);
    row.offer(form.dataset.cancel, () => this.cancel());
  }

  cancel() {
    this.cancelled = true;
    this.request?.abort();
    this.row.end();
    this.row.say(this.form.dataset.cancelled);
  }

  /** Tries until the paper is received, refused for good, or cancelled. */
  async go() {
    const words = this.form.dataset;
    for (let tries = 0; !this.cancelled; tries += 1) {
      try {
        this.row.say(words.sending);
        const { send } = await this.intend();
        return this.received(await this.send(send));
      } catch (problem) {
        if (this.cancelled) return;
        if (problem instanceof Refused || problem instanceof SignedOut) {
          this.row.end();
          this.row.say(problem.message, "refused");
          return;
        }
        this.row.say(navigator.onLine ? words.again : words.offline);
        await signal(WAITS[Math.min(tries, WAITS.length - 1)]);
      }
    }
  }

  async intend() {
    const answer = await fetch(this.form.dataset.intents, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": this.form.elements.csrf_token.value },
      body: JSON.stringify({ key: this.key, name: this.file.name, size: this.file.size, for: this.form.elements.for.value }),
    });
    return this.understood(answer.status, answer.redirected, await answer.text());
  }

  /** XMLHttpRequest, because only it tells how much of a body has gone. */
  send(address) {
    const body = new FormData();
    body.append("csrf_token", this.form.elements.csrf_token.value);
    body.append("for", this.form.elements.for.value);
    body.append("file", this.file, this.file.name);
    const slow = setTimeout(() => this.row.say(this.form.dataset.slow), SLOW_AFTER);
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.request = request;
      request.open("POST", address);
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", (event) => { this.row.bar.value = (100 * event.loaded) / event.total; });
      request.addEventListener("load", () => {
        try {
          resolve(this.understood(request.status, !request.responseURL.includes(address), request.responseText));
        } catch (problem) { reject(problem); }
      });
      for (const failure of ["error", "abort", "timeout"]) request.addEventListener(failure, () => reject(new Error(failure)));
      request.send(body);
    }).finally(() => clearTimeout(slow));
  }

  understood(status, elsewhere, text) {
    if (elsewhere) throw new SignedOut(this.form.dataset.signedOut);
    let said = {};
    try { said = JSON.parse(text); } catch { /* a page instead of data: judged by its status below */ }
    if (status < 300) return said;
    if (status >= 500 || status === 429 || said.again) throw new Error(String(status));
    throw new Refused(said.refused || said.error || this.form.dataset.signedOut);
  }

  received({ words, page, state, pages }) {
    this.row.end();
    this.row.name.remove();
    this.row.say(words, "received");
    this.row.link(this.form.dataset.open, page);
    if (pages) this.askAboutPages(pages);
    this.watch(state);
  }

  /** Pictures sent one after another may be pages of one paper: the way to say so. */
  askAboutPages(address) {
    const asked = this.form.querySelector("[data-pages]");
    const link = document.createElement("a");
    link.href = address;
    link.textContent = this.form.dataset.pagesAsked;
    asked.replaceChildren(link);
    asked.hidden = false;
  }

  async watch(address) {
    const note = document.createElement("p");
    note.textContent = this.form.dataset.checking;
    this.row.element.insertBefore(note, this.row.actions);
    note.textContent = (await whenRead(address)).words || "";
  }
}

/** Asks every few seconds, for two minutes, whether a paper has been read. */
async function whenRead(address) {
  for (let tries = 0; tries < 40; tries += 1) {
    await seconds(3);
    const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
    const said = answer?.ok ? await answer.json().catch(() => ({})) : {};
    if (said.state && said.state !== "reading") return said;
  }
  return {};
}

function enhance(form) {
  const picker = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-rows]");
  const note = form.querySelector("[data-note]");
  let line = Promise.resolve();
  let left = 0;

  const warn = (event) => { if (left) event.preventDefault(); };
  window.addEventListener("beforeunload", warn);
  form.classList.add("upload--live");
  form.querySelector("[data-send]").hidden = true;

  picker.addEventListener("change", () => {
    const sendings = [...picker.files].map((file) => new Sending(form, file, new Row(list, file)));
    picker.value = "";
    for (const sending of sendings) {
      left += 1;
      line = line.then(() => sending.go()).finally(() => {
        left -= 1;
        note.hidden = left === 0;
      });
    }
    note.textContent = form.dataset.keepOpen;
    note.hidden = left === 0;
  });
}

for (const form of document.querySelectorAll("form[data-upload]")) enhance(form);
for (const waiting of document.querySelectorAll("[data-poll]")) {
  whenRead(waiting.dataset.poll).then((said) => { if (said.state) location.reload(); });
}
