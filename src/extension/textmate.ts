// The grammar that colours a protocol before the language server does, and where there is none. Its words and units are
// the language's own.
import { kinds as tokens } from '../language/generated/kinds.js';
import { libraryModules } from '../language/library/generated/texts.js';
import { reservedWords } from '../language/parsing/reserved.js';
import { quantityPattern } from '../language/quantities/unit-pattern.js';
import { kinds } from '../language/vocabulary/kinds.js';

const words = Object.keys(tokens).filter((token) => /^[a-z]/.test(token));
const declaring = words.filter((word) => Object.hasOwn(kinds, word) || word === 'assign');
const header = ['protocol', 'library', 'import'];
const flow = ['when', 'otherwise', 'until', 'each', 'use', 'sweep'];
const verbs = ['inject', 'infuse', 'apply', 'give', 'exclude', 'withdraw'];
const known = ['unstated', 'assumed'];
const named = new Set([...declaring, ...header, ...flow, ...verbs, ...known]);
const small = words.filter((word) => reservedWords.has(word) && !named.has(word));
const others = words.filter((word) => !reservedWords.has(word) && !named.has(word));
/** What the library says that can be done to an animal. */
const acts = Object.values(libraryModules).flatMap((text) => [...text.matchAll(/^procedure (\w+)/gm)].map(([, name = '']) => name));

const name = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_]*`;
/** One of some words, and not a part of a longer one. */
const oneOf = (list: readonly string[]): string => String.raw`(?<![\p{L}\p{N}_])(?:${[...list].sort().join('|')})(?![\p{L}\p{N}_])`;
/** Where a statement may begin. */
const first = String.raw`(?:^|(?<=[{};]))\s*`;
/** Onigurama knows characters by another escape than JavaScript, so they are put in themselves. */
const quantity = quantityPattern().source.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export const grammar = {
  name: 'placepref',
  scopeName: 'source.placepref',
  patterns: [{ include: '#comments' }, { include: '#strings' }, { include: '#numbers' }, { include: '#facts' }, { include: '#declarations' }, { include: '#words' }, { include: '#signs' }],
  repository: {
    comments: {
      patterns: [
        { name: 'comment.line.double-slash.placepref', match: '//.*$' },
        { name: 'comment.block.placepref', begin: String.raw`/\*`, end: String.raw`\*/` },
      ],
    },
    strings: {
      patterns: [
        {
          name: 'string.quoted.double.placepref',
          begin: '"',
          end: '"|$',
          patterns: [{ name: 'constant.character.escape.placepref', match: String.raw`\\.` }],
        },
      ],
    },
    numbers: {
      patterns: [
        { name: 'constant.numeric.date.placepref', match: String.raw`\b\d{4}-\d{2}-\d{2}(?!\d)` },
        { name: 'constant.numeric.clock.placepref', match: String.raw`\b\d{1,2}:\d{2}(?!\d)` },
        {
          match: String.raw`(?<![\p{L}\p{N}_])${quantity}(?!\s*:)`,
          captures: { 1: { name: 'constant.numeric.placepref' }, 2: { name: 'keyword.other.unit.placepref' } },
        },
        { name: 'constant.numeric.placepref', match: String.raw`(?<![\p{L}\p{N}_])\d+(?:\.\d+)?(?:[eE][+-]?\d+)?` },
      ],
    },
    facts: {
      patterns: [{ match: String.raw`(${name})\s*(:)`, captures: { 1: { name: 'variable.other.property.placepref' }, 2: { name: 'punctuation.separator.key-value.placepref' } } }],
    },
    declarations: {
      patterns: [
        { match: `${first}(${oneOf(header)})`, captures: { 1: { name: 'keyword.control.import.placepref' } } },
        {
          match: String.raw`${first}(${oneOf(declaring)})(?:\s+(?!(?:of|to|when)\s)(${name}))?`,
          captures: { 1: { name: 'storage.type.placepref' }, 2: { name: 'entity.name.type.placepref' } },
        },
        { match: `${first}(${oneOf(flow)})`, captures: { 1: { name: 'keyword.control.placepref' } } },
        { match: `${first}(${oneOf([...verbs, ...acts])})`, captures: { 1: { name: 'support.function.placepref' } } },
      ],
    },
    words: {
      patterns: [
        { name: 'constant.language.placepref', match: oneOf(known) },
        { name: 'keyword.control.placepref', match: oneOf(['when', 'otherwise', 'until']) },
        { name: 'keyword.operator.word.placepref', match: oneOf(small) },
        { name: 'keyword.other.placepref', match: oneOf(others) },
        { name: 'variable.other.placepref', match: name },
      ],
    },
    signs: {
      patterns: [
        { name: 'keyword.operator.placepref', match: String.raw`\+-|±|<=|>=|≤|≥|[=+\-*/<>]` },
        { name: 'punctuation.section.block.placepref', match: '[{}]' },
        { name: 'punctuation.separator.placepref', match: '[,;.]' },
      ],
    },
  },
};
