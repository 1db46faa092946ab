import { found, last, strength } from '../figures.js';
import { type Line, type Outcomes, percent } from '../line.js';
import { type PlaceStudy, placeStudy } from '../studies.js';

/** Mean t of an experiment in which a preference is found in 80 %, 50 % and 20 % of experiments with 12 animals. */
const mostly = 3.04;
const half = 2.2;
const hardly = 1.36;

/** How far the mean t lies from where a preference is found, or not found, as reported. */
export const misfitOf = (t: number, isThere: boolean): number => (isThere ? Math.max(0, mostly - t) : Math.max(0, t - hardly));

interface Seen {
  readonly study: string;
  /** In the words of the page. */
  readonly as: string;
  readonly isThere: boolean;
  readonly test?: number;
}

/** A preference is found, or not, at these tests: in at least 80 % of experiments of 12 animals, or in at most 20 %. */
export function seen(about: string, published: string, source: string, studies: Readonly<Record<string, PlaceStudy>>, tests: readonly Seen[], cause?: string): Line {
  return {
    about,
    published,
    source,
    studies: Object.fromEntries(Object.entries(studies).map(([name, options]) => [name, placeStudy(options)])),
    predict: (outcomes) => {
      const shares = tests.map(({ study, test }) => found(outcomes(study)[0], test));
      return {
        predicted: `found in ${tests.map(({ as }, index) => `${as}: ${percent(Math.abs(shares[index] ?? Number.NaN))}${(shares[index] ?? Number.NaN) < 0 ? ' (aversion)' : ''}`).join(', ')}`,
        agrees: tests.every(({ isThere }, index) => (isThere ? (shares[index] ?? Number.NaN) >= 0.8 : (shares[index] ?? Number.NaN) <= 0.2)),
      };
    },
    misfits: (outcomes) => tests.map(({ study, test, isThere }) => misfitOf(strength(outcomes(study)[0], test), isThere)),
    ...(cause !== undefined && { cause }),
  };
}

/** Each study is a test of its own, at its posttest or its last test. */
export function seenEach(about: string, published: string, source: string, studies: readonly (readonly [as: string, study: PlaceStudy, isThere: boolean])[], test = 1, cause?: string): Line {
  return seen(about, published, source, Object.fromEntries(studies.map(([as, study]) => [as, study])), studies.map(([as, , isThere]) => ({ study: as, as, isThere, test })), cause);
}

/** Days of extinction, told by the first on which a preference is found in less than half of the experiments; within two days of what was reported. */
export function daysUntilGone(about: string, days: number, source: string, options: PlaceStudy, cause?: string): Line {
  const most = 20;
  const tolerance = 2;
  const after = (number: number): string => `after ${number}`;
  const t = (outcomes: Outcomes, number: number): number => strength(outcomes(after(number))[0], last);
  return {
    about,
    published: `${days} days`,
    source,
    studies: Object.fromEntries(Array.from({ length: most }, (_, index) => [after(index + 1), placeStudy({ ...options, extinctionDays: index + 1 })])),
    predict: (outcomes) => {
      const gone = Array.from({ length: most }, (_, index) => index + 1).find((number) => found(outcomes(after(number))[0], last) < 0.5);
      return { predicted: gone === undefined ? `more than ${most} days` : `${gone} days`, agrees: gone !== undefined && Math.abs(gone - days) <= tolerance };
    },
    misfits: (outcomes) => [Math.max(0, half - t(outcomes, days - tolerance - 1)), Math.max(0, t(outcomes, days + tolerance) - half)],
    ...(cause !== undefined && { cause }),
  };
}

/** A figure with what it is allowed to be off. */
export function figure(about: string, [published, value, tolerance]: readonly [string, number, number], source: string, studies: Readonly<Record<string, string>>, [predict, digits, unit]: readonly [(outcomes: Outcomes) => number, number, string], cause?: string): Line {
  return {
    about,
    published,
    source,
    studies,
    predict: (outcomes) => {
      const predicted = predict(outcomes);
      return { predicted: `${unit}${predicted.toFixed(digits)}`, agrees: Math.abs(predicted - value) < tolerance };
    },
    misfits: (outcomes) => [(predict(outcomes) - value) / tolerance],
    ...(cause !== undefined && { cause }),
  };
}
