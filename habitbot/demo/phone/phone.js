// The phone page: hears what happens in the demo, shows it, and says what the person does.

import { Attach } from "./attach.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { byId } from "./element.js";
import { listen, pastCalls, tell } from "./line.js";
import { pressKey } from "./message.js";
import { dateOf, shortDayName, timeOf } from "./moments.js";
import { announce, attempt, showAlert, showPhoto, showToast } from "./notices.js";
import { Tools } from "./tools.js";
import { Wire } from "./wire.js";

const ANSWER_AWAITED_MS = 15_000;
const TICK_MS = 1_000;
const ACTIONS = {
  typing: "typing…", upload_photo: "sending a photo…", upload_document: "sending a file…",
  find_location: "finding a place…", choose_sticker: "choosing a sticker…", record_voice: "recording…",
};

const phone = {
  person: null, people: [], bot: { name: "", description: "" }, zone: "UTC",
  action: null, isConnected: false, isJumping: false, clockAt: 0, heardAt: 0, unseen: 0,
};
const surroundings = {
  zone: "UTC", botName: "", waiting: new Map(),
  onPress: press, onCommand: send, onPhoto: showPhoto, onCopy: copy,
};
const chat = new Chat(surroundings);
const wire = new Wire();
const attach = new Attach({ sendLocation, sendContact, sendFile });
const composer = new Composer({
  send, askLocation: () => attach.askLocation(), askContact: () => attach.askContact(phone.person.first_name),
});
const tools = new Tools({ jump, switchTo, addPerson, setZone, setBlocking, misbehave });
let hangUp = () => {};

const hear = {
  state(state) {
    const isOther = phone.person !== null && phone.person.id !== state.person.id;
    if (isOther) chat.clear();
    Object.assign(phone, { person: state.person, people: state.people, action: state.action });
    for (const stopWaiting of surroundings.waiting.values()) stopWaiting();
    hear.profile(state);
    readZone(state.timezone);
    hear.clock({ now: state.now, jumping: state.jumping ?? false });
    chat.showAll(state.messages);
    composer.setCommands(state.commands);
    composer.keepKeyboard(state.reply_keyboard);
    history.replaceState(null, "", `?person=${state.person.id}`);
    showPeople();
    readWire();
  },
  message({ message }) {
    const isNew = chat.put(message);
    showMode();
    if (message.from !== "bot") return;
    announce(`${phone.bot.name}${isNew ? "" : " changed a message"}: ${message.text || message.kind}`);
    if (isNew && document.hidden) showUnseen(phone.unseen + 1);
  },
  deleted({ id }) {
    chat.remove(id);
    showMode();
  },
  keyboard({ reply_keyboard: keyboard }) {
    composer.setKeyboard(keyboard);
  },
  action({ action }) {
    phone.action = action;
    showStatus();
  },
  toast({ text, alert, message_id: messageId, data }) {
    surroundings.waiting.get(pressKey(messageId, data))?.();
    if (text && alert) showAlert(phone.bot.name, text);
    else if (text) showToast(text);
  },
  commands({ commands }) {
    composer.setCommands(commands);
  },
  clock({ now, jumping }) {
    phone.clockAt = new Date(now).getTime();
    phone.heardAt = performance.now();
    phone.isJumping = jumping;
    showClock();
  },
  wire({ call }) {
    wire.add(call);
  },
  people({ people }) {
    phone.people = people;
    phone.person = people.find(({ id }) => id === phone.person.id) ?? phone.person;
    readZone(phone.person.timezone);
    showClock();
    showPeople();
  },
  profile({ bot }) {
    phone.bot = bot;
    surroundings.botName = bot.name;
    byId("bot-name").textContent = bot.name;
    byId("description").textContent = bot.description;
    showUnseen(phone.unseen);
  },
};

function connect(person) {
  hangUp();
  hangUp = listen(person, (event) => hear[event.type]?.(event), (isConnected) => {
    phone.isConnected = isConnected;
    showStatus();
  });
}

