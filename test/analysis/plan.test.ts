import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../src/analysis/contrast.js';
import { plannedAnalyses } from '../../src/analysis/plan.js';
import { studyOf } from '../report/timeline/drawn.js';

const base = `
animals mice { species: mouse  sex: both }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } }
factor witnessed = fearful, calm
factor treatment = given, not_given
factor state within = free, drugged
groups design of mice { cross: witnessed, treatment  n: 12 per group }
phase pretest day 1 { session first_test at 09:00 { test in box for 15 min } }
phase relapse days 2 to 3 { each state { order: counterbalanced_order  session second_test at 09:00 { test in box for 15 min } } }
outcome score = time in left - time in right
`;

const planOf = async (text: string) => {
  const [experiment] = (await studyOf(base + text)).experiments;
  return experiment === undefined ? [] : plannedAnalyses(experiment);
};

describe('an analysis', () => {
  it('says what is compared, when, and at which level', async () => {
    const [plan] = await planOf('analysis main { outcome: score  phase: pretest, relapse  factors: witnessed, treatment  test: mixed_anova  alpha: 5 %  correction: holm  primary: yes }');
    expect(plan).toMatchObject({ name: 'main', test: 'mixed_anova', outcome: 'outcome.score', alpha: 0.05, correction: 'holm', sides: 'two_sided', primary: true });
    expect(plan?.between.map(({ name }) => name)).toEqual(['witnessed', 'treatment']);
    expect(plan?.moments.map(({ name }) => name)).toEqual(['pretest', 'relapse']);
  });

  it('has a repeated measure for each level of a factor within animals, and cells for words', async () => {
    const [plan] = await planOf('analysis main { outcome: score  phase: relapse  factors: state, sex  test: mixed_anova  alpha: 0.01 }');
    expect(plan?.moments).toEqual([
      { name: 'free', moment: { during: 'phase.relapse' }, within: ['level.state.free'] },
      { name: 'drugged', moment: { during: 'phase.relapse' }, within: ['level.state.drugged'] },
    ]);
    expect([plan?.words, plan?.alpha, plan?.between]).toEqual([['sex'], 0.01, []]);
  });

  it('answers the hypotheses that name it', async () => {
    const [plan] = await planOf(`hypothesis back { expects: (mean(score during relapse among fearful) > mean(score during relapse among calm))  analysis: main }
analysis main { outcome: score  phase: relapse  factors: witnessed  test: t_test  alpha: unstated  contrasts: (mean(score during relapse) > 0 s) }`);
    expect(plan?.expectations.map(({ name }) => name)).toEqual(['back', 'main']);
    expect(plan?.alpha).toBeNull();
  });

  it('has a name of its own, also where a template makes several, and each covariate once', async () => {
    const twice = 'template compare(side: place) { outcome own = time in side  analysis main { outcome: own  covariates: score, score  factors: witnessed  test: one_way_anova  alpha: 0.05 } }\nuse compare(left)\nuse compare(right)';
    expect((await planOf(twice)).map(({ name, covariates }) => [name, covariates])).toEqual([['main', ['outcome.score']], ['main (2)', ['outcome.score']]]);
  });

  it('calls no two expectations alike', async () => {
    const about = 'mean(score during relapse) > 0 s';
    const [plan] = await planOf(`hypothesis main { expects: (${about})  analysis: main }
hypothesis { expects: (${about})  analysis: main }
hypothesis { expects: (${about})  analysis: main }
analysis main { outcome: score  phase: relapse  factors: witnessed  test: t_test  alpha: 0.05  contrasts: (${about}) }`);
    expect(plan?.expectations.map(({ name }) => name)).toEqual(['main', 'hypothesis', 'hypothesis (2)', 'main (2)']);
  });
});

describe('a contrast', () => {
  const contrast = async (text: string) => {
    const [plan] = await planOf(`analysis main { outcome: score  factors: witnessed  test: t_test  alpha: 0.05  contrasts: (${text}) }`);
    const inequality = plan?.expectations[0]?.inequality;
    if (inequality === undefined) throw new Error('no contrast');
    return contrastOf(inequality);
  };

  it('is a weighted sum of means', async () => {
    const { terms, above, direction } = await contrast('mean(score during relapse among fearful with given) > mean(score during relapse among calm)');
    expect(terms.map(({ weight, during, among }) => ({ weight, during, among: among.length }))).toEqual([{ weight: 1, during: 'phase.relapse', among: 2 }, { weight: -1, during: 'phase.relapse', among: 1 }]);
    expect([above, direction]).toEqual([0, 1]);
  });

  it('may have weights and a number', async () => {
    const { terms, above, direction } = await contrast('mean(score among fearful) - 50 % of mean(score among calm) < 2 min');
    expect(terms.map(({ weight }) => weight)).toEqual([1, -0.5]);
    expect([above, direction]).toEqual([2, -1]);
  });

  it.each([
    ['median(score) > 0 min', "'median' is no sum of means"],
    ['mean(score) * mean(score) > 0 min * 1 min', 'means are multiplied with each other'],
    ['score > 0 min', 'only means and numbers can be compared'],
  ])('%s is none', async (text, message) => {
    await expect(contrast(text)).rejects.toThrow(message);
  });
});
