import { describe, expect, it } from 'vitest';
import { createPlacePref } from '../../../src/language/services.js';
import { reservedWords } from '../../../src/language/parsing/reserved.js';
import { check } from '../robustness/workbench.js';

const words = Object.keys(createPlacePref().language.parser.Lexer.definition).filter((word) => /^[a-z_]+$/.test(word));
const contextual = words.filter((word) => !reservedWords.has(word));

/** A protocol in which one word names everything that a laboratory names, and is referred to. */
const protocolWith = (word: string): string => `protocol "Names"
drug ${word} { dose: 1 mg/kg }
animals mice_of_${word} { species: mouse }
apparatus box {
  compartment ${word} { floor: "bars" }
  compartment other { floor: "mesh" }
}
factor treatment = ${word}, nothing
groups design of mice_of_${word} { cross: treatment }
assign drug_side, saline_side to box.${word}, box.other { method: random }
procedure act_of { parameter ${word}: for time }
phase ${word} day 1 {
  session ${word} at 09:00 {
    when treatment is ${word} { inject ${word} }
    confine to box.${word} for 5 min as ${word}_step
    act_of for 5 min
    handle for 1 min, 5 min after ${word}_step
  }
}
phase last immediately after ${word} { session at_end at 10:00 { test in box for 5 min } }
outcome score_of_${word} = time in box.${word} during last among ${word}
`;

describe('words of the language', () => {
  it('are few that cannot be names', () => {
    expect(words.length).toBeGreaterThan(80);
    expect(words.filter((word) => reservedWords.has(word)).length).toBe(reservedWords.size);
  });

  it.each(contextual)('%s can name a drug, a compartment, a level, a phase, a session, a parameter', async (word) => {
    const { errors } = await check(protocolWith(word));
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it.each(['test', 'A', 'dose', 'day', 'left', 'μ_drug', '吗啡', 'naïve'])('%s is a name', async (word) => {
    const { errors } = await check(protocolWith(word));
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});
