import { describe, expect, it } from 'vitest';
import { reservedWords } from '../../../src/language/parsing/reserved.js';
import { check, fromTable, grammarWords } from '../robustness/workbench.js';

const words = grammarWords().filter((word) => !reservedWords.has(word));

/** Places that the test of the words in `parsing/keywords.test.ts` does not have, where a thing is named and then referred to; `NAME` stands for the word. */
const places: Readonly<Record<string, string>> = {
  vehicle: 'vehicle NAME { volume: 10 mL/kg }\ndrug d { dose: 1 mg/kg  route: sc  vehicle: NAME }\nphase p day 1 { session s at 09:00 { inject d } }',
  apparatus: 'apparatus NAME { compartment one { cues: unstated } compartment other { cues: unstated } }\nphase p day 1 { session s at 09:00 { confine to NAME.one for 30 min } }',
  animals: 'animals NAME { species: mouse }\nfactor t = a, b\ngroups g of NAME { cross: t  n: 12 per group }',
  factor: 'animals mice { species: mouse }\nfactor NAME = a, b\ngroups g of mice { cross: NAME  n: 12 per group }\nphase p day 1 { session s at 09:00 { when NAME is a { rest for 5 min } } }',
  step: 'phase p day 1 { session s at 09:00 { rest for 5 min as NAME\n rest for 5 min, immediately after NAME } }',
  outcome: 'apparatus box { compartment one { cues: unstated } }\noutcome NAME = entries in one\noutcome y = NAME + NAME',
  'place role': 'apparatus box { compartment one { cues: unstated } compartment other { cues: unstated } }\nassign NAME, elsewhere to box.one, box.other { method: unstated }\nphase p day 1 { session s at 09:00 { confine to NAME for 30 min } }',
  'template parameter': 'template t(NAME: drug) { phase p day 1 { session s at 09:00 { inject NAME } } }\ndrug d { dose: 1 mg/kg  route: sc }\nuse t(d)',
  'procedure parameter': 'procedure wave { kind: place_exposure  undergoes: subject  parameter NAME: for time }\nphase p day 1 { session s at 09:00 { wave { NAME: 5 min } } }',
};

describe.each(Object.entries(places))('every word of the language can name: %s', (place, text) => {
  it('and be referred to', { timeout: 60_000 }, async () => {
    const plain = await check(`protocol "T"\n${text.replaceAll('NAME', 'plain_name')}\n`, '/study.cpp', fromTable({}));
    expect(plain.errors.map(({ message }) => message)).toEqual([]);
    const refused: string[] = [];
    for (const word of words) {
      const { errors } = await check(`protocol "T"\n${text.replaceAll('NAME', word)}\n`, '/study.cpp', fromTable({}));
      // A fact that everything has, whatever its parameters.
      if (place === 'procedure parameter' && (word === 'note' || word === 'source')) continue;
      if (errors.length > 0) refused.push(`${word}: ${String(errors[0]?.message)}`);
    }
    expect(refused).toEqual([]);
  });
});
