/** A property of a calendar: name with parameters, and value as it stands in the file. */
export type Property = readonly [name: string, value: string];

/** Longest line of a calendar without its end, octets (RFC 5545, 3.1). */
const longest = 75;

/** Text as a value (RFC 5545, 3.3.11); what no calendar can hold is left out. */
export function textValue(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n').replace(/(?!\t)\p{Cc}/gu, '');
}

/** Lines with CR LF, folded between characters so that none is longer than may be. */
export function calendarLines(properties: readonly Property[]): string {
  return properties.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('');
}

function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (length + size > longest) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += size;
  }
  return result;
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
