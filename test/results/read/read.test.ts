import { definitionsOf } from '../../../src/language/ir/reading.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvWriter } from '../../../src/export/results/text.js';
import type { Study } from '../../../src/language/ir/types.js';
import { Evaluator } from '../../../src/results/evaluate.js';
import { readResults, UnreadableResults, type ReadResults } from '../../../src/results/read/read.js';
import { tableOf } from '../../../src/results/table.js';
import { SimulatedData } from '../../../src/simulation/data.js';
import { simulationOf } from '../../../src/simulation/simulation.js';
import { example, studyOf } from '../../simulation/design/compiled.js';

const base = `protocol "Test"
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
animals mice { species: mouse  sex: both }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } }
factor treatment = drugged, control
groups design of mice { cross: treatment  n: 2 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced }
phase pretest day 1 { session first_test at 09:00 { test in box for 15 min } }
phase posttest days 2 to 3 { session second_test at 09:00 { test in box for 15 min } }
outcome score = time in drug_side - time in saline_side
`;

const header = 'animal,group,drug_side,phase,session,day,time_left_s,time_right_s\n';
const rowsOf = (animal: string, group: string, side: string, left: readonly number[]): string => left.map((seconds, index) => `${animal},${group},${side},${index === 0 ? 'pretest,first_test' : 'posttest,second_test'},${index + 1},${seconds},${900 - seconds}\n`).join('');
const four = [rowsOf('M1', 'drugged', 'left', [450, 600, 720]), rowsOf('M2', 'drugged', 'right', [450, 300, 180]), rowsOf('M3', 'control', 'left', [450, 450, 450]), rowsOf('M10', 'control', 'right', [450, 480, 420])];

let study: Study | undefined;
const theStudy = async (): Promise<Study> => (study ??= await studyOf(base));

async function reading(text: string, of?: Study, run?: number): Promise<ReadResults> {
  const found = of ?? (await theStudy());
  const [experiment] = found.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  return readResults(text, found, experiment, run === undefined ? {} : { run });
}

async function scores(text: string, during = 'phase.posttest'): Promise<Record<string, number>> {
  const found = await theStudy();
  const [experiment] = found.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  const { results, animals } = await reading(text);
  const score = new Evaluator(experiment, definitionsOf(found)).outcome('outcome.score', { during });
  return Object.fromEntries(animals.map((name, index) => [name, score(results, index)]));
}

async function problemsOf(text: string): Promise<string[]> {
  try {
    await reading(text);
    return [];
  } catch (error) {
    if (error instanceof UnreadableResults) return error.problems.map(({ at, message }) => `${at}: ${message}`);
    throw error;
  }
}

