/** A file that is there but cannot be read as a protocol; the message says why and what to do. */
export class Unreadable extends Error {}

const byteOrderMark = '\uFEFF';

/** Encoding that the first bytes announce, if it is not UTF-8. */
function otherEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Text of the first bytes of a file, good enough to tell a protocol from C++. Never throws. */
export function decodeHead(bytes: Uint8Array): string {
  return new TextDecoder(otherEncoding(bytes) ?? 'utf-8').decode(bytes);
}

/** Text of a whole file, a byte order mark kept. Throws `Unreadable` with the first offending byte if it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (otherEncoding(bytes) !== undefined) throw new Unreadable('the text is UTF-16. Save the file as UTF-8.');
  try {
    return decodePart(bytes);
  } catch {
    const { length, line } = validPart(bytes);
    const byte = (bytes[length] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    throw new Unreadable(`not UTF-8 text: line ${line} has the byte 0x${byte} at offset ${length}. Save the file as UTF-8.`);
  }
}

export function withoutByteOrderMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

function decodePart(bytes: Uint8Array, partial = false): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: partial });
}

/** Bytes before the first that is not UTF-8, and the line (from 1) they end in. */
function validPart(bytes: Uint8Array): { length: number; line: number } {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const text = decodePart(bytes.subarray(0, good), true);
  return { length: Buffer.byteLength(text), line: text.split(/\r\n|\r|\n/).length };
}

function decodes(bytes: Uint8Array): boolean {
  try {
    decodePart(bytes, true);
    return true;
  } catch {
    return false;
  }
}
