import type { AnalysisReport, ReportedAnalysis, ReportedExclusion, ReportedExpectation, ReportedTest } from '../../analysis/report/types.js';
import { grouped } from '../../language/grouped.js';
import { capitalised, counted, list } from '../../language/words.js';
import { inColumns } from '../text/columns.js';
import { section } from '../text/section.js';
import type { Paint } from '../text/style.js';
import { wrap } from '../text/wrap.js';
import { columnOf, digits, estimateText, pText } from './numbers.js';

/** Most animals that are named at once. */
const mostNamed = 12;

/** The report of an analysis for a reader, at most as wide as a terminal. */
export function analysisText(report: AnalysisReport, width: number, paint: Paint): string {
  const { protocol, results, groups, sessions, notes, exclusions, analyses } = report;
  const animals = groups.reduce((sum, { found }) => sum + found, 0);
  const lines = [
    paint(wrap(protocol.title, width, 0, ''), 'bold'),
    wrap(`${results.path}: ${counted(animals, 'animal')}, ${sessions.found} of ${counted(sessions.planned, 'planned session')}`, width, 0, '  '),
    '',
    ...inColumns([['group', 'planned', 'found', 'excluded'], ...groups.map(({ group, planned, found, excluded }) => [group, planned === null ? 'not stated' : String(planned), String(found), String(excluded)])]),
    ...section('Without a number in the table', missingLines(report), width),
    ...section('To note', notes.map(({ at, message }) => `${at === null ? '' : `${at}: `}${message}`), width),
    ...section('Rules of exclusion', exclusions.flatMap(exclusionLines), width),
    ...analyses.flatMap((analysis) => ['', ...analysisLines(analysis, width, paint)]),
    '',
    wrap(analyses.length === 0 ? 'The protocol plans no analysis.' : 'In brackets: intervals with a confidence of 95 %, those of partial eta squared of 90 %.', width, 0, ''),
  ];
  return `${lines.join('\n')}\n`;
}

function missingLines({ missing }: AnalysisReport): string[] {
  return [...grouped(missing, ({ phase, session, day }) => `${phase} ${session}${day === null ? '' : `, day ${day}`}`)].map(([when, rows]) => `${when}: ${names(rows.map(({ animal }) => animal))}`);
}

function names(animals: readonly string[]): string {
  const named = animals.slice(0, mostNamed);
  return animals.length > mostNamed ? `${named.join(', ')} and ${animals.length - mostNamed} more` : list(named);
}

function exclusionLines({ rule, excluded, undecided, notRun }: ReportedExclusion): string[] {
  const found = excluded.map(({ animal, session, day }) => `${animal}${session === null ? '' : ` in ${session}${day === null ? '' : ` on day ${day}`}`}`);
  const said = notRun === null ? (found.length === 0 ? 'nobody' : names(found)) : `not carried out: ${notRun}`;
  return [`${rule}: ${said}.`, ...(undecided.length === 0 ? [] : [`It could not be decided for ${names(undecided)}, of whom what it rests on was not measured.`])];
}

function analysisLines(analysis: ReportedAnalysis, width: number, paint: Paint): string[] {
  const { name, outcome, unit, during, test, factors, alpha, sides, correction, primary, notRun, means, leftOut, tests, expectations, notes } = analysis;
  const what = `${outcome}${during.length === 0 ? '' : ` during ${list(during)}`}${factors.length === 0 ? '' : ` by ${list(factors)}`}: ${testName(test)}, ${alpha === null ? 'alpha unstated' : `alpha ${alpha}`}${sides === 'one_sided' ? ', one-sided' : ''}${correction === 'uncorrected' ? '' : `, ${correction.replaceAll('_', ' ')}`}`;
  return [
    paint(`${name}${primary ? ' (primary)' : ''}`, 'bold'),
    `  ${wrap(what, width, 2, '  ')}`,
    ...(notRun === null ? [] : ['', `  ${wrap(`Not run: ${notRun}.`, width, 2, '  ')}`]),
    ...(means.length === 0 ? [] : ['', ...meanLines(analysis)]),
    ...(leftOut.length === 0 ? [] : ['', ...[...grouped(leftOut, ({ why }) => why)].map(([why, animals]) => `  ${wrap(`Left out, with ${why}: ${names(animals.map(({ animal }) => animal))}.`, width, 2, '    ')}`)]),
    ...(tests.length === 0 ? [] : ['', ...tests.flatMap((one) => testLines(one, unit ?? '', width))]),
    ...expectations.flatMap((one) => ['', ...expectationLines(one, analysis, width)]),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `  ${wrap(note, width, 2, '  ')}`)]),
  ];
}

