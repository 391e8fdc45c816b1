// The tools of the demo: its time, its people, and what goes wrong on its line.

import { byId, element } from "./element.js";
import { announce, showToast } from "./notices.js";
import { dateAfter, dateOf, dayName, isZone, momentOf, timeOf, wallClockOf } from "./moments.js";

const WIDE = matchMedia("(min-width: 900px)");
const HOUR = 60;
const SUNDAY = 6;
const MISBEHAVIOURS = [
  ["429", "429 for 60 s", "Too many requests for 60 s.", { seconds: 60 }],
  ["500", "500", "The next 5 calls fail with 500.", { times: 5 }],
  ["html502", "502 page", "The next 5 calls get a proxy’s error page.", { times: 5 }],
  ["silence", "Silence", "The next 3 calls wait 10 s for nothing.", { times: 3, seconds: 10 }],
  ["cut", "Cut", "The next 5 calls lose their line.", { times: 5 }],
  ["duplicate", "Duplicates", "Updates arrive twice from now on."],
  ["reorder", "Disorder", "Updates arrive out of order from now on."],
  ["off", "Behave", "The line behaves."],
];

/**
 * Hands what the person picks to `wishes`, each a promise: `jump(wish)`, `switchTo(id)`,
 * `addPerson(facts)`, `setZone(zone)`, `setBlocking(isBlocking)`, `misbehave(wish)`.
 */
export class Tools {
  #wishes;
  #now = new Date(0);
  #zone = "UTC";
  #person = null;

  constructor(wishes) {
    this.#wishes = wishes;
    this.#wireSheet();
    this.#wireTime();
    this.#wirePeople();
    this.#wireMisbehaviours();
  }

  /** Shows the demo's clock as this phone reads it. */
  setClock(now, zone, isJumping) {
    this.#now = now;
    this.#zone = zone;
    byId("clock-time").textContent = timeOf(now, zone);
    byId("clock-day").textContent = dayName(dateOf(now, zone), "");
    const buttons = byId("tools").querySelectorAll("[data-jump], #jump-form button");
    for (const button of buttons) button.disabled = isJumping;
  }

