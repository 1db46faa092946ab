import { describe, expect, it } from 'vitest';
import { sources } from '../../architecture/sources.js';
import { drugs } from '../../../src/simulation/parameters/drug-rows.js';
import { overridesOfJson, Parameters } from '../../../src/simulation/parameters/parameters.js';
import { fitted } from '../../../src/simulation/parameters/fitted.js';
import { stressorNames } from '../../../src/simulation/parameters/social-rows.js';
import { parameterTable, priorTable } from '../../../src/simulation/parameters/table.js';

describe('the table', () => {
  it('has each name once, a value within its bounds, a unit, a source and a line about it', () => {
    expect(new Set(parameterTable.map(({ name }) => name)).size).toBe(parameterTable.length);
    for (const { name, unit, value, source, least, most, doc } of parameterTable) {
      expect(name).toMatch(/^[a-z][a-z_]*$/);
      expect([name, value >= least && value <= most]).toEqual([name, true]);
      expect(unit.length * source.length * doc.length).toBeGreaterThan(0);
    }
  });
});

describe('a fitted number', () => {
  it('says so, and what was assumed before', () => {
    const rate = parameterTable.find(({ name }) => name === 'learning_rate');
    expect(rate?.value).toBe(fitted['learning_rate']);
    expect(rate?.source).toMatch(/^fitted to .* by npm run fit, from 0\.3: assumed$/);
  });

  it('is never one that somebody measured', () => {
    expect(priorTable.filter(({ name, source }) => name in fitted && !source.startsWith('assumed'))).toEqual([]);
    expect(Object.keys(fitted).filter((name) => !parameterTable.some((row) => row.name === name))).toEqual([]);
  });
});

describe('every number', () => {
  it('is read by the model', () => {
    const model = sources().filter(({ path }) => path.startsWith('src/simulation/') && !path.startsWith('src/simulation/parameters/')).map(({ text }) => text).join('');
    const owner = (name: string): string | undefined => [...drugs, ...stressorNames].find((one) => name.startsWith(`${one}_`));
    // Of a drug or a stressor what is behind its name is asked for.
    const isRead = (name: string): boolean => model.includes(`'${name}'`) || (owner(name) !== undefined && new RegExp(`['}_]${name.slice((owner(name)?.length ?? 0) + 1)}['\`]`).test(model));
    expect(parameterTable.map(({ name }) => name).filter((name) => !isRead(name))).toEqual([]);
  });
});

describe('a file of parameters', () => {
  const parametersOfJson = (text: string, file: string): Parameters => Parameters.defaults.with(overridesOfJson(text, file), file);

  it('changes what it names, and says so', () => {
    const parameters = parametersOfJson('{"morphine_half_life": 25, "social_gain": 0}', 'lab.json');
    expect([parameters.get('morphine_half_life'), parameters.get('social_gain'), parameters.get('stay')]).toEqual([25, 0, Parameters.defaults.get('stay')]);
    expect([...parameters.overridden]).toEqual([['morphine_half_life', 'lab.json'], ['social_gain', 'lab.json']]);
    expect(Parameters.defaults.get('morphine_half_life')).toBe(40);
  });

  it.each([
    ['{"morphine_half_life": -3}', 'lab.json: morphine_half_life is -3 min; it must be above 0'],
    ['{"morphine_half_life": 0}', 'lab.json: morphine_half_life is 0 min; it must be above 0'],
    ['{"morphine_half_life": null}', 'lab.json: morphine_half_life is null; it must be a number, in min'],
    ['{"stay": "much"}', 'lab.json: stay is "much"; it must be a number'],
    ['{"stay": 1e999}', 'lab.json: stay is Infinity; it must be a number'],
    ['{"attrition": 1.5}', 'lab.json: attrition is 1.5; it must be from 0 to 1'],
    ['{"morfine_half_life": 3}', 'lab.json: there is no parameter "morfine_half_life"; did you mean "morphine_half_life"?'],
    ['{"q": 3}', 'lab.json: there is no parameter "q"'],
    ['{"stay": NaN}', /^lab\.json is no JSON: /],
    ['[1]', 'lab.json must be one JSON object of names and numbers, as {"morphine_half_life": 40}.'],
    ['{"stay": -1, "attrition": 2}', 'lab.json: stay is -1; it must be 0 or more\nlab.json: attrition is 2; it must be from 0 to 1'],
  ])('%s is refused', (text, message) => {
    const parse = (): Parameters => parametersOfJson(text, 'lab.json');
    expect(parse).toThrow(typeof message === 'string' ? expect.objectContaining({ name: 'Refused', message }) : message);
  });

  it('NaN from anywhere is refused', () => {
    expect(() => Parameters.defaults.with({ stay: NaN }, '--set')).toThrow('--set: stay is NaN; it must be a number');
  });
});
