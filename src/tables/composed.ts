/** A name as names are compared: a letter with its accent is one character, as Windows writes it, and not two, as it may come from macOS. */
export const composed = (text: string): string => (/[\u0300-\uFFFF]/.test(text) ? text.normalize('NFC') : text);
