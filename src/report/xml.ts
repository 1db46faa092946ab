/** An element of an XML document. Attributes without a value are left out. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly content?: string | readonly Element[];
}

/** A whole document, indented, with a line end at its end. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

/** One element, indented, without the heading of a document: to stand in another, or in HTML. */
export function xmlElement(root: Element): string {
  return written(root, '');
}

function written({ name, attributes = {}, content = [] }: Element, indent: string): string {
  const list = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`])).join('');
  if (content.length === 0) return `${indent}<${name}${list}/>\n`;
  const inside = typeof content === 'string' ? escapedText(content) : `\n${content.map((child) => written(child, `${indent}  `)).join('')}${indent}`;
  return `${indent}<${name}${list}>${inside}</${name}>\n`;
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** What XML 1.0 cannot hold in any form, or advises against: control characters, halves of surrogate pairs, two non-characters. */
const impossible = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A text to stand between tags, in XML or HTML. */
export function escapedText(text: string): string {
  return escaped(text, /[&<>\r]/g);
}

function escaped(text: string, marked: RegExp): string {
  return text.replace(impossible, '\uFFFD').replace(marked, (mark) => marks[mark] ?? mark);
}