describe('a table of results', () => {
  it('gives each animal its numbers, where its drug is, in minutes', async () => {
    expect(await scores(header + four.join(''))).toEqual({ M1: 7, M2: 7, M3: 0, M10: 0 });
  });

  it('takes an animal for one whose accent is a character of its own in some rows', async () => {
    const [first = '', ...others] = four;
    const [one = '', ...rows] = first.replaceAll('M1', 'M\u00E9').split(/(?<=\n)/);
    const { results, animals, missing } = await reading([header, one, ...rows.map((row) => row.normalize('NFD')), ...others].join(''));
    const same = await reading([header, one, ...rows, ...others].join(''));
    expect([animals, results.values, missing]).toEqual([['M2', 'M3', 'M10', 'M\u00E9'], same.results.values, []]);
  });

  it('has what is measured of each place where a session is in the place of a role', async () => {
    const found = await studyOf(base.replaceAll('test in box', 'test in drug_side'));
    const { results, missing } = await reading(header + four.join(''), found);
    expect([results.values, missing]).toEqual([(await reading(header + four.join(''))).results.values, []]);
  });

  it('gives the same animals in whatever order its rows and columns come', async () => {
    const [head = '', ...lines] = (header + four.join('')).trimEnd().split('\n');
    const expected = await reading(header + four.join(''));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), fc.shuffledSubarray([...head.split(',').keys()], { minLength: 8 }), async (shuffled, order) => {
        const text = [head, ...shuffled].map((line) => order.map((column) => line.split(',')[column]).join(',')).join('\n');
        const read = await reading(text);
        expect(read.animals).toEqual(['M1', 'M2', 'M3', 'M10']);
        expect([read.results.values, read.missing]).toEqual([expected.results.values, expected.missing]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a spreadsheet that writes commas in numbers', (header + four.join('')).replaceAll(',', ';').replaceAll('450', '450,0')],
    ['headers with units in parentheses', (header + four.join('')).replace('time_left_s,time_right_s', 'Time left (s),Time right (s)')],
    ['no column for the phase, as names of sessions are enough', (header + four.join('')).replace('phase,', '').replaceAll(/(pretest|posttest),/g, '')],
    ['levels of factors in place of groups', (header + four.join('')).replace('group', 'treatment')],
    ['times by the roles of places', (header + four.join('')).replace('time_left_s,time_right_s', 'time_drug_side_s,time_saline_side_s').replaceAll(/(right,.*),(\d+),(\d+)$/gm, '$1,$3,$2')],
    ['milliseconds', (header + four.join('')).replace('time_left_s,time_right_s', 'time_left_ms,time_right_ms').replaceAll(/(\d+),(\d+)$/gm, '$1000,$2000')],
  ])('may be of %s', async (_, text) => {
    expect(await scores(text)).toEqual({ M1: 7, M2: 7, M3: 0, M10: 0 });
  });

  it('tells which sessions are missing, and has no numbers for them', async () => {
    const { missing, results } = await reading(header + [rowsOf('M1', 'drugged', 'left', [450, 600]), ...four.slice(1)].join(''));
    expect(missing).toEqual([{ animal: 0, phase: 'phase.posttest', session: 'session.posttest.second_test', day: 3 }]);
    expect(results.values.subarray(0, 3).every((value) => Number.isFinite(value) || Number.isNaN(value))).toBe(true);
  });

  it('notes times in all places that make less than half of their session, as minutes in the place of seconds do', async () => {
    const minutes = rowsOf('M1', 'drugged', 'left', [450, 600, 720]).replaceAll(/(\d{3}),(\d{3})$/gm, (_, left: string, right: string) => `${Number(left) / 60},${Number(right) / 60}`);
    const { notes } = await reading(header + minutes);
    expect(notes.map(({ message }) => message).filter((message) => message.includes('half'))).toEqual([
      'first_test is 900 s long; the times in left and right make less than half of that. Are they in the unit that the columns say?',
      'second_test is 900 s long; the times in left and right make less than half of that. Are they in the unit that the columns say? So it is in 1 more row.',
    ]);
    // Of one place alone nothing can be told.
    expect((await reading(header + minutes.replaceAll(/,[\d.]+$/gm, ','))).notes.filter(({ message }) => message.includes('half'))).toEqual([]);
  });

  it('notes names of animals that differ in capitals alone', async () => {
    const { notes, animals } = await reading(header + four.join('') + rowsOf('m1', 'control', 'left', [450, 450, 450]));
    expect([animals.length, notes.map(({ at, message }) => [at, message])]).toEqual([5, expect.arrayContaining([['column animal', 'M1 and m1 differ in capitals alone, and are taken for 2 animals.']])]);
  });

  it('notes a column that it does not know, and a session on another day', async () => {
    const moved = (header + four.join('')).replace('session,day', 'session,day,weather').replaceAll(/(first_test),1,/g, '$1,4,fine,').replaceAll(/(second_test,\d),/g, '$1,fine,');
    const { notes } = await reading(moved);
    expect(notes.map(({ message }) => message)).toContainEqual('first_test was on day 4, and by the protocol it is on day 1. So it is in 3 more rows.');
    expect(notes.find(({ at }) => at === 'row 1, column weather')?.message).toContain('Nothing of the protocol is called so; the column is not read.');
  });
});

describe('a table with faults is refused, with all of them:', () => {
  const good = header + four.join('');

  it.each([
    ['no column of animals', good.replace('animal,', 'mouse,'), 'row 1: The column animal is missing, with the name of each animal; the columns are mouse, group,'],
    ['no column of what an outcome needs', good.replace('time_left_s', 'weather'), 'row 1: The column time_left_s is missing, on which an outcome, an exclusion or a criterion rests'],
    ['no column of where the drug was', good.replace('drug_side,', 'side,'), 'row 1: The column drug_side or saline_side is missing, which says where each animal had it: left or right'],
    ['a unit that is not said', good.replace('time_left_s', 'time_left'), 'row 1, column time_left: The unit of “time_left” is not said; write for example time_left_s.'],
    ['a column twice', good.replace('time_right_s', 'Time_left_s'), 'row 1: There are two columns Time_left_s.'],
    ['a group that there is not', good.replace('M1,drugged,left,pretest', 'M1,druged,left,pretest'), 'row 2, column group: There is no group called “druged”; there are drugged and control. Did you mean "drugged"?'],
    ['an animal in two groups', good.replace('M1,drugged,left,posttest', 'M1,control,left,posttest'), 'row 3, column group: M1 has control here, and drugged in row 2; it is the same in all rows of an animal.'],
    ['a session that there is not', good.replace('first_test', 'first_tst'), 'row 2, column session: There is no session of pretest in which anything is measured called “first_tst”; there is first_test. Did you mean "first_test"?'],
    ['a day that a session is not on', good.replace('second_test,2', 'second_test,9'), 'row 3, column day: second_test is not on day 9; by the protocol it is on days 2, 3.'],
    ['a day that is none', good.replace('second_test,2', 'second_test,Monday'), 'row 3, column day: “Monday” is no day of the study; write a whole number, 1 for the first.'],
    ['a number that is none', good.replace('600', '6oo'), 'row 3, column time_left_s: “6oo” is no number.'],
    ['a negative time', good.replace('600,300', '-600,300'), 'row 3, column time_left_s: -600 is less than nothing.'],
    ['more time than there was', good.replace('600,300', '600,301.5'), 'row 3: The times in left and right make 901.5 s, and second_test is 900 s long.'],
    ['a comma and a point as decimal marks', good.replaceAll(',', ';').replace('600;300', '600,5;299.5'), 'row 3, column time_right_s: Some numbers have a comma and some a point, as 600,5 and 299.5: a point can stand for thousands then. Write all of them in one way.'],
    ['a time longer than the session', good.replace('600,300', '1600,'), 'row 3: time in left is 1600 s, and second_test is 900 s long.'],
    ['a row twice', good + rowsOf('M1', 'drugged', 'left', [450]), 'row 14: M1 has a row for first_test on day 1 already, in row 2.'],
    ['a place with two roles', good.replace('drug_side,', 'drug_side,saline_side,').replaceAll(/(left|right),p/g, '$1,$1,p'), 'row 2: M1: drug_side is left and saline_side is left; each place has one role.'],
    ['no rows', header, 'undefined: The table has no rows.'],
    ['a row that was cut off', good.trimEnd().replace(/,\d+$/, ''), 'row 13: The row has 7 cells, and the header 8: it was cut off, or empty cells at its end were left out; a row has a cell for each column.'],
    ['a row with more cells than the header', good.replace('600,300', '600,300,5'), 'row 3: The row has 9 cells, and the header 8.'],
  ])('%s', async (_, text, message) => {
    expect((await problemsOf(text)).join('\n')).toContain(message);
  });

  it('all at once, each once', async () => {
    const problems = await problemsOf((header + four.join('')).replaceAll('first_test,1', 'first_test,one').replace('600,300', 'x,y'));
    expect(problems).toHaveLength(3);
    expect(problems[0]).toContain('So it is in 3 more rows.');
  });
});

describe('what was simulated', () => {
  it.each(['witnessed-fear-planned', 'prime-crossover'])('%s reads back as what was written', async (name) => {
    const found = await studyOf(example(name));
    const [experiment] = found.experiments;
    if (experiment === undefined) throw new Error('There is no experiment.');
    const { definitions, simulated } = simulationOf(found, experiment, { learner: 'strengths', assumptions: {}, overrides: {}, overridesFrom: '', sizes: {} });
    const text = new TextDecoder().decode(csvWriter().add(new SimulatedData(definitions, experiment, simulated).batch(7, 0, 3)));
    for (const run of [1, 3]) {
      simulated.run(7, run - 1);
      const read = await reading(text, found, run);
      const written = [...tableOf(definitions, simulated.kinds).rows(simulated)];
      // Of an animal that was lost there are rows without a number.
      expect([read.results.count, read.missing.length]).toEqual([simulated.count, written.filter(({ values }) => values.every(Number.isNaN)).length]);
      const back = [...tableOf(definitions, read.results.kinds).rows(read.results)];
      expect(back.map(({ animal, day, session, levels }) => [animal, day, session, levels])).toEqual(written.map(({ animal, day, session, levels }) => [animal, day, session, levels]));
      for (const [index, { values }] of written.entries()) for (const [column, value] of values.entries()) if (!Number.isNaN(value)) expect(back[index]?.values[column]).toBeCloseTo(value, 2);
      for (let animal = 0; animal < simulated.count; animal++) {
        const [one, other] = [simulated.kinds[simulated.kindOf[animal] ?? -1], read.results.kinds[read.results.kindOf[animal] ?? -1]];
        expect([other?.arm, other?.places, other?.levels]).toEqual([one?.arm, one?.places, one?.levels]);
      }
    }
    await expect(reading(text, found)).rejects.toThrow('The table holds 3 simulated experiments');
    await expect(reading(text, found, 4)).rejects.toThrow('The table holds no simulated experiment 4.');
  });
});
