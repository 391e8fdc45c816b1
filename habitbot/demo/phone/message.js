// One message as the chat shows it: its bubble, and the keyboard below it.

import { lastDirection, withStartsMarked } from "./direction.js";
import { element, icon } from "./element.js";
import { timeOf } from "./moments.js";
import { wordsOf } from "./safe_html.js";

const KIBIBYTE = 1024;
const UNITS = ["bytes", "KB", "MB", "GB"];
const BODIES = { photo: photoBody, document: documentBody, location: locationBody, contact: contactBody };

/**
 * The element of a message. `chat` tells what surrounds it: `zone`, `botName`, `waiting` (the
 * keys of presses not answered yet) and what to do on `onPress`, `onCommand`, `onCopy`, `onPhoto`.
 */
export function messageElement(message, chat) {
  const author = message.from === "bot" ? chat.botName : "You";
  const bubble = element("article", { class: `bubble is-${message.kind}` },
    element("span", { class: "visually-hidden" }, `${author}: `),
    ...bodyOf(message, chat),
    message.reaction && element("span", { class: "reaction" }, message.reaction));
  return element("li", {
    class: `message from-${message.from}${message.keyboard ? " has-keyboard" : ""}`,
    "data-testid": "message", "data-id": message.id, "data-from": message.from,
  }, bubble, message.keyboard && keyboardElement(message, chat));
}

/** A size as people say it: "812 bytes", "1.4 MB". */
export function sizeName(bytes) {
  const step = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(KIBIBYTE)), UNITS.length - 1);
  const size = bytes / KIBIBYTE ** step;
  return `${step === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${UNITS[step]}`;
}

/** What tells the presses of one button apart from those of all others. */
export const pressKey = (messageId, data) => `${messageId} ${data}`;

function bodyOf(message, chat) {
  const body = BODIES[message.kind]?.(message, chat) ?? null;
  const meta = metaElement(message, chat);
  if (!message.html) return [body, element("div", { class: "bare" }, meta)];
  const words = wordsOf(withStartsMarked(message.html), chat.onCommand);
  return [body, element("div", { class: "words", dir: lastDirection(message.html) }, words, meta)];
}

function metaElement(message, { zone }) {
  const isRead = message.status === "read";
  return element("span", { class: "meta", dir: "ltr" },
    message.silent && message.from === "bot" && icon("silent", "sent silently"),
    message.edited && element("span", {}, "edited"),
    element("time", { datetime: message.date }, timeOf(new Date(message.date), zone)),
    message.from === "person" && icon(isRead ? "ticks" : "tick", isRead ? "read" : "sent"));
}

function photoBody({ photo }, { onPhoto }) {
  const { url: src, width, height } = photo;
  return element("button", {
    class: "photo", type: "button", "aria-label": "Open photo", onclick: () => onPhoto(photo),
  }, element("img", { src, width, height, alt: "Photo", draggable: "false" }));
}

function documentBody({ document: file }) {
  return element("a", { class: "attached", href: file.url, download: file.name, "data-testid": "document" },
    ...factsOf("download", file.name, sizeName(file.size)));
}

function locationBody({ location }) {
  const place = `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}`;
  return element("div", { class: "attached" }, ...factsOf("place", "Location", place));
}

function contactBody({ contact }) {
  return element("div", { class: "attached" }, ...factsOf("person", contact.first_name, contact.phone_number));
}

function factsOf(drawing, name, detail) {
  return [
    element("span", { class: "badge" }, icon(drawing)),
    element("span", { class: "facts" }, element("b", { dir: "auto" }, name), element("small", {}, detail)),
  ];
}

function keyboardElement(message, chat) {
  const rows = message.keyboard.map((row) =>
    element("div", { class: "row" }, row.map((button) => inlineButton(message, button, chat))));
  return element("div", { class: "keyboard", role: "group", "aria-label": "Buttons of this message" }, rows);
}

function inlineButton(message, { text, data, url, copy_text: copyText }, chat) {
  const label = element("span", { class: "label", dir: "auto" }, text);
  const facts = { class: "inline-button", "data-testid": "inline-button", title: text };
  if (url) {
    return element("a", { ...facts, href: url, target: "_blank", rel: "noopener noreferrer" }, label, icon("link"));
  }
  const button = (more, ...children) => element("button", { ...facts, type: "button", ...more }, ...children);
  if (copyText) return button({ onclick: () => chat.onCopy(copyText) }, label, icon("copy"));
  if (data === null) return button({ disabled: true }, label);
  const isWaiting = chat.waiting.has(pressKey(message.id, data));
  const onclick = () => chat.onPress(message.id, data);
  return button({ "data-press": data, "aria-busy": isWaiting && "true", onclick }, label);
}
