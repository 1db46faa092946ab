import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProtocol } from '../../src/language/detect.js';
import { nearProtocol } from '../../src/language/near-protocol.js';

const BOM = '\uFEFF';
const HEADER = 'protocol "T"';
/** Not taken either, but not passed over in silence: no compiler takes a word like ours before a text for C++. */
const LOOKS_LIKE_ONE = new Set(['class-protocol-capital.cpp']);
/** Blanks that put `header` at exactly `offset`. */
const startingAt = (offset: number, header: string): string => ' '.repeat(offset) + header;

function filesBelow(folder: URL): Map<string, string> {
    const root = fileURLToPath(folder);
    const names = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => join(entry.parentPath, entry.name));
    return new Map(names.map((name) => [name.slice(root.length), readFileSync(name, 'utf8')]));
}

describe('C++ stays C++', () => {
    const corpus = filesBelow(new URL('../fixtures/cpp/', import.meta.url));

    it('has a corpus worth the name', () => {
        expect(corpus.size).toBeGreaterThanOrEqual(40);
    });

    it('has kept the bytes that git or an editor could have normalised', () => {
        expect(corpus.get('bom-include.cpp')?.startsWith(BOM)).toBe(true);
        expect(corpus.get('crlf.cpp')).toContain('*/\r\n');
        expect(corpus.get('cr-only.cpp')).not.toContain('\n');
        expect(corpus.get('nul-bytes.cpp')).toContain('\0');
        expect(corpus.get('comment-without-line-end.cpp')).toMatch(/"$/);
        expect(corpus.get('generated-long-header.cpp')?.indexOf('*/')).toBeGreaterThan(4096);
    });

    it.each([...corpus])('%s', (name, text) => {
        expect(isProtocol(text)).toBe(false);
        expect(isProtocol(BOM + text)).toBe(false);
        for (const each of [text, BOM + text, text.replace(/\r\n?|\n/g, '\r\n')]) expect(nearProtocol(each) !== undefined).toBe(LOOKS_LIKE_ONE.has(name));
        expect(isProtocol(text.replace(/\r\n?|\n/g, '\r\n'))).toBe(false);
    });

    it('while it is being typed, too', () => {
        const taken: string[] = [];
        for (const [name, text] of corpus) {
            for (let length = 0; length < text.length; length++) {
                if (isProtocol(text.slice(0, length)) || (!LOOKS_LIKE_ONE.has(name) && nearProtocol(text.slice(0, length)) !== undefined)) taken.push(`${name} at ${length}`);
            }
        }
        expect(taken).toEqual([]);
    });
});

describe('our own examples', () => {
    const examples = [...filesBelow(new URL('../../examples/', import.meta.url))].filter(([name]) => name.endsWith('.cpp'));

    it('are at least ten', () => {
        expect(examples.length).toBeGreaterThanOrEqual(10);
    });

    it('are all protocols', () => {
        expect(examples.filter(([, text]) => !isProtocol(text)).map(([name]) => name)).toEqual([]);
    });
});

describe('a protocol', () => {
    it.each([
        ['bare', 'protocol "Morphine place preference"\n'],
        ['library', 'library "Stressors"\n'],
        ['byte order mark', `${BOM}protocol "T"`],
        ['byte order mark, then a comment', `${BOM}// lab 3\nprotocol "T"`],
        ['CRLF', '// lab 3\r\n\r\nprotocol "T"\r\nversion "1.0.0"\r\n'],
        ['carriage returns alone', '// lab 3\rprotocol "T"\r'],
        ['blank lines and tabs', '\n\n \t\f\v protocol "T"'],
        ['a no-break space', '\u00A0protocol\u00A0"T"'],
        ['line comments', '// a\n//\n/// b\nprotocol "T"'],
        ['block comments', '/* a */ /**/ /***/ /* ** / */\n/** b **/protocol "T"'],
        ['a comment that looks like C++', '// #include <vector>\n/* namespace x { */\nprotocol "T"'],
        ['a comment with comment signs in it', '/* // */ // /*\nprotocol "T"'],
        ['a comment that opens with /*/', '/*/ a */protocol "T"'],
        ['a comment that ends in a backslash, as a Windows folder does', '// D:\\lab\\\nprotocol "T"'],
        ['title on the next line', 'protocol\n    "T"'],
        ['title after several blanks', 'library \t \r\n "T"'],
        ['no blank before the quote', 'protocol"T"'],
        ['an empty title', 'protocol ""'],
        ['a title still being typed', 'protocol "'],
        ['C++ after the header', 'protocol "T"\n#include <vector>\nint main() {}'],
        ['a header whose quote is the last unit looked at', startingAt(4096 - 'protocol "'.length, HEADER)],
    ])('%s', (_name, text) => {
        expect(isProtocol(text)).toBe(true);
    });
});

describe('not a protocol', () => {
    it.each([
        ['nothing', ''],
        ['a byte order mark alone', BOM],
        ['blanks', ' \t\r\n'],
        ['a line comment', '// protocol "T"'],
        ['a block comment', '/* protocol "T" */'],
        ['an unterminated comment', '/* a\nprotocol "T"'],
        ['an unterminated comment that ends in a star', '/* protocol "T" *'],
        ['a comment opened by its own closing slash', '/*/protocol "T"'],
        ['a line comment on its way to a block comment', '// a */ protocol "T"'],
        ['code between two comments', '/* a */ int x; /* b */ protocol "T"'],
        ['code between two line comments', '// a\nint x; // b\nprotocol "T"'],
        ['a comment between keyword and title', 'protocol /* T */ "T"'],
        ['no title', 'protocol'],
        ['a title without quotes', 'protocol T'],
        ['a title in single quotes', "protocol 'T'"],
        ['a title in typographic quotes', 'protocol \u201CT\u201D'],
        ['a capital', 'Protocol "T"'],
        ['capitals', 'LIBRARY "T"'],
        ['a longer word', 'protocols "T"'],
        ['a word before it', 'my protocol "T"'],
        ['a prefix', 'xprotocol "T"'],
        ['both words', 'protocol library "T"'],
        ['a call', 'protocol("T");'],
        ['a scope', 'library::open "T"'],
        ['Objective-C', '@protocol Foo\n@end'],
        ['a preprocessor line', '#define P\nprotocol "T"'],
        ['a semicolon', ';protocol "T"'],
        ['a quote', '"protocol "T"'],
        ['a NUL byte', '\0protocol "T"'],
        ['UTF-16 read as single bytes', [...HEADER].join('\0')],
        ['a header that opens one unit too late', startingAt(4097 - 'protocol "'.length, HEADER)],
        ['a header beyond the head', startingAt(4096, HEADER)],
        ['a header after a comment longer than the head', `/*${'-'.repeat(4096)}*/${HEADER}`],
        ['a header after a line comment longer than the head', `//${'-'.repeat(4096)}\n${HEADER}`],
    ])('%s', (_name, text) => {
        expect(isProtocol(text)).toBe(false);
    });

    // On these a pattern that backtracks across comments takes exponential time: the run would hang here, not fail.
    it.each(['/', '/*', '*/', '/**/', '//', '//\n', '/*/', '*', ' ', '\n', 'protocol', 'protocol ', '/* protocol "T" '])(
        '%j, a million times',
        (piece) => {
            expect(isProtocol(piece.repeat(1_000_000))).toBe(false);
        },
    );
});

describe('what looks like a protocol', () => {
    it.each([
        ['protocol “Cocaine”\n', 'line 1 has “ ”; a title stands in straight quotes. Write protocol "Cocaine".'],
        ['// lab 3\n\nlibrary «Boxes»', 'line 3 has « »; a title stands in straight quotes. Write library "Boxes".'],
        ["protocol 'T'", 'line 1 has \' \'; a title stands in straight quotes. Write protocol "T".'],
        ['protocol “Cocaine', 'line 1 has “; a title stands in straight quotes. Write protocol "Cocaine".'],
        ['protocl "Typo"', 'line 1 begins with \'protocl\'. Write protocol "Typo".'],
        ['Protocol "T"', 'line 1 begins with \'Protocol\'. Write protocol "T".'],
        ['libary “T”', 'line 1 has “ ”; a title stands in straight quotes. Write library "T".'],
        ['protocol Cocaine place preference\n\nversion: "1"\n', 'the title in line 1 has no quotes. Write protocol "Cocaine place preference".'],
        ['library Boxes\r\napparatus box {', 'the title in line 1 has no quotes. Write library "Boxes".'],
    ])('and is none is told apart: %s', (text, message) => {
        expect(isProtocol(text)).toBe(false);
        expect(nearProtocol(text)).toBe(message);
    });

    it.each([
        ['a protocol', 'protocol "T"'], ['nothing', ''], ['a word', 'protocol'], ['a variable', 'protocol p;\nint x;'], ['a pointer', 'protocol *p;'], ['a type on a line of its own', 'protocol\nmake(int x)'],
        ['a function of older C', 'protocol make\n(x)\nint x;'], ['a constructor with its list', 'library open\n  : x(1)'], ['a scope', 'protocol p\nstd::string s;'], ['a linkage', 'extern "C" {'], ['a prefixed text', 'u8"x"'], ['a macro with a text', 'PRODUCT "x"'], ['prose', 'protocol of the meeting\nWe met.'],
    ])('is not: %s', (_name, text) => {
        expect(nearProtocol(text)).toBeUndefined();
    });
});

describe('for any text', () => {
    const anyUnits = fc
        .array(fc.nat(0xffff), { maxLength: 5000, size: 'max' })
        .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''));
    const nearMisses = fc.string({
        unit: fc.constantFrom('/', '*', '\\', '\n', '\r', ' ', '"', BOM, '\0', '\uD800', 'protocol', 'library', 'T'),
        maxLength: 200,
    });

    // Words that would be found if a comment were ever left too early, beside arbitrary ones.
    const prose = fc.string({
        unit: fc.oneof(fc.constantFrom('*', '/', ' ', HEADER, 'library "L"'), fc.string({ unit: 'binary', maxLength: 5 })),
        maxLength: 12,
    });
    const lineComment = fc
        .tuple(prose, fc.constantFrom('\n', '\r', '\r\n'))
        .map(([text, end]) => `//${text.replace(/[\r\n]/g, ' ')}${end}`);
    const blockComment = prose.map((text) => `/*${text.replaceAll('*/', '* ')}*/`);
    const blank = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r\n'), maxLength: 8 });
    const preamble = fc.array(fc.oneof(lineComment, blockComment, blank), { maxLength: 30 }).map((pieces) => pieces.join(''));

    it('answers and never throws', () => {
        fc.assert(fc.property(fc.oneof(anyUnits, nearMisses), (text) => typeof isProtocol(text) === 'boolean' && ['string', 'undefined'].includes(typeof nearProtocol(text))));
    });

    it('takes a header after any comments and blanks', () => {
        fc.assert(
            fc.property(preamble, (before) => {
                fc.pre(before.length + HEADER.length < 4096);
                return isProtocol(before + HEADER);
            }),
        );
    });

    it('refuses anything else after them, headers in comments and after code included', () => {
        const code = fc.constantFrom('int x;', '#', '"', 'protocol p;', 'Protocol "T"', '/', '*', '');
        fc.assert(
            fc.property(preamble, code, preamble, (before, statement, after) => {
                // A lone slash or nothing may join what follows to a comment: then no header may follow.
                const tail = statement === '' || statement === '/' ? '' : after + HEADER;
                return !isProtocol(before + statement + tail);
            }),
        );
    });
});
