// What appears over the chat for a while: toasts, alerts, the photo viewer, and words for a screen reader.

import { byId, element } from "./element.js";

const TOAST_MS = 3_000;
const READING_MS_PER_LETTER = 45;
const ANNOUNCEMENTS_KEPT = 5;

/** A short word over the chat that goes by itself. */
export function showToast(text, { isTrouble = false } = {}) {
  const look = isTrouble ? "toast is-trouble" : "toast";
  const toast = element("p", { class: look, "data-testid": "toast", dir: "auto" }, text);
  byId("toasts").replaceChildren(toast);
  setTimeout(() => toast.remove(), TOAST_MS + READING_MS_PER_LETTER * text.length);
}

/** A word that waits for OK. */
export function showAlert(title, text) {
  byId("alert-title").textContent = title;
  byId("alert-text").textContent = text;
  if (!byId("alert").open) byId("alert").showModal();
}

/** Says a line to a screen reader. */
export function announce(line) {
  const announcer = byId("announcer");
  announcer.append(element("p", {}, line));
  while (announcer.childElementCount > ANNOUNCEMENTS_KEPT) announcer.firstChild.remove();
}

/** Opens a photo over the whole screen; a tap, Escape or the cross closes it. */
export function showPhoto(photo) {
  const viewer = byId("viewer");
  viewer.querySelector("img").src = photo.url;
  viewer.onclick = () => viewer.close();
  viewer.showModal();
}

/** Runs what the person asked for; if the demo refuses, its words are shown. Says whether it went well. */
export async function attempt(wish) {
  try {
    await wish();
    return true;
  } catch (trouble) {
    showToast(`That did not work: ${trouble.message}`, { isTrouble: true });
    return false;
  }
}
