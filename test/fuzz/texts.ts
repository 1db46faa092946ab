import fc from 'fast-check';
import { protocolText as study } from '../../bench/protocol-text.mjs';
import { protocolText as statements } from '../generators/protocol.js';
import { apply, change } from '../language/robustness/changes.js';
import { examples } from '../language/robustness/examples.js';
import { namesOfObjects } from '../language/robustness/names-of-objects.js';

/** A text to try, and where it comes from; of an example with the file beside which it stands. */
export interface Text {
  readonly origin: string;
  readonly beside: string | null;
  readonly text: string;
}

type Mutation = (text: string) => string;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = <T>(things: readonly T[], where: number): T | undefined => things[Math.floor(where * things.length)];

/** A stretch of the text becomes something else. */
const scribble: fc.Arbitrary<Mutation> = fc.oneof({ weight: 20, arbitrary: change }, { weight: 1, arbitrary: fc.record({ at: share, drop: fc.nat(40), put: fc.constantFrom('<script>', '../../x') }) }).map((one) => (text) => apply(text, one));

/** A number becomes another, most of them beyond what makes sense. */
const otherNumber: fc.Arbitrary<Mutation> = fc.tuple(share, fc.constantFrom('0', '-1', '1', '2', '3', '7', '0.001', '24', '100', '5000', '1000000', '1e9', '1e308', '1e400')).map(([where, number]) => (text) => {
  const found = at([...text.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.:]*:)/g)], where);
  return found === undefined ? text : text.slice(0, found.index) + number + text.slice(found.index + found[0].length);
});

/** A word becomes another one of the text, or one that every object has. */
const otherWord: fc.Arbitrary<Mutation> = fc.tuple(share, share).map(([where, from]) => (text) => {
  const words = [...text.matchAll(/\p{L}[\p{L}\d_-]*/gu)];
  const [found, other] = [at(words, where), at([...words.map(([word]) => word), ...namesOfObjects], from)];
  return found === undefined || other === undefined ? text : text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
});

/** A line is lost, comes twice, or comes elsewhere. */
const otherLines: fc.Arbitrary<Mutation> = fc.tuple(share, share, fc.constantFrom('lost', 'twice', 'elsewhere')).map(([where, to, what]) => (text) => {
  const lines = text.split('\n');
  const index = Math.floor(where * lines.length);
  const line = lines[index] ?? '';
  if (what !== 'twice') lines.splice(index, 1);
  if (what !== 'lost') lines.splice(Math.floor(to * (lines.length + 1)), 0, line);
  return lines.join('\n');
});

const mutated = (of: fc.Arbitrary<Text>, mutation: fc.Arbitrary<Mutation>, most: number): fc.Arbitrary<Text> =>
  fc.tuple(of, fc.array(mutation, { minLength: 1, maxLength: most })).map(([{ text, ...rest }, mutations]) => ({ ...rest, text: mutations.reduce((before, mutation) => mutation(before), text) }));

/** What most examples leave open, said, so that they can be scheduled and simulated. */
function completed(text: string): string {
  const stated: readonly (readonly [RegExp, string])[] = [
    [/(?<=\bn: )unstated/g, '4'],
    [/(?<=^allocation \{\s*method: )unstated/gm, 'randomised'],
    [/(?<=\bmethod: )(?:unstated|biased)/g, 'counterbalanced'],
    [/(?<=\bvolume: )unstated/g, '10 mL/kg'],
    [/(?<=\bconcentration: )unstated/g, '1 mg/mL'],
    [/(?<=^animals \w+ \{)(?![^}]*\bweight:)/gm, ' weight: 25 g '],
    [/^[ ]*boxes: .*$/gm, ''],
    [/(?<=^apparatus \w+ \{)/gm, ' boxes: 12 '],
  ];
  return stated.reduce((before, [open, said]) => before.replace(open, said), text);
}

/** With groups of at most four: a schedule takes as long as it has animals, and goes wrong with few as with many. */
const withFew = (text: string): string => text.replace(/(?<=\bn: )\d+/g, (written) => String(Math.min(4, Number(written))));

const example: fc.Arbitrary<Text> = fc.constantFrom(...examples).map(({ name, path, text }) => ({ origin: name, beside: path, text }));
const made: fc.Arbitrary<Text> = fc.nat(1e6).map((seed) => ({ origin: `study ${seed}`, beside: null, text: withFew(study(seed)) }));
const otherMeaning = fc.oneof(otherNumber, otherWord, otherLines);

const anyText: fc.Arbitrary<Text> = fc.oneof(
  { weight: 2, arbitrary: mutated(example.map((all) => ({ ...all, text: withFew(all.text) })), otherMeaning, 3) },
  { weight: 4, arbitrary: mutated(example.map((all) => ({ ...all, text: withFew(completed(all.text)) })), otherMeaning, 2) },
  { weight: 2, arbitrary: mutated(made, otherMeaning, 3) },
  { weight: 3, arbitrary: mutated(example, scribble, 5) },
  { weight: 2, arbitrary: statements.map((text) => ({ origin: 'statements', beside: null, text })) },
);

/** The text of a case: the same for the same numbers. */
export function textOf(seed: number, index: number): Text {
  const [text] = fc.sample(anyText, { seed: seed + index * 7919, numRuns: 1 });
  if (text === undefined) throw new RangeError('Nothing was drawn.');
  return text;
}
