/** Characters out of documents that a file or a terminal would take for its own. */

/** Everything that XML 1.0 does not allow: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with U+FFFD for each character that XML 1.0, and so an xsd:string, cannot hold. */
export function xmlCharacters(text: string): string {
  return text.replace(notXml, '\uFFFD');
}

const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;
/** Marks that turn the direction of the text after them. */
const turns = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;

/** The text on one line as a person is to see it: no control character, nothing that turns what stands after it, white space folded. */
export function oneLine(text: string): string {
  return xmlCharacters(text.replace(controls, ' ').replace(turns, '')).replace(/\s+/g, ' ').trim();
}

/** The same, with the spaces at its beginning kept. */
export function safeLine(line: string): string {
  return `${/^ */.exec(line)![0]}${oneLine(line)}`;
}
