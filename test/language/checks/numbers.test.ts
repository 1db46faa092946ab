import { describe, expect, it } from 'vitest';
import { check } from '../../docs/check.js';

const nines = '9'.repeat(309);

describe('a number beyond all that is measured', () => {
  it.each([
    `drug m { dose: ${nines} mg/kg }`,
    'drug m { dose: 1e300 kg/kg }',
    `drug m { dose: 1 to ${nines} mg/kg }`,
    `outcome o = time * ${nines}`,
    `factor f = low 1 mg/kg, high ${nines} mg/kg`,
  ])('is said where it stands: %s', async (text) => {
    expect((await check(`protocol "P"\n${text}\n`)).lines.filter((line) => line.includes(' PP1208 '))).toEqual([expect.stringContaining('Found a number above 1e100')]);
  });

  it('is none that is in use', async () => {
    expect((await check('protocol "P"\ndrug m { dose: 1e99 mg/kg }\n')).lines.filter((line) => line.includes(' PP1208 '))).toEqual([]);
  });
});
