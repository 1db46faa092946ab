import fc from 'fast-check';

/** Names as a protocol may have them: short, long, in any script, with marks of HTML. */
export const name = fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('fearful, oxytocin given', '<b>&"bold"</b>', 'x'.repeat(200), 'größe 実験', 'one two three '.repeat(20)));

export const number = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(0, 0, 1e-9, 900));
export const share = fc.double({ min: 0, max: 1, noNaN: true });

export const ascending = (count: number): fc.Arbitrary<number[]> => fc.array(number, { minLength: count, maxLength: count }).map((values) => values.sort((one, other) => one - other));