/** `factorial ANOVA` */
const testName = (word: string): string => word.replaceAll('_', ' ').replace('anova', 'ANOVA');

function meanLines({ means, unit }: ReportedAnalysis): string[] {
  const isTimed = new Set(means.map(({ at }) => at)).size > 1;
  const isAdjusted = means.some(({ adjusted }) => adjusted !== null);
  const columns = [means.map(({ mean }) => mean), means.map(({ sd }) => sd), ...(isAdjusted ? [means.map(({ adjusted }) => adjusted)] : [])].map(columnOf);
  const head = ['group', ...(isTimed ? ['at'] : []), 'n', unit === null || unit === '' ? 'mean' : `mean, ${unit}`, 'SD', ...(isAdjusted ? ['adjusted'] : [])];
  return inColumns([head, ...means.map(({ group, at, n }, index) => [group, ...(isTimed ? [at] : []), String(n), ...columns.map((column) => column[index] ?? '')])]);
}

/** `F(2, 44) = 3.21` */
function statisticText({ statistic, value, df }: ReportedTest): string {
  return `${statistic}${df.length === 0 ? '' : `(${df.map(digits).join(', ')})`} = ${digits(value)}`;
}

function testLines(test: ReportedTest, unit: string, width: number): string[] {
  const { what, at } = test;
  return [`  ${what}${at === null ? '' : ` (${at})`}`, `    ${wrap(figuresOf(test, unit), width, 4, '    ')}`];
}

function figuresOf(test: ReportedTest, unit: string): string {
  const { p, pCorrected, method, difference, effect, sphericity, value } = test;
  if (value === null && p === null) return 'nothing varies, so there is nothing to compare with';
  return [
    ...(difference === null ? [] : [`${estimateText(difference, unit)}`]),
    statisticText(test),
    `p ${equals(pText(p))}${pCorrected === null || pCorrected === p ? '' : `, corrected ${pText(pCorrected)}`}`,
    ...(effect === null ? [] : [`${effect.name} ${estimateText(effect)}`]),
    ...(sphericity === null ? [] : [`epsilon ${digits(sphericity.greenhouseGeisser)}, p without it ${pText(sphericity.pUncorrected)}`]),
    ...(method === null ? [] : [method]),
  ].join('; ');
}

const equals = (p: string): string => (p.startsWith('<') ? p.replace('<', '< ') : `= ${p}`);

function expectationLines({ name, expects, notRun, test, onExpectedSide }: ReportedExpectation, { alpha, unit }: ReportedAnalysis, width: number): string[] {
  const found = test === null ? `Not tested: ${notRun}.` : figuresOf(test, unit ?? '');
  return [`  ${wrap(`${name}: ${expects}`, width, 2, '    ')}`, `    ${wrap(found, width, 4, '    ')}`, ...(test === null ? [] : [`    ${verdict(test, onExpectedSide, alpha)}`])];
}

function verdict({ pCorrected }: ReportedTest, onExpectedSide: boolean | null, alpha: number | null): string {
  if (pCorrected === null) return 'It cannot be said.';
  const side = onExpectedSide === null ? '' : onExpectedSide ? 'On the side that is expected' : 'On the other side';
  const level = alpha === null ? 'there is no alpha to compare p with' : pCorrected < alpha ? 'p is below alpha' : 'p is not below alpha';
  return side === '' ? `${capitalised(level)}.` : `${side}; ${level}.`;
}
