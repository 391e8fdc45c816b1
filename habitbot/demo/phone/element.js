// Elements built from a tag, attributes and children; every string becomes text, never markup.

const SVG = "http://www.w3.org/2000/svg";

/** The one element of the page with this id. */
export const byId = (id) => document.getElementById(id);

/** An element: `element("button", {class: "wide", onclick: start}, "Start")`. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
  node.append(...children.flat().filter(Boolean));
  return node;
}

function setAttribute(node, name, value) {
  if (typeof value === "function") node.addEventListener(name.slice(2), value);
  else if (value === true) node.setAttribute(name, "");
  else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
}

/** A drawing of the page's sprite; `label` names it for a screen reader, else it is decoration. */
export function icon(name, label = null) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.classList.add("icon", `icon-${name}`);
  if (label) drawing.setAttribute("aria-label", label);
  drawing.setAttribute(label ? "role" : "aria-hidden", label ? "img" : "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  drawing.append(use);
  return drawing;
}
