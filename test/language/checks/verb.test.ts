import { describe, expect, it } from 'vitest';
import { canBeName } from '../../../src/language/parsing/reserved.js';
import { kinds } from '../../../src/language/generated/kinds.js';
import { check } from '../../docs/check.js';

const words = Object.keys(kinds).filter((kind) => /^[a-z]/.test(kind) && canBeName(kind));

describe('the name of a procedure', () => {
  it('is no word of the language, whichever it is', async () => {
    const { lines } = await check(`protocol "P"\n${words.map((word) => `procedure ${word} { kind: care }`).join('\n')}\n`);
    expect(lines.filter((line) => line.includes(' PP1109 ')).map((line) => /'(\w+)'/.exec(line)?.[1])).toEqual(words);
  });

  it('may hold one, or be one in another case', async () => {
    const { lines } = await check('protocol "P"\nprocedure day_room { kind: care }\nprocedure Day { kind: care }\nprocedure ID { kind: care }\nphase p day 1 { session s at 09:00 { day_room Day ID } }\n');
    expect(lines.filter((line) => / PP1\d{3} /.test(line))).toEqual([]);
  });

  it('is said where the verb is used, too', async () => {
    const { lines } = await check('protocol "P"\nprocedure day { kind: care  parameter duration: for time }\nphase p day 1 { session s at 09:00 { day for 5 min } }\n');
    expect(lines.filter((line) => line.includes(' PP1109 '))).toHaveLength(1);
  });
});
