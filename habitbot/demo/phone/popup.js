// A small menu above the input: walked with the arrows, closed by Escape or a tap elsewhere.

/** `opener` keeps saying whether the popup is open. */
export class Popup {
  #popup;
  #opener;

  constructor(popup, opener) {
    this.#popup = popup;
    this.#opener = opener;
    popup.addEventListener("keydown", (event) => this.#walk(event));
    document.addEventListener("pointerdown", ({ target }) => {
      if (!popup.contains(target) && !opener.contains(target)) this.close();
    });
  }

  get isOpen() {
    return !this.#popup.hidden;
  }

  open() {
    this.#popup.hidden = false;
    this.#opener.setAttribute("aria-expanded", "true");
  }

  close() {
    this.#popup.hidden = true;
    this.#opener.setAttribute("aria-expanded", "false");
  }

  /** Opens with the focus on its first choice, or closes. */
  toggle() {
    if (this.isOpen) this.close();
    else {
      this.open();
      this.focus(0);
    }
  }

  /** Focuses a choice by its place; negative places count from the end. */
  focus(place) {
    this.#choices().at(place)?.focus();
  }

  #choices() {
    return [...this.#popup.querySelectorAll("button")];
  }

  #walk(event) {
    const choices = this.#choices();
    const here = choices.indexOf(document.activeElement);
    const steps = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 };
    if (event.key in steps) this.focus(steps[event.key] % choices.length);
    else if (event.key === "Escape") {
      this.close();
      this.#opener.focus();
    } else return;
    event.preventDefault();
  }
}
