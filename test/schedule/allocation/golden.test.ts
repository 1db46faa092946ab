import { describe, expect, it } from 'vitest';
import type { Allocated } from '../../../src/schedule/allocation/allocate.js';
import { studyOf } from '../../report/timeline/drawn.js';
import { allocated, crossover, example, mice, protocol } from '../allocated.js';

const short = (id: string | null): string => id?.split('.').slice(1).join('.') ?? '-';

/** A line for each animal; a change of any is a change of the algorithm, which then has another name. */
function written({ allocation, animals }: Allocated): string {
  const lines = animals.map(({ id, arm, orders, places, boxes, partners }) => [id, short(arm), Object.entries(places).map(([role, place]) => `${short(role)}=${short(place)}`).join(' '), orders.map(({ levels }) => levels.map(short).join('>')).join(' '), Object.values(boxes).join(' '), partners.map(({ role, animals }) => `${role}=${animals.join('+')}`).join(' ')].join(' | '));
  const claims = allocation.claims.map(({ what, status, difference }) => `${what}: ${status}, ${difference}`);
  return `${[allocation.algorithm, allocation.generator, allocation.seed, allocation.sha256].join('\n')}\n\n${lines.join('\n')}\n\n${claims.join('\n')}\n`;
}

const methods: Record<string, string> = {
  randomised: protocol({}),
  blocked: protocol({ allocation: 'method: blocked  blocks: 4  stratify: sex' }),
  stratified: protocol({ allocation: 'method: stratified  stratify: sex  balance: cage, weight', sides: 'method: counterbalanced  within: group, sex' }),
  systematic: protocol({ allocation: 'method: systematic  stratify: sex' }),
  matched: protocol({ allocation: 'method: matched  balance: weight' }),
  'by cages': protocol({ allocation: 'method: randomised  unit: cage', sides: 'method: fixed' }),
  'random sides': protocol({ sides: 'method: random', more: crossover('random_order') }),
  biased: protocol({ sides: 'method: biased  decided_on: (time during pretest)  nonpreferred: drug_side  reason: "To see a rise"' }),
  'group balanced': protocol({ sides: 'method: group_balanced  decided_on: (time during pretest)' }),
  'latin square': protocol({ more: crossover('latin_square') }),
  counterbalanced: protocol({ n: '12 per group', more: crossover('counterbalanced_order') }),
};

describe('the same study, animals and seed are allocated as they always were', () => {
  it.each(Object.keys(methods))('%s', async (name) => {
    const study = await studyOf(methods[name] ?? '');
    await expect(written(allocated(study, mice(name === 'counterbalanced' ? 24 : 12)))).toMatchFileSnapshot(`../golden/${name.replaceAll(' ', '-')}.txt`);
  });

  it('the founding plan, with its table and without', async () => {
    const study = await studyOf(example('witnessed-fear-planned.cpp'));
    await expect(written(allocated(study, example('witnessed-fear-planned.animals.csv'), 20181210))).toMatchFileSnapshot('../golden/founding-plan.txt');
    await expect(written(allocated(study, undefined, 20181210))).toMatchFileSnapshot('../golden/founding-plan-generated.txt');
  });
});
