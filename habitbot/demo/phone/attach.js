// What can be attached: a photo, a file, a place on earth, a contact.

import { byId, element } from "./element.js";
import { sizeName } from "./message.js";
import { Popup } from "./popup.js";

const CITIES = [
  ["Berlin", 52.52, 13.405], ["Lisbon", 38.7223, -9.1393], ["Cairo", 30.0444, 31.2357],
  ["Lagos", 6.5244, 3.3792], ["Delhi", 28.6139, 77.209], ["Kathmandu", 27.7172, 85.324],
  ["Tokyo", 35.6762, 139.6503], ["Sydney", -33.8688, 151.2093], ["Apia", -13.8333, -171.7667],
  ["São Paulo", -23.5505, -46.6333], ["New York", 40.7128, -74.006], ["Los Angeles", 34.0522, -118.2437],
];

/**
 * Asks what to attach and hands it to `wishes`: `sendLocation(latitude, longitude)`,
 * `sendContact(name, number)`, `sendFile(file, caption, isPhoto)`.
 */
export class Attach {
  #wishes;
  #preview = byId("file-preview");
  #file = null;
  #isPhoto = false;

  constructor(wishes) {
    this.#wishes = wishes;
    const menu = new Popup(byId("attachments"), byId("attach"));
    byId("attach").addEventListener("click", () => menu.toggle());
    this.#wireMenu(menu);
    this.#wireFiles();
    this.#wireForms();
  }

  askLocation() {
    byId("location-dialog").showModal();
  }

  /** Asks for a contact, beginning with the person's own name. */
  askContact(name = "") {
    const { first_name: nameField } = byId("contact-form").elements;
    nameField.value ||= name;
    byId("contact-dialog").showModal();
  }

  #wireMenu(menu) {
    const asks = {
      photo: () => byId("pick-photo").click(), file: () => byId("pick-file").click(),
      location: () => this.askLocation(), contact: () => this.askContact(),
    };
    for (const choice of byId("attachments").children) {
      choice.addEventListener("click", () => {
        menu.close();
        asks[choice.dataset.attach]();
      });
    }
  }

  #wireFiles() {
    for (const [picker, isPhoto] of [[byId("pick-photo"), true], [byId("pick-file"), false]]) {
      picker.addEventListener("change", () => {
        this.#askFile(picker.files[0], isPhoto);
        picker.value = "";
      });
    }
    const phone = byId("phone");
    phone.addEventListener("dragover", (event) => event.preventDefault());
    phone.addEventListener("drop", (event) => this.#takeDropped(event, event.dataTransfer.files[0]));
    byId("input").addEventListener("paste", (event) =>
      this.#takeDropped(event, event.clipboardData.files[0]));
  }

  #takeDropped(event, file) {
    if (!file) return;
    event.preventDefault();
    this.#askFile(file, file.type.startsWith("image/"));
  }

  #askFile(file, isPhoto) {
    this.#file = file;
    this.#isPhoto = isPhoto;
    byId("file-title").textContent = isPhoto ? "Send a photo" : "Send a file";
    byId("file-name").textContent = file.name;
    byId("file-size").textContent = sizeName(file.size);
    this.#preview.hidden = !isPhoto;
    if (isPhoto) this.#preview.src = URL.createObjectURL(file);
    byId("file-dialog").showModal();
  }

  #wireForms() {
    const { latitude, longitude } = byId("location-form").elements;
    byId("cities").append(...CITIES.map(([city, ...place]) => element("button", {
      type: "button", onclick: () => this.#sendPlace(...place),
    }, city)));
    onSubmit("location", () => this.#sendPlace(latitude.valueAsNumber, longitude.valueAsNumber));
    onSubmit("contact", ({ first_name, phone_number }) =>
      this.#wishes.sendContact(first_name.value, phone_number.value));
    onSubmit("file", ({ caption }) => this.#wishes.sendFile(this.#file, caption.value, this.#isPhoto));
    byId("file-dialog").addEventListener("close", () => {
      URL.revokeObjectURL(this.#preview.src);
      byId("file-form").reset();
    });
  }

  #sendPlace(latitude, longitude) {
    byId("location-dialog").close();
    this.#wishes.sendLocation(latitude, longitude);
  }
}

function onSubmit(name, wish) {
  const dialog = byId(`${name}-dialog`);
  const form = byId(`${name}-form`);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    wish(form.elements);
    dialog.close();
  });
  form.querySelector("[data-close]").addEventListener("click", () => dialog.close());
}
