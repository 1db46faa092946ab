import { isSize } from '../../../language/ir/reading.js';
import { figure } from '../../../language/words.js';
import type { PowerReport, Rate } from '../../../power/report/types.js';
import { isSame, mainQuestions, mostMoving, percent, questionsOf, questionText, smallestText } from '../../../power/report/words.js';
import type { Question } from '../../../power/tally.js';
import { readable } from '../../timeline/model/lookup.js';
import type { Block } from '../../document/types.js';

/** The answer, before anything else: a line for each hypothesis, or test where an analysis has none. */
export function answerBlocks(power: PowerReport): Block[] {
  const answers = mainQuestions(questionsOf(power)).map((question) => `${readable(questionText(question))}: ${[...answersTo(question, power), ...withoutEffect(question, power), ...restingOn(question, power)].join(' ')}`);
  return [
    { type: 'text', text: `How often the planned analyses would find what they look for, ${power.swept.length === 0 ? 'in the experiment as it is planned' : `over ${power.swept.join(' and ')}`}; ${figure(power.target * 100)} % is aimed at:` },
    { type: 'list', items: answers },
  ];
}

interface At {
  readonly values: Readonly<Record<string, string>>;
  readonly rate: Rate;
}

function answersTo(question: Question, power: PowerReport): string[] {
  const planned = ratesUnder('as planned', question, power);
  const [first] = planned;
  if (first === undefined) return ['not decided in any experiment.'];
  const size = power.swept.find(isSize);
  const smallest = power.smallest.filter((one) => isSame(one, question));
  if (size !== undefined && smallest.length > 0) {
    return smallest.map((one) => {
      const told = planned.find(({ values }) => values[size] === (one.sure ?? one.possible) && Object.entries(one.given).every(([name, value]) => values[name] === value));
      return `${smallestText(one, size, power.target)}${told === undefined ? '' : ` There it is ${rateText(told.rate)}.`}`;
    });
  }
  if (planned.length === 1) return [`${rateText(first.rate)}, ${sideOf(first.rate, power.target)}.`];
  const sorted = planned.toSorted((one, other) => one.rate.rate - other.rate.rate);
  return [`from ${sorted.slice(0, 1).map(pointText).join('')} to ${sorted.slice(-1).map(pointText).join('')}.`];
}

function sideOf({ low, high }: Rate, target: number): string {
  return low >= target ? 'which is above what is aimed at' : high < target ? 'which is below what is aimed at' : 'so that it may be above what is aimed at or below; more experiments would tell';
}

/** How often it is found where there is nothing. */
function withoutEffect(question: Question, power: PowerReport): string[] {
  const rates = ratesUnder('no effect', question, power).map(({ rate }) => rate.rate);
  if (rates.length === 0) return [];
  const [least, most] = [Math.min(...rates), Math.max(...rates)].map(percent);
  return [`Without any effect it is found in ${least === most ? most : `${least} to ${most}`} % of experiments.`];
}

/** The assumption that moves it most. */
function restingOn(question: Question, { sensitivity }: PowerReport): string[] {
  const own = sensitivity?.questions.find((one) => isSame(one, question));
  if (own === undefined) return [];
  const most = mostMoving(own);
  return [most === undefined ? 'No assumption by itself moves it beyond noise.' : `Of what was assumed it rests most on ${most.assumption}: with ${most.setting.written} the planned experiment has ${rateText(most.setting)} in the place of ${rateText(own)}.`];
}

function ratesUnder(variant: string, question: Question, { points }: PowerReport): At[] {
  return points.flatMap((point) => (point.variant === variant ? point.rates.flatMap((rate) => (isSame(rate, question) ? [{ values: point.values, rate }] : [])) : []));
}

const pointText = ({ values, rate }: At): string => `${rateText(rate)} at ${Object.entries(values).map(([name, value]) => `${name} ${value}`).join(', ')}`;

/** `84 % (81 to 87 %)` */
const rateText = ({ rate, low, high }: Pick<Rate, 'rate' | 'low' | 'high'>): string => `${percent(rate)} % (${percent(low)} to ${percent(high)} %)`;
