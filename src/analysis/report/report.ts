import { definitionsOf, groupNames, nameOf } from '../../language/ir/reading.js';
import type { Experiment, Input, Study } from '../../language/ir/types.js';
import { counted } from '../../language/words.js';
import { Evaluator } from '../../results/evaluate.js';
import type { ReadResults } from '../../results/read/read.js';
import { sizesOf } from '../../schedule/design/sizes.js';
import type { Fault } from '../../tables/faults.js';
import { Analyst } from '../analyse.js';
import { ruleText } from '../../results/rules.js';
import { Exclusions, type Kept } from '../exclusions.js';
import { plannedAnalyses } from '../plan.js';
import { reportedAnalysis } from './analysis.js';
import type { AnalysisReport, MissingRow, ReportedExclusion, ReportedGroup } from './types.js';

/** Runs all that an experiment plans on what was read: its exclusions, then its analyses. */
export function analysisReport(study: Study, experiment: Experiment, read: ReadResults, results: Input, version: string): AnalysisReport {
  const definitions = definitionsOf(study);
  const evaluator = new Evaluator(experiment, definitions);
  const kept = new Exclusions(experiment, evaluator).apply(read.results);
  const analyst = new Analyst(experiment, definitions, evaluator);
  const analysed = plannedAnalyses(experiment).map((plan) => analyst.analyse(plan, kept, true));
  const groups = groupsOf(study, experiment, read, kept);
  const missing = read.missing.map(({ animal, phase, session, day }): MissingRow => ({ animal: nameAt(read, animal), phase: nameOf(phase), session: nameOf(session), day }));
  return {
    $schema: 'urn:placepref:schema:analysis:1',
    analysis: '1.0',
    tool: { name: 'placepref', version },
    protocol: { title: study.title, experiment: experiment.name, inputs: study.inputs },
    results,
    groups: groups.map(({ group, planned, found, excluded }) => ({ group, planned, found, excluded })),
    sessions: { planned: read.sessions + groups.reduce((sum, { unseen }) => sum + unseen, 0), found: read.sessions - missing.length },
    missing,
    notes: [...groups.flatMap(sizeNote), ...read.notes].map(({ message, at = null }) => ({ message, at })),
    exclusions: exclusionsOf(experiment, read, kept),
    analyses: analysed.map((one) => reportedAnalysis(one, experiment, definitions, read.animals)),
  };
}

const nameAt = ({ animals }: ReadResults, index: number): string => animals[index] ?? '';

interface Group extends ReportedGroup {
  /** Sessions, in which something is measured, of animals that are planned and not in the table. */
  readonly unseen: number;
}

function groupsOf({ definitions }: Study, experiment: Experiment, { results: { kinds, kindOf }, sessionsOf }: ReadResults, { excluded }: Kept): Group[] {
  const { sizes } = sizesOf(experiment, definitions.filter(({ kind }) => kind === 'animals'));
  const arms = Array.from(kindOf, (kind) => kinds[kind]?.arm);
  const out = new Set(excluded.flatMap(({ animal, session, rule }) => (session === null && rule.from.length === 0 ? [animal] : [])));
  return [...groupNames(experiment.arms.map(({ id }) => id))].map(([id, group]) => {
    const planned = sizes.get(id) ?? null;
    const found = arms.filter((arm) => arm === id).length;
    const excluded = [...out].filter((animal) => arms[animal] === id).length;
    return { group, planned, found, excluded, unseen: Math.max(0, (planned ?? 0) - found) * (sessionsOf.get(id) ?? 0) };
  });
}

/** Says of a group that it has fewer or more animals than planned; of one in which nothing is measured none can be in the table. */
function sizeNote({ group, planned, found, unseen }: Group): Fault[] {
  if (planned === null || (found <= planned && unseen === 0)) return [];
  const [more, less] = [found - planned, planned - found];
  return [{ message: `Of ${group} the table has ${counted(found, 'animal')}, ${more > 0 ? `${more} more` : `${less} fewer`} than the ${planned} that are planned.` }];
}

function exclusionsOf({ exclusions }: Experiment, read: ReadResults, kept: Kept): ReportedExclusion[] {
  return exclusions.map((rule) => ({
    rule: ruleText(rule),
    excluded: kept.excluded.flatMap((one) => (one.rule === rule ? [{ animal: nameAt(read, one.animal), session: one.session && nameOf(one.session.session), day: one.session?.day ?? null }] : [])),
    undecided: kept.undecided.flatMap((one) => (one.rule === rule ? [nameAt(read, one.animal)] : [])),
    notRun: kept.notRun.find((one) => one.rule === rule)?.notRun ?? null,
  }));
}
