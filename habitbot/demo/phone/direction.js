// Which way lines run: each by its own first letter, whatever stands isolated in it.

const LEFT_TO_RIGHT_MARK = "\u200e";
const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/g;
const MARKUP = /<[^>]*>|&#?\w+;/g;
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a line; one without letters of its own runs from left to right. */
function directionOf(line) {
  const letter = LETTER.exec(line.replace(MARKUP, "").replace(ISOLATED, ""))?.[0] ?? "";
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}

/** The direction of the last line, at whose end the time stands. */
export function lastDirection(html) {
  return directionOf(html.slice(html.lastIndexOf("\n") + 1));
}

/** Marks where lines begin at the left, because Chromium asks an isolated name when it aligns them. */
export function withStartsMarked(html) {
  const begun = (line) =>
    line.search(ISOLATED) >= 0 && directionOf(line) === "ltr" ? LEFT_TO_RIGHT_MARK + line : line;
  return html.split("\n").map(begun).join("\n");
}
