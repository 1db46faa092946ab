import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Study } from '../../../src/language/ir/types.js';
import { studyOf } from '../../report/timeline/drawn.js';
import { allocated, crossover, example, mice, protocol, refusal } from '../allocated.js';

function counts(values: readonly string[]): number[] {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found.values()];
}

describe('the founding plan', async () => {
  const study = await studyOf(example('witnessed-fear-planned.cpp'));
  const table = example('witnessed-fear-planned.animals.csv');
  const { allocation, animals, assumed } = allocated(study, table, 20181210);
  const observers = animals.filter(({ arm }) => arm !== null);

  it('has 12 observers in a group, with sides and sexes evenly in each, and the boxes as evenly as can be', () => {
    expect(counts(observers.map(({ arm }) => arm ?? ''))).toEqual([12, 12, 12, 12]);
    const cells = counts(observers.map(({ arm, sex, places }) => `${arm} ${sex} ${places['role.drug_side']}`));
    expect(cells).toHaveLength(16);
    expect(new Set(cells)).toEqual(new Set([3]));
    for (const sex of ['female', 'male']) expect(counts(observers.filter((animal) => animal.sex === sex).map(({ boxes }) => String(boxes['apparatus.box'])))).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
    for (const cage of new Set(observers.map(({ cage }) => cage))) expect(new Set(observers.filter((animal) => animal.cage === cage).map(({ arm }) => arm)).size).toBe(2);
    expect(allocation.claims.filter(({ status }) => status === 'unmet')).toEqual([]);
    expect(assumed).toEqual([]);
  });

  it('has the demonstrators of the table, who are in no group', () => {
    for (const { id, partners } of observers) expect(partners).toEqual([{ pairing: 'pairing.witnesses', role: 'demonstrator', animals: [id.replace('O', 'D')] }]);
    expect(animals.filter(({ arm }) => arm === null)).toHaveLength(48);
  });

  it('draws cage mates where the table gives none', () => {
    const drawn = allocated(study, table.replace(/,D\d\d$/gm, ','), 3).animals;
    const known = new Map(drawn.map((animal) => [animal.id, animal]));
    const pairs = drawn.filter(({ arm }) => arm !== null).map(({ id, cage, partners }) => {
      const [partner] = partners[0]?.animals ?? [];
      expect(known.get(partner ?? '')?.cage).toBe(cage);
      expect(known.get(partner ?? '')?.partners).toEqual([{ pairing: 'pairing.witnesses', role: 'observer', animals: [id] }]);
      return partner;
    });
    expect(new Set(pairs).size).toBe(48);
  });

  it('is made up where there is no table, and says so', () => {
    const { animals, assumed, allocation } = allocated(study);
    expect(animals).toHaveLength(96);
    expect(assumed.map(({ name }) => name)).toEqual(['animals', 'sex of observers', 'sex of demonstrators']);
    expect(counts(animals.map(({ cage }) => cage ?? ''))).toEqual(Array.from({ length: 24 }, () => 4));
    expect(allocation.claims.filter(({ status }) => status === 'unmet').map(({ what }) => what)).toEqual(['weight by group']);
  });
});

