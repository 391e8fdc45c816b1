// The messages of the chat: days with their bubbles, and where the reader stands in them.

import { byId, element } from "./element.js";
import { messageElement } from "./message.js";
import { dateOf, dayName } from "./moments.js";

const NEAR_THE_END_PX = 60;
const STILL_AFTER_MS = 1_200;

/** Shows messages by id: one that comes again replaces itself, so nothing is ever there twice. */
export class Chat {
  #scroller = byId("scroller");
  #list = byId("messages");
  #down = byId("down");
  #unread = byId("unread");
  #messages = new Map();
  #shown = new Map();
  #isAtEnd = true;
  #lastTop = 0;
  #stillness = 0;
  #unseen = 0;
  #surroundings;
  #today = "";

  /** `surroundings` is what `messageElement` asks for; its zone and name may change. */
  constructor(surroundings) {
    this.#surroundings = surroundings;
    this.#scroller.addEventListener("scroll", () => this.#noticeScroll(), { passive: true });
    this.#down.addEventListener("click", () => this.scrollToEnd("smooth"));
    const keepEnd = new ResizeObserver(() => this.#isAtEnd && this.scrollToEnd());
    keepEnd.observe(this.#scroller);
    keepEnd.observe(this.#list);
  }

  get isEmpty() {
    return this.#messages.size === 0;
  }

  /** Replaces everything by a snapshot; a message that is the same keeps its place and focus. */
  showAll(messages) {
    const ids = new Set(messages.map(({ id }) => id));
    for (const id of this.#messages.keys()) if (!ids.has(id)) this.remove(id);
    for (const message of messages) this.#place(message);
  }

  /** Forgets everything and stands at the end, for another person's phone. */
  clear() {
    this.#messages.clear();
    this.#shown.clear();
    this.#list.replaceChildren();
    this.#isAtEnd = true;
    this.#count(0);
  }

  /** Shows a new or changed message; says whether it is new. */
  put(message) {
    const isNew = !this.#messages.has(message.id);
    this.#place(message);
    if (isNew && message.from === "person") this.scrollToEnd();
    if (isNew && !this.#isAtEnd) this.#count(this.#unseen + 1);
    return isNew;
  }

  remove(id) {
    this.#shown.get(id)?.remove();
    this.#shown.delete(id);
    this.#messages.delete(id);
    for (const day of this.#list.querySelectorAll(".day:not(:has(.message))")) day.remove();
  }

  /** Draws all messages again, after their surroundings changed. */
  redraw() {
    const messages = [...this.#messages.values()];
    const wasAtEnd = this.#isAtEnd;
    this.clear();
    this.showAll(messages);
    this.#isAtEnd = wasAtEnd;
  }

  /** Tells which date the phone calls today. */
  setToday(date) {
    if (date === this.#today) return;
    this.#today = date;
    for (const day of this.#list.children) {
      day.querySelector(".day-name span").textContent = this.#nameOf(day.dataset.day);
    }
  }

  /** Turns the spinner of a button on or off. */
  showWaiting(messageId, data, isWaiting) {
    for (const button of this.#shown.get(messageId)?.querySelectorAll("[data-press]") ?? []) {
      if (button.dataset.press !== data) continue;
      if (isWaiting) button.setAttribute("aria-busy", "true");
      else button.removeAttribute("aria-busy");
    }
  }

  scrollToEnd(behavior = "instant") {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#scroller.scrollTo({ top: this.#scroller.scrollHeight, behavior: isCalm ? "instant" : behavior });
    this.#isAtEnd = true;
  }

  #place(message) {
    const known = this.#messages.get(message.id);
    if (known && JSON.stringify(known) === JSON.stringify(message)) return;
    this.#messages.set(message.id, message);
    const drawn = messageElement(message, this.#surroundings);
    const old = this.#shown.get(message.id);
    this.#shown.set(message.id, drawn);
    if (old) replaceKeepingTouch(old, drawn);
    else this.#insert(drawn, message);
  }

  #insert(drawn, message) {
    const list = this.#dayOf(message).lastChild;
    const after = [...list.children].reverse().find((item) => Number(item.dataset.id) < message.id);
    if (after) after.after(drawn);
    else list.prepend(drawn);
  }

  #dayOf(message) {
    const date = dateOf(new Date(message.date), this.#surroundings.zone);
    const days = [...this.#list.children];
    const found = days.find((day) => day.dataset.day === date);
    if (found) return found;
    const day = element("section", { class: "day", "data-day": date },
      element("h2", { class: "day-name" }, element("span", {}, this.#nameOf(date))), element("ol", {}));
    this.#list.insertBefore(day, days.find((other) => other.dataset.day > date) ?? null);
    return day;
  }

  #nameOf(date) {
    return date === this.#today ? "Today" : dayName(date, this.#today);
  }

  #noticeScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR_THE_END_PX;
    if (isNear || scrollTop < this.#lastTop) this.#isAtEnd = isNear;
    if (!this.#isAtEnd) this.#showDay();
    this.#lastTop = scrollTop;
    this.#down.hidden = this.#isAtEnd;
    if (this.#isAtEnd) this.#count(0);
  }

  /** The day of what is read, for whoever turns pages; what follows by itself covers no words with it. */
  #showDay() {
    this.#scroller.classList.add("is-scrolling");
    clearTimeout(this.#stillness);
    this.#stillness = setTimeout(() => this.#scroller.classList.remove("is-scrolling"), STILL_AFTER_MS);
  }

  #count(unseen) {
    this.#unseen = unseen;
    this.#unread.hidden = unseen === 0;
    this.#unread.textContent = String(unseen);
    const name = "To the newest message";
    this.#down.setAttribute("aria-label", unseen ? `${name}, ${unseen} unread` : name);
  }
}

/** Swaps a message for its new self; its button keeps the focus, its picture is never blank in between. */
function replaceKeepingTouch(old, drawn) {
  const place = [...old.querySelectorAll("button, a")].indexOf(document.activeElement);
  const press = document.activeElement?.dataset.press;
  keepPicture(old, drawn);
  old.replaceWith(drawn);
  if (place < 0) return;
  const targets = [...drawn.querySelectorAll("button, a")];
  const same = targets.find((target) => press !== undefined && target.dataset.press === press);
  (same ?? targets[Math.min(place, targets.length - 1)])?.focus({ preventScroll: true });
}

function keepPicture(old, drawn) {
  const [before, after] = [old.querySelector(".photo img"), drawn.querySelector(".photo img")];
  if (!before || !after) return;
  for (const { name, value } of after.attributes) {
    if (before.getAttribute(name) !== value) before.setAttribute(name, value);
  }
  after.replaceWith(before);
}
