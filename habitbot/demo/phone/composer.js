// Where the person writes: the input, the bot's commands, its reply keyboard, and what stands in their place.

import { byId, element } from "./element.js";
import { Popup } from "./popup.js";

const HAS_KEYBOARD = matchMedia("(hover: hover) and (pointer: fine)");
const SIZES_ITSELF = CSS.supports("field-sizing", "content");
const COMMAND_BEGUN = /^\/([a-z0-9_]*)$/i;

/** Hands what the person writes or picks to `wishes`: `send(text)`, `askLocation()`, `askContact()`. */
export class Composer {
  #input = byId("input");
  #commands = [];
  #commandList = new Popup(byId("commands"), byId("menu"));
  #wishes;
  #keyboard = null;
  #isKeyboardShown = false;

  constructor(wishes) {
    this.#wishes = wishes;
    byId("writing").addEventListener("submit", (event) => this.#submit(event));
    byId("menu").addEventListener("click", () => this.#toggleMenu());
    byId("keyboard-toggle").addEventListener("click", () => this.#showKeyboard(!this.#isKeyboardShown));
    byId("start").addEventListener("click", () => wishes.send("/start"));
    byId("commands").addEventListener("keydown", (event) => this.#typeOn(event));
    this.#input.addEventListener("input", () => this.#noticeTyping());
    this.#input.addEventListener("keydown", (event) => this.#noticeKey(event));
  }

  /** Sets what the Menu button lists. */
  setCommands(commands) {
    this.#commands = commands;
    byId("menu").hidden = commands.length === 0;
  }

  /** Shows the bot's reply keyboard, or takes it away; one that was there already stays as the person left it. */
  keepKeyboard(keyboard) {
    if (JSON.stringify(keyboard) !== JSON.stringify(this.#keyboard)) this.setKeyboard(keyboard);
  }

  /** Shows what the bot has just sent, even if the same was folded away before. */
  setKeyboard(keyboard) {
    this.#keyboard = keyboard;
    this.#input.placeholder = keyboard?.placeholder || "Message";
    byId("keyboard-toggle").hidden = keyboard === null || keyboard.persistent;
    byId("reply-keyboard").replaceChildren(...(keyboard?.rows ?? []).map((row) => this.#keyRow(row)));
    byId("reply-keyboard").classList.toggle("is-tall", keyboard !== null && !keyboard.resize);
    this.#showKeyboard(keyboard !== null);
  }

  /** Lets the person write, start the bot, or unblock it. */
  setMode(mode) {
    const wasElsewhere = byId("writing").hidden;
    byId("writing").hidden = mode !== "write";
    byId("start").hidden = mode !== "start";
    byId("unblock").hidden = mode !== "unblock";
    if (mode === "write" && wasElsewhere) this.#focusInput();
  }

  /** Empties the input, for another person. */
  clear() {
    this.#setText("");
    this.#commandList.close();
  }

  #keyRow(row) {
    return element("div", { class: "row" }, row.map((key) => element("button", {
      class: "key", type: "button", "data-testid": "reply-button", title: key.text,
      onclick: () => this.#pressKey(key),
    }, element("span", { class: "label", dir: "auto" }, key.text))));
  }

  #pressKey(key) {
    if (key.request_location) this.#wishes.askLocation();
    else if (key.request_contact) this.#wishes.askContact();
    else this.#wishes.send(key.text);
    if (this.#keyboard?.one_time) this.#showKeyboard(false);
  }

  #showKeyboard(isShown) {
    this.#isKeyboardShown = isShown;
    byId("reply-keyboard").hidden = !isShown;
    byId("keyboard-toggle").setAttribute("aria-expanded", String(isShown));
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.#input.value.trim();
    if (text === "") return;
    this.#setText("");
    const isSent = await this.#wishes.send(text);
    if (!isSent && this.#input.value === "") this.#setText(text);
  }

  /** Where there is no real keyboard, the focus would call up one that covers the chat. */
  #focusInput() {
    if (HAS_KEYBOARD.matches) this.#input.focus();
  }

  #setText(text) {
    this.#input.value = text;
    this.#noticeTyping();
  }

  #noticeTyping() {
    const text = this.#input.value;
    byId("send").disabled = text.trim() === "";
    byId("composer").classList.toggle("is-writing", text !== "");
    if (!SIZES_ITSELF) {
      this.#input.style.height = "auto";
      this.#input.style.height = `${this.#input.scrollHeight}px`;
    }
    this.#suggestCommands(COMMAND_BEGUN.exec(text)?.[1].toLowerCase());
  }

  #suggestCommands(begun) {
    const matching = this.#commands.filter(({ command }) => begun !== undefined && command.startsWith(begun));
    this.#list(matching);
    if (matching.length > 0) this.#commandList.open();
    else this.#commandList.close();
  }

  #toggleMenu() {
    this.#list(this.#commands);
    this.#commandList.toggle();
  }

  #list(commands) {
    byId("commands").replaceChildren(...commands.map(({ command, description }) => element("button", {
      type: "button", "data-testid": "command", onclick: () => this.#sendCommand(command),
    }, element("b", {}, `/${command}`), element("span", { dir: "auto" }, description))));
  }

  #sendCommand(command) {
    this.clear();
    this.#wishes.send(`/${command}`);
    this.#focusInput();
  }

  #noticeKey(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      byId("writing").requestSubmit();
    } else if (this.#commandList.isOpen && ["ArrowUp", "ArrowDown"].includes(event.key)) {
      event.preventDefault();
      this.#commandList.focus(event.key === "ArrowDown" ? 0 : -1);
    } else if (this.#commandList.isOpen && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      this.#complete();
    } else if (event.key === "Escape") this.#commandList.close();
  }

  #complete() {
    const [first] = byId("commands").querySelectorAll("b");
    this.#setText(`${first.textContent} `);
  }

  /** A letter typed while walking through suggestions goes on in the input. */
  #typeOn({ key }) {
    if (key.length === 1 && key !== " ") this.#input.focus();
  }
}