  /** Shows who there is, and whose phone this is. */
  setPeople(people, person, zone) {
    this.#person = person;
    const focused = document.activeElement?.dataset.person;
    byId("people").replaceChildren(...people.map((somebody) => this.#personButton(somebody)));
    if (focused) byId("people").querySelector(`[data-person="${focused}"]`)?.focus();
    byId("block").textContent = person.is_blocking ? "Unblock the bot" : "Block the bot";
    if (document.activeElement !== byId("zone")) byId("zone").value = zone;
  }

  #wireSheet() {
    byId("open-tools").addEventListener("click", () => this.#show(true));
    byId("close-tools").addEventListener("click", () => this.#show(false));
    byId("sheet").addEventListener("keydown", ({ key }) => key === "Escape" && this.#show(false));
    WIDE.addEventListener("change", () => this.#show(false));
    this.#show(false);
  }

  /** On a phone the tools lie over the chat, and only one of the two can be used; side by side, both. */
  #show(isShown) {
    const isOver = isShown && !WIDE.matches;
    const wasOver = byId("sheet").classList.contains("is-open");
    byId("sheet").classList.toggle("is-open", isOver);
    byId("sheet").inert = !isOver && !WIDE.matches;
    byId("phone").inert = isOver;
    if (isOver) byId("close-tools").focus();
    else if (wasOver) byId("open-tools").focus();
  }

  #wireTime() {
    for (const button of byId("tools").querySelectorAll("[data-jump]")) {
      button.addEventListener("click", () => this.#jump(this.#jumpNamed(button.dataset.jump)));
    }
    byId("jump-when").addEventListener("focus", ({ target }) => {
      target.value ||= wallClockOf(this.#now, this.#zone);
    });
    byId("jump-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#jump(this.#to(byId("jump-when").value));
    });
  }

  async #jump(wish) {
    if (wish.to && Date.parse(wish.to) <= this.#now) {
      byId("jump-answer").textContent = "Time only runs forward: choose a later moment.";
      return;
    }
    this.#show(false);
    const sayNow = () => `It is ${byId("clock-day").textContent}, ${byId("clock-time").textContent}.`;
    const isThere = await answerIn("jump-answer", () => this.#wishes.jump(wish), sayNow);
    const answer = byId("jump-answer").textContent;
    if (isThere) announce(answer);
    else showToast(answer, { isTrouble: true });
  }

  #jumpNamed(name) {
    const tomorrow = dateAfter(dateOf(this.#now, this.#zone), 1);
    const jumps = {
      hour: { minutes: HOUR }, day: { minutes: 24 * HOUR }, evening: { local: "20:30" },
      morning: this.#to(`${tomorrow}T09:00`), sunday: { local: "18:00", weekday: SUNDAY },
    };
    return jumps[name];
  }

  #to(wallClock) {
    return { to: momentOf(wallClock, this.#zone).toISOString() };
  }

  #wirePeople() {
    const zones = Intl.supportedValuesOf("timeZone");
    byId("zones").append(...zones.map((zone) => element("option", { value: zone })));
    byId("block").addEventListener("click", () => this.#setBlocking(!this.#person.is_blocking));
    byId("unblock").addEventListener("click", () => this.#setBlocking(false));
    byId("zone-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#setZone(byId("zone").value.trim());
    });
    byId("person-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#addPerson(event.target);
    });
  }

  #personButton(somebody) {
    const { id, username, language_code: language, timezone, is_blocking: isBlocking } = somebody;
    const name = [somebody.first_name, somebody.last_name].filter(Boolean).join(" ");
    const facts = [username && `@${username}`, language, timezone, isBlocking && "blocks the bot"];
    return element("button", {
      class: "person", type: "button", "data-testid": "person", "data-person": id,
      "aria-pressed": String(id === this.#person.id), onclick: () => this.#switchTo(id),
    }, element("b", { dir: "auto" }, name), element("small", {}, facts.filter(Boolean).join(" · ")));
  }

  #switchTo(id) {
    this.#show(false);
    this.#wishes.switchTo(id);
  }

  #setBlocking(isBlocking) {
    return answerIn("people-answer", () => this.#wishes.setBlocking(isBlocking),
      () => isBlocking ? "The bot is blocked." : "The bot may write again.");
  }

  #setZone(zone) {
    if (!isZone(zone)) {
      byId("people-answer").textContent = `“${zone}” is no time zone; one is Europe/Berlin.`;
      return;
    }
    answerIn("people-answer", () => this.#wishes.setZone(zone), () => `This phone is in ${zone}.`);
  }

  async #addPerson(form) {
    const facts = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim() !== ""));
    const wish = () => this.#wishes.addPerson(facts);
    const isAdded = await answerIn("people-answer", wish, () => `${facts.first_name} is here.`);
    if (!isAdded) return;
    form.reset();
    byId("add-person").open = false;
    this.#show(false);
  }

  #wireMisbehaviours() {
    const buttons = MISBEHAVIOURS.map(([kind, label, meaning, extent = {}]) => element("button", {
      type: "button", "data-testid": `misbehave-${kind}`,
      onclick: () => this.#misbehave(kind, meaning, extent),
    }, label));
    byId("misbehaviours").append(...buttons);
  }

  #misbehave(kind, meaning, extent) {
    const chat = byId("only-this-chat").checked && kind !== "off" ? this.#person.id : null;
    const wish = { kind, chat_id: chat, method: null, seconds: null, times: null, ...extent };
    return answerIn("misbehave-answer", () => this.#wishes.misbehave(wish), () => meaning);
  }
}

/** Runs a wish and says in a line of the tools how it went. */
async function answerIn(id, wish, sayDone) {
  const line = byId(id);
  line.textContent = "…";
  try {
    await wish();
    line.textContent = sayDone();
    return true;
  } catch (trouble) {
    line.textContent = `That did not work: ${trouble.message}`;
    return false;
  }
}
