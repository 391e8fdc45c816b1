// The calls on the wire: what the bot asked of Telegram, newest first, each to be opened.

import { byId, element } from "./element.js";
import { exactTimeOf } from "./moments.js";

const CALLS_KEPT = 500;

/** Lists calls by number, so one that is heard twice is listed once. */
export class Wire {
  #list = byId("wire");
  #zone = "UTC";
  #calls = new Map();

  constructor() {
    byId("only-failed").addEventListener("change", ({ target }) =>
      this.#list.classList.toggle("is-only-failed", target.checked));
  }

  /** Times are shown in the phone's zone. */
  setZone(zone) {
    if (zone === this.#zone) return;
    this.#zone = zone;
    for (const [n, call] of this.#calls) {
      this.#itemOf(n).querySelector("time").textContent = this.#timeOf(call);
    }
  }

  add(call) {
    if (this.#calls.has(call.n)) return;
    this.#calls.set(call.n, call);
    const newer = [...this.#list.children].findLast((item) => Number(item.dataset.n) > call.n);
    if (newer) newer.after(this.#draw(call));
    else this.#list.prepend(this.#draw(call));
    this.#dropOldest();
    byId("wire-empty").hidden = true;
  }

  /** Adds what was missed; where a number now means another call, the demo was started anew, so is the list. */
  catchUp(calls) {
    const isOther = calls.some(({ n, at }) => this.#calls.has(n) && this.#calls.get(n).at !== at);
    if (isOther) {
      this.#calls.clear();
      this.#list.replaceChildren();
    }
    for (const call of calls) this.add(call);
  }

  #dropOldest() {
    if (this.#calls.size <= CALLS_KEPT) return;
    const oldest = this.#list.lastElementChild;
    this.#calls.delete(Number(oldest.dataset.n));
    oldest.remove();
  }

  #itemOf(n) {
    return this.#list.querySelector(`[data-n="${n}"]`);
  }

  #timeOf(call) {
    return exactTimeOf(new Date(call.at), this.#zone);
  }

  #draw(call) {
    const item = element("details", { ontoggle: () => fill(item, call) },
      element("summary", {},
        element("span", { class: "outcome" }, call.ok ? "✓" : `✕ ${call.status}`),
        element("b", {}, call.method), element("span", { class: "gist", dir: "auto" }, call.summary),
        element("time", { datetime: call.at }, this.#timeOf(call))));
    const look = call.ok ? "call" : "call is-failed";
    return element("li", { class: look, "data-testid": "wire-call", "data-n": call.n }, item);
  }
}

/** What was asked and answered is written out only once somebody looks. */
function fill(item, call) {
  if (!item.open || item.childElementCount > 1) return;
  const retry = call.retry_after === null ? "" : ` · retry after ${call.retry_after} s`;
  const answer = `${call.status} ${call.description ?? "OK"}${retry} · ${call.real_ms.toFixed(1)} ms`;
  item.append(
    element("h4", {}, "Request"),
    element("pre", { tabindex: "0" }, JSON.stringify(call.request, null, 2)),
    element("h4", {}, "Answer"),
    element("p", { class: "gist" }, answer));
}
