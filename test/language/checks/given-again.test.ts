import { describe, expect, it } from 'vitest';
import { check } from '../../docs/check.js';

const clauses = async (sentence: string): Promise<readonly string[]> => {
  const { lines } = await check(`protocol "P"\ndrug cocaine { dose: 15 mg/kg  route: ip }\nphase p day 1 { session s at 09:00 { ${sentence} } }\n`);
  return lines.filter((line) => line.includes(' PP1304 '));
};

describe('what is given several times in a session', () => {
  it.each([
    ['inject cocaine 3 times every 1.5 h', '“3 times”', '1.5 h'],
    ['inject cocaine every 90 min 3 times', '“every 90 min”', '90 min'],
    ['give cocaine 10 mg/kg 3 times', '“3 times”', '1 h'],
  ])('is one message with how it is written: %s', async (sentence, said, apart) => {
    const verb = sentence.slice(0, sentence.indexOf(' '));
    expect(await clauses(sentence)).toEqual([expect.stringContaining(`${said} says nothing to '${verb}'. What is given several times is written as often, each counted from the one before: “${verb} cocaine as first”, “${verb} cocaine ${apart} after first as second”, and so on.`)]);
  });

  it('is taken as the message says', async () => {
    expect(await clauses('inject cocaine as first  inject cocaine 1.5 h after first as second  inject cocaine 1.5 h after second')).toEqual([]);
  });
});