describe('laws', async () => {
  const methods = ['method: randomised', 'method: randomised  balance: cage, weight', 'method: stratified  stratify: sex', 'method: blocked  blocks: 4  stratify: litter', 'method: systematic', 'method: matched  balance: weight'];
  const studies: Study[] = [];
  for (const allocation of methods) studies.push(await studyOf(protocol({ allocation, sides: 'method: counterbalanced  within: group, sex', more: crossover('latin_square') })));
  const [first] = studies;
  if (first === undefined) throw new Error('no study');

  it('every animal once; groups of n; sides and orders within one in each group; no fact of a table but its rows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...studies), fc.nat(), fc.integer({ min: 1, max: 6 }), fc.shuffledSubarray(mice(12).split('\n').slice(1), { minLength: 12, maxLength: 12 }), (study, seed, box, rows) => {
        const made = allocated(study, mice(12), seed, { box });
        expect(new Set(made.animals.map(({ id }) => id)).size).toBe(12);
        expect(counts(made.animals.map(({ arm }) => arm ?? ''))).toEqual([6, 6]);
        for (const arm of new Set(made.animals.map(({ arm }) => arm))) {
          const own = made.animals.filter((animal) => animal.arm === arm);
          expect(counts(own.map(({ places }) => places['role.drug_side'] ?? ''))).toEqual([3, 3]);
          expect(counts(own.map(({ track }) => track ?? ''))).toEqual([2, 2, 2]);
          const boxes = counts(own.map(({ boxes }) => String(boxes['apparatus.box'])));
          expect(Math.max(...boxes) - (boxes.length < box ? 0 : Math.min(...boxes))).toBeLessThanOrEqual(1);
        }
        expect(JSON.stringify(allocated(study, [mice(12).split('\n')[0], ...rows].join('\n'), seed, { box }).animals)).toBe(JSON.stringify(made.animals));
      }),
      { numRuns: 25 },
    );
  });

  it('what is claimed is what is there', () => {
    const { allocation } = allocated(first, mice(12), 5);
    expect(allocation.claims.map(({ what, status }) => `${what}: ${status}`)).toEqual(['animals by group: exact', 'drug_side by group: exact', 'drug_side by group and sex: exact', 'drug_side by sex: exact', 'order of state by group: exact', 'order of state by group and side: exact', 'order of state by sex: exact', 'number of box by group: exact', 'number of box by side: exact', 'number of box by sex: exact']);
    expect(allocation.claims[0]).toEqual({ what: 'animals by group', of: 'allocation', status: 'exact', columns: ['vehicle_given', 'drug_given'], rows: [{ label: 'animals', values: [6, 6] }], difference: 0 });
  });
});

describe('what a pretest decides', () => {
  it('biased: the drug where each animal stays less', async () => {
    const study = await studyOf(protocol({ sides: 'method: biased  decided_on: (time during pretest)  nonpreferred: drug_side  reason: "To see a rise"' }));
    const rows = mice(12).split('\n').slice(1).map((row) => row.split(','));
    const { animals } = allocated(study, mice(12));
    for (const [id = '', , , , , left, right] of rows) expect(animals.find((animal) => animal.id === id)?.places['role.drug_side']).toBe(Number(left) < Number(right) ? 'compartment.box.left' : 'compartment.box.right');
    for (const [left, right] of [['time_left_s', 'time_right_s'], ['Time in left (s)', 'Time in right (s)'], ['time left', 'time right']]) {
      expect(allocated(study, mice(12).replace('time in left', left ?? '').replace('time in right', right ?? '')).animals.map(({ places }) => places)).toEqual(animals.map(({ places }) => places));
    }
    expect(refusal(() => allocated(study, mice(12).replace('time in left', 'x')))).toEqual(['The column “time in left” is missing, and drug_side and other_side are decided on time during pretest; the allocation can be made when the pretest has been done.']);
  });

  it('group balanced: groups are more alike than by chance', async () => {
    const study = await studyOf(protocol({ sides: 'method: group_balanced  decided_on: (time during pretest)' }));
    const claim = allocated(study, mice(12)).allocation.claims.find(({ what }) => what === 'time during pretest in drug_side by group');
    expect(claim?.status).toBe('closest');
    expect(claim?.difference).toBeLessThan(5);
  });
});

describe('what animals bring with them', () => {
  const table = ['animal,genotype', ...Array.from({ length: 8 }, (_, index) => `M${index + 1},${index < 4 ? 'wild type' : 'knockout'}`)].join('\n');
  const text = 'animals mice { species: mouse } factor genotype = wild_type, knockout factor given = yes_given, not_given groups design of mice { cross: genotype, given n: 2 per group } allocation { method: randomised } phase p day 1 { session s at 10:00 { weigh } }';

  it('no allocation changes: a mouse comes to a group of its genotype', async () => {
    const { animals } = allocated(await studyOf(text), table);
    for (const { id, levels } of animals) expect(levels['factor.genotype']).toBe(Number(id.slice(1)) <= 4 ? 'level.genotype.wild_type' : 'level.genotype.knockout');
  });

  it('is refused where there are too few, or none of the levels', async () => {
    const study = await studyOf(text);
    expect(refusal(() => allocated(study, table.replace('M4,wild type', 'M4,knockout')))).toEqual(['4 wild_type mice are needed (2 wild_type.yes_given and 2 wild_type.not_given), and 3 are there.']);
    expect(refusal(() => allocated(study, table.replace('M4,wild type', 'M4,heterozygous')))).toEqual(['row 5, column genotype: “heterozygous” is no level of genotype, which has wild_type and knockout.']);
  });
});