function readZone(zone) {
  if (zone === phone.zone) return;
  phone.zone = zone;
  surroundings.zone = zone;
  wire.setZone(zone);
  chat.redraw();
}

function readWire() {
  return attempt(async () => wire.catchUp(await pastCalls()));
}

function showStatus() {
  const status = phone.isConnected ? ACTIONS[phone.action] ?? "bot" : "connecting…";
  byId("bot-status").textContent = status;
  byId("bot-status").classList.toggle("is-busy", status !== "bot");
}

function showMode() {
  const isUnmet = chat.isEmpty;
  byId("introduction").hidden = !isUnmet;
  composer.setMode(phone.person.is_blocking ? "unblock" : isUnmet ? "start" : "write");
}

function showPeople() {
  tools.setPeople(phone.people, phone.person, phone.zone);
  showMode();
}

/** The demo's clock: it runs with the real one between what is heard of it, and stands still in a jump. */
function clockNow() {
  return new Date(phone.clockAt + (phone.isJumping ? 0 : performance.now() - phone.heardAt));
}

function showClock() {
  if (phone.person === null) return;
  const now = clockNow();
  const date = dateOf(now, phone.zone);
  byId("status-time").textContent = timeOf(now, phone.zone);
  byId("status-day").textContent = shortDayName(date);
  byId("passing-moment").textContent = `${shortDayName(date)}, ${timeOf(now, phone.zone)}`;
  byId("passing").hidden = !phone.isJumping;
  chat.setToday(date);
  tools.setClock(now, phone.zone, phone.isJumping);
}

function showUnseen(count) {
  phone.unseen = count;
  document.title = count ? `(${count}) ${phone.bot.name}` : phone.bot.name;
}

function send(text) {
  return attempt(() => tell("send", { person: phone.person.id, text }));
}

async function press(messageId, data) {
  const key = pressKey(messageId, data);
  if (surroundings.waiting.has(key)) return;
  const stopWaiting = () => {
    clearTimeout(patience);
    surroundings.waiting.delete(key);
    chat.showWaiting(messageId, data, false);
  };
  const patience = setTimeout(stopWaiting, ANSWER_AWAITED_MS);
  surroundings.waiting.set(key, stopWaiting);
  chat.showWaiting(messageId, data, true);
  const wish = { person: phone.person.id, message_id: messageId, data };
  const isPressed = await attempt(() => tell("press", wish));
  if (!isPressed) stopWaiting();
}

function sendLocation(latitude, longitude) {
  return attempt(() => tell("location", { person: phone.person.id, latitude, longitude }));
}

function sendContact(firstName, number) {
  const wish = { person: phone.person.id, first_name: firstName, phone_number: number };
  return attempt(() => tell("contact", wish));
}

function sendFile(file, caption, isPhoto) {
  const form = new FormData();
  form.append("file", file, file.name);
  if (caption) form.append("caption", caption);
  return attempt(() => tell(`document?person=${phone.person.id}${isPhoto ? "&as=photo" : ""}`, form));
}

async function copy(text) {
  if (await attempt(() => navigator.clipboard.writeText(text))) showToast("Copied");
}

async function jump(wish) {
  hear.clock({ now: clockNow(), jumping: true });
  try {
    const { now } = await tell("jump", { person: phone.person.id, ...wish });
    hear.clock({ now, jumping: false });
  } catch (trouble) {
    hear.clock({ now: clockNow(), jumping: false });
    throw trouble;
  }
}

function switchTo(person) {
  if (person === phone.person.id) return;
  composer.clear();
  connect(person);
}

async function addPerson(facts) {
  const { id } = await tell("people", facts);
  switchTo(id);
}

function setZone(zone) {
  return tell("timezone", { person: phone.person.id, timezone: zone });
}

function setBlocking(isBlocking) {
  return tell("block", { person: phone.person.id, blocked: isBlocking });
}

function misbehave(wish) {
  return tell("misbehave", wish);
}

document.addEventListener("visibilitychange", () => document.hidden || showUnseen(0));
setInterval(showClock, TICK_MS);
connect(new URLSearchParams(location.search).get("person"));
