import { describe, expect, it } from 'vitest';
import type { FindingsByQuestion } from '../../../src/power/decisions.js';
import { Course } from '../../../src/power/course.js';
import type { QuestionSensitivity } from '../../../src/power/report/types.js';
import { moves, mostMoving, settingsText } from '../../../src/power/report/words.js';
import type { Assumptions } from '../../../src/power/sensitivity/assumptions.js';
import { sensitivityReport } from '../../../src/power/sensitivity/report.js';
import { questionKey, questionOf } from '../../../src/power/tally.js';
import { mcNemar } from '../../../src/statistics/proportion.js';
import { must } from '../../must.js';
import { example } from '../../simulation/design/compiled.js';
import { simulated } from '../../simulation/observed/simulated.js';

const { study, experiment, simulation } = await simulated(example('witnessed-fear-planned'));
const plain = { learner: 'strengths', assumptions: {}, overrides: {}, overridesFrom: '', sizes: {} } as const;
const key = questionKey({ analysis: 'relapse_test', kind: 'expectation', what: 'relapse_after_fear', at: null });
const runs = 40;

/** An assumption with one setting. */
const assumption = (name: string): Assumptions['varied'][number] => ({ name, of: 'model', value: '1', source: 'assumed', range: '', hasSameDesign: false, settings: [{ end: 'high', written: '2', settings: plain }] });
/** Found in these experiments, with such an effect in minutes. */
const found = (isFound: (run: number) => boolean, effect: (run: number) => number): FindingsByQuestion => ({ [key]: { found: Array.from({ length: runs }, (_, run) => isFound(run)), effects: Array.from({ length: runs }, (_, run) => effect(run)) } });

const planned = found((run) => run < 30, (run) => 2 + (run % 5) / 10);
const each: Record<string, FindingsByQuestion> = {
  same: planned,
  'a little': found((run) => run < 29, (run) => 2 + (run % 5) / 10 + (run % 2 === 0 ? 0.3 : -0.3)),
  'effect only': found((run) => run < 31, (run) => 2.5 + (run % 5) / 10 + (run % 3) / 100),
  much: found((run) => run < 2, (run) => (run % 5) / 10 + (run % 3) / 100),
  'much more': found((run) => run < 30 && run % 2 === 100, (run) => -1 + (run % 3) / 100),
};
const report = sensitivityReport(study, experiment, { varied: Object.keys(each).map(assumption), unused: ['cocaine_half'], notVaried: [] }, [planned, ...Object.values(each)], { runs, animals: 48, confidence: 0.95 });
const [question] = report.questions as [QuestionSensitivity];

describe('which assumption moves a power most', () => {
  it('is told by what was found in the same experiments, in an order', () => {
    expect(question).toMatchObject({ found: 30, rate: 0.75, unit: 's' });
    expect(question.effect).toBeCloseTo(2.2 * 60, 9);
    expect(question.moves.map((move) => move.assumption)).toEqual(['much more', 'much', 'effect only', 'same', 'a little']);
    expect(question.moves.filter(moves).map((move) => move.assumption)).toEqual(['much more', 'much', 'effect only']);
    expect(mostMoving(question)).toMatchObject({ assumption: 'much more', setting: { rate: 0 } });
  });

  it('tells noise by exact tests, corrected over all settings', () => {
    const setting = (name: string): QuestionSensitivity['moves'][number]['settings'][number] => must(must(question.moves.find((move) => move.assumption === name)).settings[0]);
    expect(setting('much').p).toBeCloseTo(4 * mcNemar(28, 0), 15);
    expect([setting('same').p, setting('same').effect?.p, setting('a little').p]).toEqual([1, 1, 1]);
    const { value, low, high } = must(setting('effect only').effect ?? undefined);
    expect(value).toBeCloseTo(132 + 30 + (0.6 * 39) / 40, 6);
    expect(low < value && value < high && high - low < 2).toBe(true);
  });

  it('names no assumption where none moves it beyond noise', () => {
    const still = sensitivityReport(study, experiment, { varied: [assumption('same')], unused: [], notVaried: [] }, [planned, planned], { runs, animals: 48, confidence: 0.95 });
    expect(mostMoving(must(still.questions[0]))).toBeUndefined();
  });
});

describe('findings of experiments', () => {
  it('add up to the tally of the same experiments', () => {
    const course = new Course(study, experiment, plain, [{}], undefined, simulation);
    const findings = course.findings(1, 3, 15);
    const [tally] = course.block(1, 3, 15);
    for (const [name, counts] of Object.entries(must(tally).questions)) {
      expect([name, findings[name]?.found.filter(Boolean).length]).toEqual([name, counts.expected]);
      expect(must(findings[name]).effects.every(Number.isNaN)).toBe(questionOf(name).kind === 'test');
    }
  });
});

describe("McNemar's exact test", () => {
  it('is the binomial distribution of those that differ', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    for (const [first, second] of [[1, 6], [0, 6], [2, 10], [12, 3]] as const) {
      const n = first + second;
      const tail = Array.from({ length: Math.min(first, second) + 1 }, (_, k) => choose(n, k)).reduce((sum, each) => sum + each, 0) / 2 ** n;
      expect(mcNemar(first, second)).toBeCloseTo(2 * tail, 12);
      expect(mcNemar(second, first)).toBe(mcNemar(first, second));
    }
    expect([mcNemar(0, 0), mcNemar(4, 4)]).toEqual([1, 1]);
    expect(() => mcNemar(1.5, 0)).toThrow("McNemar's test of 1.5 and 0: expected whole numbers from 0 on.");
  });
});

it('settings have their unit once', () => {
  expect([['0.3 mg/L', '6 mg/L'], ['0.5', '2'], ['5 ug per animal', '20 ug per animal'], ['yes'], ['10 min', '1 h']].map(settingsText)).toEqual(['0.3 to 6 mg/L', '0.5 to 2', '5 to 20 ug per animal', 'yes', '10 min to 1 h']);
});
