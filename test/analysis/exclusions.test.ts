import { describe, expect, it } from 'vitest';
import { analysed, csvOf, minutes, protocol, type AnalysedTable } from './analysed.js';

const excludedFrom = async (rule: string, csv = csvOf()): Promise<{ readonly out: readonly string[]; readonly table: AnalysedTable }> => {
  const table = await analysed(`${protocol}outcome other = time in saline_side\n${rule}\nanalysis main { outcome: score  phase: posttest  factors: treatment  test: t_test  alpha: 0.05 }`, csv);
  const { kept, read } = table;
  return { out: kept.excluded.map(({ animal, session }) => `${read.animals[animal]}${session === null ? '' : ` day ${session.day}`}`), table };
};

const scoredOf = ({ analyses, read }: AnalysedTable): (string | undefined)[] => analyses.flatMap(({ main }) => ('scores' in main ? main.scores.animals.map((animal) => read.animals[animal]) : []));

describe('a rule of exclusion', () => {
  it('takes animals out of the analyses', async () => {
    const { out, table } = await excludedFrom('exclude animal when time in drug_side during pretest > 6.5 min');
    expect(out).toEqual(['C3', 'D2']);
    expect(scoredOf(table)).toEqual(['D1', 'D3', 'D4', 'C1', 'C2', 'C4']);
  });

  it('may look at all animals, also at those that other rules take out', async () => {
    const { out } = await excludedFrom('exclude animal when time in drug_side during pretest = max(time in drug_side during pretest, 7 min)\nexclude animal when time in drug_side during pretest > mean(time in drug_side during pretest) + sd(time in drug_side during pretest)');
    expect(out).toEqual(['C3', 'D2', 'C3', 'D2']);
  });

  it('of one outcome leaves the others as they are', async () => {
    const { out, table } = await excludedFrom('exclude animal from other when time in drug_side during pretest > 6.5 min');
    expect(out).toEqual(['C3', 'D2']);
    expect(scoredOf(table)).toHaveLength(8);
  });

  it.each([
    ['one_way_anova', 'factors: treatment  contrasts: (mean(score among drugged) > mean(score among control))'],
    ['correlation', ''],
  ])('of one outcome takes animals out of a %s that has it as a covariate', async (test, facts) => {
    const table = await analysed(`${protocol}outcome baseline = time in drug_side during pretest\nexclude animal from baseline when time in drug_side during pretest > 6.5 min\nanalysis main { outcome: score  phase: posttest  covariates: baseline  test: ${test}  ${facts}  alpha: 0.05 }`, csvOf());
    expect(scoredOf(table).toSorted()).toEqual(['C1', 'C2', 'C4', 'D1', 'D3', 'D4']);
    // Six animals, two groups and a slope.
    for (const { result } of table.analyses.flatMap(({ expectations }) => expectations)) expect(result).toMatchObject({ df: 3 });
  });

  it('of sessions takes out what was measured in them', async () => {
    const { out, table } = await excludedFrom('exclude session when time in drug_side during posttest > 10.5 min');
    expect(out).toEqual(['D3 day 3', 'D3 day 4']);
    const [analysis] = table.analyses;
    const scores = analysis !== undefined && 'scores' in analysis.main ? analysis.main.scores : undefined;
    // Of its third day nothing is left but the first of the three, 10 min.
    expect(scores?.scores[2]).toBe(minutes['D3']?.[1]);
  });

  it('by which animals are withdrawn ends the study for them', async () => {
    const { out } = await excludedFrom('withdraw animal when time in drug_side > 120 % of time in drug_side during pretest');
    expect(out).toEqual(['C4 day 2', 'C4 day 3', 'C4 day 4', 'C2 day 4', 'D1 day 2', 'D1 day 3', 'D1 day 4', 'D2 day 2', 'D2 day 3', 'D2 day 4', 'D3 day 2', 'D3 day 3', 'D3 day 4', 'D4 day 2', 'D4 day 3', 'D4 day 4'].sort());
  });

  it('is of the whole box where it names it', async () => {
    const { out } = await excludedFrom('exclude session when time in box < 14 min', csvOf().replace('D1,drugged,female,left,first_test,1,5,10', 'D1,drugged,female,left,first_test,1,5,8'));
    expect(out).toEqual(['D1 day 1']);
  });

  it('that cannot be decided is told', async () => {
    const { table } = await excludedFrom('exclude animal when time in drug_side during pretest > 6.5 min', csvOf({ ...minutes, D1: [null, 8, 9, 10] }));
    expect(table.kept.undecided.map(({ animal }) => table.read.animals[animal])).toEqual(['D1']);
  });

  it('that cannot be carried out is told', async () => {
    const { table } = await excludedFrom('exclude group when time in drug_side during pretest > 6.5 min');
    expect(table.kept.notRun.map(({ notRun }) => notRun)).toEqual(['a rule for each group is not carried out; look at it by hand']);
  });
});