describe('what is missing is named', () => {
  it.each([
    [protocol({ allocation: 'method: unstated' }), /study\.cpp:\d+:\d+: Animals are allocated to 2 groups, and “method: unstated” does not say how they come to their groups; write for example “allocation { method: randomised }”\./],
    [protocol({ allocation: 'method: blocked' }), /The allocation is blocked, and nothing says how large a block is/],
    [protocol({ allocation: 'method: stratified' }), /The allocation is stratified, and nothing says by what/],
    [protocol({ allocation: 'method: matched' }), /Animals are matched, and nothing says on which measure/],
    [protocol({ allocation: 'method: randomised  balance: day' }), /Animals cannot be allocated by day/],
    [protocol({ n: 'unstated per group' }), /How many animals design has must be one whole number, and is “unstated”/],
    [protocol({ n: '5 to 7 per group' }), /must be one whole number, and is 5 to 7/],
    [protocol({ sides: 'method: unstated' }), /“method: unstated” does not say how drug_side and other_side are assigned/],
    [protocol({ sides: 'method: biased' }), /nothing says on which measure/],
    [protocol({ allocation: 'method: randomised  balance: genotype' }), /The column genotype is missing/],
    [protocol({ n: '7 per group' }), /14 mice are needed \(7 vehicle_given and 7 drug_given\), and 12 are there\./],
  ])('%#', async (text, expected) => {
    const study = await studyOf(text);
    expect(refusal(() => allocated(study, mice(12)))).toEqual([expect.stringMatching(expected)]);
  });

  it('whole cages that do not make up n', async () => {
    const study = await studyOf(protocol({ allocation: 'method: randomised  unit: cage', n: '5 per group' }));
    expect(refusal(() => allocated(study, mice(12)))).toEqual(['vehicle_given', 'drug_given'].map((arm) => expect.stringContaining(`Whole cages of 2 are allocated, and ${arm} has 5 animals; the next n that can be is 6.`)));
  });

  it('animals beyond n stay spare, of each sex its share', async () => {
    const { assumed, animals } = allocated(await studyOf(protocol({ n: '4 per group' })), mice(12));
    expect(assumed).toEqual([{ name: 'spare mice', value: 'M9, M10, M11 and M12', because: 'There are more than the groups need; of each sex the last by name stay spare.' }]);
    expect(counts(animals.map(({ sex }) => sex ?? ''))).toEqual([4, 4]);
  });

  it('counts that cannot be equal say from which number on they could', async () => {
    const { allocation } = allocated(await studyOf(protocol({ n: '5 per group', more: crossover('latin_square') })), mice(10));
    expect(allocation.claims.find(({ what }) => what === 'order of state by group')).toMatchObject({ status: 'exact', difference: 1, note: '5 in a group cannot be shared out without remainder; 6 is the next number that can.' });
  });
});

describe('several kinds of animals and no groups', () => {
  const company = (role: string): string => `animals mates { species: mouse  ${role}  sex: male  weight: 15 g }
animals juveniles { species: mouse  sex: male  weight: 15 g  n: 4  housing: 2 }
pairing company { subject: juveniles  stimulus: mates  ratio: 1 per subject  reuse: no }
phase social day 1 { session meeting at 12:00 { social_interaction with mates for 30 min } }`;

  it('are those that are studied, as many as they say, with their partners', async () => {
    const { animals } = allocated(await studyOf(company('role: stimulus')));
    expect(animals.filter(({ arm }) => arm !== null).map(({ population }) => population)).toEqual(Array(4).fill('animals.juveniles'));
    expect(animals.filter(({ arm }) => arm === null).map(({ population }) => population)).toEqual(Array(4).fill('animals.mates'));
  });

  it('where more may be studied have to be named, and it is proposed whom no step names', async () => {
    const study = await studyOf(company(''));
    expect(refusal(() => allocated(study))).toEqual(['study.cpp:1:1: Which animals all is made of is not stated, and there are several; write for example “groups all of juveniles”.']);
  });
});
