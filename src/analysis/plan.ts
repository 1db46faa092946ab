import { attributeOf, count, factOf, named, nameOf, quantity, reference, referencesIn, term, termsIn } from '../language/ir/reading.js';
import type { Experiment, Expression, Factor, Id, Section } from '../language/ir/types.js';
import { distinct } from '../language/words.js';
import type { Moment } from '../results/evaluate.js';

/** One analysis of a protocol, as something that can be run. */
export interface PlannedAnalysis {
  readonly id: Id;
  readonly name: string;
  /** A word of the list `test`. */
  readonly test: string;
  /** What is analysed: an outcome or a measure. */
  readonly outcome: Id;
  /** Between animals: levels of these factors make the cells. */
  readonly between: readonly Factor[];
  /** Words of lists of terms that also make cells, as `sex` does. */
  readonly words: readonly string[];
  /** When it is looked at; several are repeated measures of each animal. */
  readonly moments: readonly AnalysedMoment[];
  /** What is crossed in the moments, the last changing fastest: times, and factors within animals. */
  readonly within: readonly { readonly name: string; readonly levels: readonly string[] }[];
  /** Outcomes and measures that go with it. */
  readonly covariates: readonly Id[];
  /** Significance level; null where it is unstated. */
  readonly alpha: number | null;
  readonly sides: 'one_sided' | 'two_sided';
  /** A word of the list `correction`, over the contrasts. */
  readonly correction: string;
  /** Levels of the group with which others are compared. */
  readonly control: readonly Id[];
  readonly primary: boolean;
  /** Inequalities of the hypotheses that it decides, and its own `contrasts`. */
  readonly expectations: readonly Expectation[];
}

/** A repeated measure: its name in the table of the analysis, and the moments of which its value is the mean. */
export interface AnalysedMoment {
  readonly name: string;
  readonly moment: Moment;
  /** Levels of factors within animals that hold then. */
  readonly within?: readonly Id[];
}

export interface Expectation {
  /** Unlike all others of its analysis. */
  readonly name: string;
  readonly inequality: Expression;
  /** As it stands in the text. */
  readonly written: string;
}

/** The analyses of an experiment, in their order. A template that is used twice makes two of one name. */
export function plannedAnalyses(experiment: Experiment): PlannedAnalysis[] {
  const sections = experiment.sections.filter(({ kind }) => kind === 'analysis');
  const names = distinct(sections.map(({ id, name }) => name ?? nameOf(id)), (name, number) => `${name} (${number})`);
  return sections.map((section, index) => planned(experiment, section, names[index] as string));
}

function planned(experiment: Experiment, section: Section, name: string): PlannedAnalysis {
  const factors = referencesIn(section, 'factors').flatMap((id) => experiment.factors.find((factor) => factor.id === id) ?? []);
  const within = factors.filter(({ kind }) => kind === 'within');
  const stretches = stretchesOf(section);
  return {
    id: section.id,
    name,
    test: term(section, 'test') ?? 'unstated',
    outcome: reference(section, 'outcome') ?? '',
    between: factors.filter(({ kind }) => kind !== 'within'),
    words: (factOf(section, 'factors')?.values ?? []).flatMap((value) => (value.type === 'term' ? [attributeOf(value)] : [])),
    moments: momentsOf(stretches, within),
    within: [{ name: 'time', levels: stretches.map(({ name }) => name) }, ...within.map(({ name, levels }) => ({ name, levels: levels.map((level) => level.name) }))].filter(({ levels }) => levels.length > 1),
    covariates: [...new Set(referencesIn(section, 'covariates'))],
    alpha: quantity(section, 'alpha')?.value ?? count(section, 'alpha') ?? null,
    sides: term(section, 'sides') === 'one_sided' ? 'one_sided' : 'two_sided',
    correction: term(section, 'correction') ?? 'uncorrected',
    control: referencesIn(section, 'control'),
    primary: termsIn(section, 'primary').includes('yes'),
    expectations: distinctly([...hypothesesOf(experiment, section), ...inequalities(section, 'contrasts', section.name ?? 'contrast')]),
  };
}

/** The phases or sessions that are named; all together where none is. */
function stretchesOf(section: Section): AnalysedMoment[] {
  const during = (factOf(section, 'phase')?.values ?? []).flatMap((value) => named(value) ?? []);
  return during.length === 0 ? [{ name: 'all', moment: {} }] : during.map((id) => ({ name: nameOf(id), moment: { during: id } }));
}

/** Times crossed with the levels of factors within animals. */
function momentsOf(stretches: readonly AnalysedMoment[], within: readonly Factor[]): AnalysedMoment[] {
  return within.reduce<AnalysedMoment[]>(
    (moments, { levels }) => moments.flatMap((each) => levels.map((level) => ({ ...each, name: moments.length === 1 ? level.name : `${each.name} ${level.name}`, within: [...(each.within ?? []), level.id] }))),
    [...stretches],
  );
}

function hypothesesOf({ sections }: Experiment, analysis: Section): Expectation[] {
  return sections.filter((section) => section.kind === 'hypothesis' && reference(section, 'analysis') === analysis.id).flatMap((section) => inequalities(section, 'expects', section.name ?? 'hypothesis'));
}

/** A hypothesis may be called as its analysis is, whose contrasts have that name too; and several may have none. */
function distinctly(expectations: readonly Expectation[]): Expectation[] {
  const names = distinct(expectations.map(({ name }) => name), (name, number) => `${name} (${number})`);
  return expectations.map((expectation, index) => ({ ...expectation, name: names[index] as string }));
}

function inequalities(section: Section, fact: string, name: string): Expectation[] {
  const found = (factOf(section, fact)?.values ?? []).flatMap((value) => (value.type === 'expression' ? [value] : []));
  return found.map(({ expression, written }, index) => ({ name: found.length === 1 ? name : `${name} ${index + 1}`, inequality: expression, written }));
}
