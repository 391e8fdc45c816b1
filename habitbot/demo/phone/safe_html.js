// The words of a message: the demo's HTML once more reduced to what a chat may show.

const STYLES = new Set([
  "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "blockquote",
]);
const NEVER_READ = new Set([
  "script", "style", "template", "iframe", "object", "svg", "math", "title", "textarea",
]);
const SAFE_LINK = /^(https?|tg|mailto|tel):/i;
const PLAIN_MEANS = /(^|[\s(])(\/[a-z][a-z0-9_]{0,31}(?![\w/@.]))|\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/gi;

/** What a chat shows of a message's HTML: unknown tags leave their text alone, attributes never stay. */
export function wordsOf(html, onCommand) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const words = document.createDocumentFragment();
  for (const node of parsed.body.childNodes) words.append(safeCopy(node, onCommand, true));
  for (const block of words.querySelectorAll("pre, blockquote")) dropLineBreaksAround(block);
  return words;
}

/** A block stands on lines of its own: the line break beside it would show as an empty line. */
function dropLineBreaksAround(block) {
  const [before, after] = [block.previousSibling, block.nextSibling];
  if (before?.nodeType === Node.TEXT_NODE) before.data = before.data.replace(/\n$/, "");
  if (after?.nodeType === Node.TEXT_NODE) after.data = after.data.replace(/^\n/, "");
}

function safeCopy(node, onCommand, isLinkable) {
  if (node.nodeType === Node.TEXT_NODE) return isLinkable ? linked(node.data, onCommand) : node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || NEVER_READ.has(node.localName)) return "";
  if (node.localName === "br") return "\n";
  const copy = shellFor(node);
  const isOpen = isLinkable && !["a", "code", "pre"].includes(node.localName);
  for (const child of node.childNodes) copy.append(safeCopy(child, onCommand, isOpen));
  return copy;
}

function shellFor(node) {
  if (isSpoiler(node)) return spoiler();
  const address = node.getAttribute("href") ?? "";
  if (node.localName === "a" && SAFE_LINK.test(address)) return link(address);
  if (STYLES.has(node.localName)) return document.createElement(node.localName);
  return document.createDocumentFragment();
}

const isSpoiler = (node) =>
  node.localName === "tg-spoiler" || (node.localName === "span" && node.classList.contains("tg-spoiler"));

function spoiler() {
  const cover = document.createElement("span");
  cover.className = "spoiler";
  cover.tabIndex = 0;
  cover.setAttribute("role", "button");
  cover.setAttribute("aria-label", "Show hidden text");
  const reveal = () => {
    cover.className = "spoiler is-shown";
    for (const name of ["role", "aria-label", "tabindex"]) cover.removeAttribute(name);
  };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", ({ key }) => key === "Enter" && reveal());
  return cover;
}

function link(address) {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  return anchor;
}

/** Plain text in which web addresses are links and /commands can be tapped, as the chat app does. */
function linked(text, onCommand) {
  const result = document.createDocumentFragment();
  let shown = 0;
  for (const found of text.matchAll(PLAIN_MEANS)) {
    const [whole, before = "", command] = found;
    result.append(text.slice(shown, found.index) + before);
    result.append(command ? commandButton(command, onCommand) : plainLink(whole));
    shown = found.index + whole.length;
  }
  result.append(text.slice(shown));
  return result;
}

function plainLink(address) {
  const anchor = link(address);
  anchor.textContent = address;
  return anchor;
}

function commandButton(command, onCommand) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "in-words";
  button.textContent = command;
  button.addEventListener("click", () => onCommand(command));
  return button;
}
