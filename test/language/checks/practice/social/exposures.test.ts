import { describe, expect, it } from 'vitest';
import type { RuleName } from '../../../../../src/language/checks/codes.js';
import { findingsIn } from '../../../../docs/rules-page.js';

const shock = 'footshock 0.5 mA for 1 s, 10 times, every 30 s';

interface Parts {
  readonly session?: string;
  readonly pairing?: string;
  readonly observers?: string;
  readonly demonstrators?: string;
  readonly days?: string;
}

const social = (code: RuleName, { session = `witness_fear of others for 5 min { when seen is fearful { ${shock} } }`, pairing = 'reuse: no', observers = '', demonstrators = '', days = 'day 1' }: Parts): Promise<string[]> => findingsIn(`protocol "Under test"
animals watchers { species: mouse ${observers} }
animals others { species: mouse ${demonstrators} }
animals residents { species: mouse }
pairing pairs { observer: watchers  demonstrator: others  aggressor: residents  ${pairing} }
factor seen = fearful, calm
groups design of watchers { cross: seen  n: 6 per group }
phase exposure ${days} { session sight at 10:00 { ${session} } }
`, code);

describe('no-calm-control', () => {
  it('takes for calm who is watched and not frightened', async () => {
    expect(await social('no-calm-control', {})).toEqual([]);
    expect(await social('no-calm-control', { session: `witness_fear of others for 5 min { ${shock} }` })).toEqual([expect.stringContaining('others are seen in fear')]);
    expect(await social('no-calm-control', { session: `when seen is fearful { witness_fear of others for 5 min { ${shock} } } otherwise { rest for 5 min }` })).toHaveLength(1);
    expect(await social('no-calm-control', { session: 'witness_defeat of others by residents for 10 min' })).toEqual([expect.stringContaining('seen defeated')]);
  });

  it('reads what is said in words, and does not guess where nothing is said', async () => {
    const inWords = (words: string): string => `when seen is fearful { witness_fear of others for 5 min { procedure "Shocks are given" of others } } otherwise { witness_fear of others for 5 min { procedure "${words}" of others } }`;
    expect(await social('no-calm-control', { session: inWords('It is left calm') })).toEqual([]);
    expect(await social('no-calm-control', { session: inWords('Other shocks are given') })).toHaveLength(1);
    expect(await social('no-calm-control', { session: 'witness_fear of others for 5 min' })).toEqual([]);
  });

  it('takes for calm company a meeting without a stressor in the other branch', async () => {
    const other = (steps: string): string => `when seen is fearful { witness_defeat of others by residents for 10 min } otherwise { ${steps} }`;
    expect(await social('no-calm-control', { session: other('social_interaction with others for 10 min') })).toEqual([]);
    expect(await social('no-calm-control', { session: other('witness_fear of others for 10 min') })).toEqual([]);
    expect(await social('no-calm-control', { session: other('social_interaction with residents for 10 min') })).toHaveLength(1);
    expect(await social('no-calm-control', { session: other(`${shock} to others social_interaction with others for 10 min`) })).toHaveLength(1);
    expect(await social('no-calm-control', { session: 'witness_defeat of others by residents for 10 min social_interaction with others for 10 min' })).toHaveLength(1);
    expect(await social('no-calm-control', { session: other('rest for 10 min') })).toEqual([expect.stringContaining('“otherwise { witness_fear of others for 10 min }”')]);
  });

  it('knows who was frightened before in the session', async () => {
    expect(await social('no-calm-control', { session: `${shock} to others witness_fear of others for 5 min` })).toHaveLength(1);
    expect(await social('no-calm-control', { session: `when seen is fearful { ${shock} to others } witness_fear of others for 5 min` })).toEqual([]);
  });
});

describe('how often a demonstrator serves', () => {
  it('is compared with the exposures of one animal', async () => {
    const found = (pairing: string): Promise<string[]> => social('demonstrator-overused', { pairing, days: 'days 1 to 4' });
    expect(await found('ratio: 1 per observer  reuse: no')).toEqual([expect.stringContaining('4 exposures with 1 partner (others), but a partner may serve once')]);
    expect(await found('ratio: 4 per observer  reuse: no')).toEqual([]);
    expect(await found('ratio: 1 per observer  reuse: 4')).toEqual([]);
    expect(await found('ratio: 1 per observer  reuse: yes')).toEqual([]);
    expect(await found('ratio: 1 per observer  reuse: unstated')).toEqual([]);
    expect(await found('ratio: 1 per observer  reuse: no  new_partner: day')).toEqual([]);
  });

  it('is compared with how many there are', async () => {
    const found = (n: number, pairing: string, days = 'day 1'): Promise<string[]> => social('demonstrators-too-few', { pairing, demonstrators: `n: ${n}`, days });
    expect(await found(12, 'ratio: 1 per observer  reuse: no')).toEqual([]);
    expect(await found(11, 'ratio: 1 per observer  reuse: no')).toEqual([expect.stringContaining('11 others, and 12 are needed')]);
    expect(await found(12, 'ratio: 2 per observer  reuse: no')).toEqual([expect.stringContaining('24 are needed')]);
    expect(await found(12, 'reuse: no  new_partner: day', 'days 1 to 2')).toEqual([expect.stringContaining('24 are needed')]);
    expect(await found(11, 'reuse: yes')).toEqual([]);
    expect(await found(11, 'reuse: unstated')).toEqual([]);
  });
});

describe('same-aggressor', () => {
  const found = (pairing: string, days = 'days 1 to 3'): Promise<string[]> => social('same-aggressor', { session: 'witness_defeat of others by residents for 10 min', pairing, days });

  it('asks for a new aggressor on every day', async () => {
    expect(await found('reuse: yes')).toHaveLength(1);
    expect(await found('new_partner: study')).toHaveLength(1);
    expect(await found('new_partner: day')).toEqual([]);
    expect(await found('new_partner: unstated')).toEqual([]);
    expect(await found('reuse: yes', 'day 1')).toEqual([]);
  });
});

describe('shocks', () => {
  it('are compared with what is in use for the species, and only where they are stated', async () => {
    const found = (current: string): Promise<string[]> => social('shock-above-use', { session: `footshock ${current} for 1 s, 10 times, every 30 s to watchers` });
    expect(await found('1.2 mA')).toEqual([expect.stringContaining('1.2 mA; in the mouse at most 1 mA')]);
    expect(await found('800 uA')).toEqual([]);
    expect(await found('unstated')).toEqual([]);
  });

  it('need no interval if there is one', async () => {
    expect(await social('shock-incomplete', { session: 'footshock 0.5 mA for 1 s, 1 times to watchers' })).toEqual([]);
    expect(await social('shock-incomplete', { session: 'footshock 0.5 mA for 1 s, 2 times to watchers' })).toEqual([expect.stringContaining('the interval is not stated')]);
  });
});

describe('cage-mates-split', () => {
  it('is about cage mates who can see different things', async () => {
    expect(await social('cage-mates-split', { observers: 'housing: 4' })).toHaveLength(1);
    expect(await social('cage-mates-split', { observers: 'housing: 1' })).toEqual([]);
    expect(await social('cage-mates-split', { observers: 'housing: unstated' })).toEqual([]);
    expect(await social('cage-mates-split', { observers: 'housing: 4', session: `witness_fear of others for 5 min { ${shock} }` })).toEqual([]);
  });
});
