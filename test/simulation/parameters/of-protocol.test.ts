import { describe, expect, it } from 'vitest';
import { Parameters } from '../../../src/simulation/parameters/parameters.js';
import { parametersOfProtocol } from '../../../src/simulation/parameters/of-protocol.js';
import { checked } from '../../language/ir/compile.js';

async function parametersOf(blocks: string, scenario?: string): Promise<Parameters> {
  const { problems, compile } = await checked(`protocol "P"\n${blocks}\nanimals mice { species: mouse }\nphase one day 1 { session s at 09:00 { weigh } }\n`);
  expect(problems).toEqual([]);
  return parametersOfProtocol(Parameters.defaults, compile().experiments[0]?.sections ?? [], scenario);
}

describe('parameters in a protocol', () => {
  it('are read in the units of the table', async () => {
    const parameters = await parametersOf('simulation model { runs: 20  seed: 3  social_gain: 0.5  morphine_half_life: 2 h  strength_days: 3 weeks  morphine_half: 200 ug/mL }');
    expect(['social_gain', 'morphine_half_life', 'strength_days', 'morphine_half'].map((name) => parameters.get(name))).toEqual([0.5, 120, 21, 200]);
    expect(parameters.overridden.get('social_gain')).toBe('simulation model in the protocol');
  });

  it('of a scenario count if it is asked for', async () => {
    const blocks = 'simulation { social_gain: 0.5 }\nscenario none { social_gain: 0 }';
    expect((await parametersOf(blocks)).get('social_gain')).toBe(0.5);
    expect((await parametersOf(blocks, 'none')).get('social_gain')).toBe(0);
  });

  it.each([
    ['simulation { sozial_gain: 2 }', 'simulation in the protocol: there is no parameter "sozial_gain"; did you mean "social_gain"?'],
    ['simulation { morphine_half_life: 3 mg }', 'simulation in the protocol: morphine_half_life is "3 mg"; it must be a number, in min'],
  ])('%s is refused', async (blocks, message) => {
    await expect(parametersOf(blocks)).rejects.toThrow(message);
  });
});
