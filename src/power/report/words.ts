import { grouped } from '../../language/grouped.js';
import { figure } from '../../language/words.js';
import { questionKey, type Question } from '../tally.js';
import type { Move, MovedSetting, PowerReport, QuestionSensitivity, Rate, SmallestSize } from './types.js';

/** `relapse_after_fear, by relapse_test`, `fear_test: witnessed (day 3)` */
export function questionText({ analysis, kind, what, at }: Question): string {
  return kind === 'expectation' ? `${what}, by ${analysis}` : `${analysis}: ${what}${at === null ? '' : ` (${at})`}`;
}

export const isSame = (one: Question, other: Question): boolean => questionKey(one) === questionKey(other);

/** All that the analyses decide, each once: in the order of the plan. */
export function questionsOf({ points }: Pick<PowerReport, 'points'>): Question[] {
  return [...grouped(points.flatMap(({ rates }) => rates), questionKey).values()].flatMap((same) => same.slice(0, 1));
}

/** The hypotheses, and the tests of analyses that have none: what the experiment is for. */
export function mainQuestions<T extends Question>(questions: readonly T[]): T[] {
  const decided = new Set(questions.flatMap(({ kind, analysis }) => (kind === 'expectation' ? [analysis] : [])));
  return questions.filter(({ kind, analysis }) => kind === 'expectation' || !decided.has(analysis));
}

/** In per cent, with a decimal where there are few or all but few; all and none are said of all and none only. */
export function percent(share: number): string {
  const isNearEnd = (share > 0 && share < 0.0995) || (share > 0.9905 && share < 1);
  if (!isNearEnd) return String(Math.round(share * 100));
  return share < 0.0005 ? '<0.1' : share >= 0.9995 ? '>99.9' : (share * 100).toFixed(1);
}

/** `84 [81, 87]`, in per cent. */
export function rateText({ rate, low, high }: Pick<Rate, 'rate' | 'low' | 'high'>): string {
  return `${percent(rate)} [${percent(low)}, ${percent(high)}]`;
}

/** What the sizes that were tried say of the target, in a sentence. @param size what is swept: `n` */
export function smallestText({ given, sure, possible }: SmallestSize, size: string, target: number): string {
  const [aim, said] = [`${figure(target * 100)} %`, Object.entries(given).map(([name, value]) => `${name} ${value}`)];
  return `${said.length === 0 ? '' : `With ${said.join(', ')}: `}${sentence(sure, possible, size, aim)}`;
}

function sentence(sure: string | null, possible: string | null, size: string, aim: string): string {
  if (possible === null) return `None of these reaches ${aim}.`;
  if (sure === null) return `None of these is surely above ${aim}; ${size} = ${possible} is the first whose interval reaches it.`;
  if (sure === possible) return `${size} = ${sure} is the smallest of these above ${aim}.`;
  return `${size} = ${sure} is the smallest that is surely above ${aim}; from ${size} = ${possible} on it may be. More experiments would tell.`;
}

/** p below which a difference is told from noise. */
const level = 0.05;

export const isClear = ({ p }: { readonly p: number }): boolean => p < level;

/** Is anything of it told from noise? */
export const moves = ({ settings }: Move): boolean => settings.some((setting) => isClear(setting) || (setting.effect !== null && isClear(setting.effect)));

/** The assumption on which a power rests most, and the setting with which it is furthest from what it is as planned; undefined where none moves it beyond noise. */
export function mostMoving({ moves: [first], rate }: QuestionSensitivity): { readonly assumption: string; readonly setting: MovedSetting } | undefined {
  const [setting] = (first?.settings ?? []).filter(isClear).sort((one, other) => Math.abs(other.rate - rate) - Math.abs(one.rate - rate));
  return first === undefined || setting === undefined ? undefined : { assumption: first.assumption, setting };
}

/** `0.3 to 6 mg/L`: the settings of an assumption, with their unit once. */
export function settingsText(settings: readonly string[]): string {
  const units = settings.map((written) => /^-?[\d.]+( .+)$/.exec(written)?.[1]);
  const [unit] = units;
  if (unit === undefined || units.some((each) => each !== unit)) return settings.join(' to ');
  return `${settings.map((written) => written.slice(0, -unit.length)).join(' to ')}${unit}`;
}

/** What an interruption cut short, in a sentence; nothing where all was done. */
export function interruptionText({ interrupted }: Pick<PowerReport, 'interrupted'>): string[] {
  if (interrupted === null) return [];
  return [interrupted === 'power' ? 'It was interrupted: fewer experiments were simulated than asked for.' : 'It was interrupted while assumptions were varied: the power is whole; which assumption moves it most is not told.'];
}
