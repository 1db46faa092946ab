/** Bounds the cost on a generated file of many megabytes; a protocol is recognisable by its head or not at all. */
export const HEAD_UNITS = 4096;

/**
 * Every comment must match in its full length or not at all: a line comment takes its line end and a block comment
 * cannot run past its first close. Otherwise backtracking would find a header inside a comment, or after code, and the
 * time would no longer be linear. The byte order mark is one of the blanks of `\s`.
 */
export const PREAMBLE = String.raw`(?:\s|\/\/[^\r\n]*[\r\n]|\/\*(?:[^*]|\*(?!\/))*\*\/)*`;

const HEADER = new RegExp(`^${PREAMBLE}(?:protocol|library)\\s*"`);

/**
 * Says whether the text of a `.cpp` file is a protocol. Nearly every such file on a machine is C++, and an editor that
 * takes one of those over does harm, so a file is C++ unless it proves otherwise: after blanks and comments its first
 * words must be `protocol "` or `library "`, which no C++ file begins with. Anything else is C++, so no list of C++
 * keywords is needed; so is an empty file, one of comments alone, one whose comment never closes, and one whose header
 * is not open, quote included, within the first 4096 UTF-16 units.
 *
 * Pure, never throws, and linear in at most that head: the extension, the server and the command line all ask it.
 */
export function isProtocol(text: string): boolean {
    return HEADER.test(text.slice(0, HEAD_UNITS));
}
