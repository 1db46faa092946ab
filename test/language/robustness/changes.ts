import fc from 'fast-check';

const noise = fc.oneof(fc.constantFrom('{', '}', '(', ')', '"', '/*', '//', ':', ',', ';', '.', '=', '+-', '\u0000', '\uFEFF', '\r', 'unstated', 'when', 'phase', '10 mg/kg', '“', '—'), fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 3 }));

/** A stretch of a text replaced by something else; an empty stretch or nothing in its place are insertions and deletions. */
export const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.integer({ min: 0, max: 40 }), put: noise });

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

export function apply(text: string, { at, drop, put }: Change): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + drop);
}
