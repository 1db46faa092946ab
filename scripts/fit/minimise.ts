import { levenbergMarquardt } from 'ml-levenberg-marquardt';

export interface Problem {
  /** What is squared and summed; asked again for the same point it costs nothing. */
  readonly residuals: (at: readonly number[]) => readonly number[];
  readonly start: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** Steps that are taken at most. */
  readonly steps: number;
}

export interface Minimum {
  readonly at: readonly number[];
  readonly sum: number;
  readonly steps: number;
}

/** With which differences slopes are taken. */
const difference = 0.25;
/** A step, not much damped, that gains less than this share is the last one. */
const gain = 0.002;
const damped = { least: 1e-3, first: 0.1, most: 1e4 };

const sumOfSquares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value ** 2, 0);

/**
 * Least squares by Levenberg and Marquardt, one step of the library after another: it goes on from a step that made things
 * worse, and here such a step is taken back and the next one damped.
 */
export function minimise({ residuals, start, least, most, steps }: Problem, tell: (minimum: Minimum) => void = () => {}): Minimum {
  let best: Minimum = { at: start, sum: sumOfSquares(residuals(start)), steps: 0 };
  const zeros = new Float64Array(residuals(start).length);
  const points = { x: zeros.map((_, index) => index), y: zeros };
  const model = (at: readonly number[]): ((index: number) => number) => {
    const values = residuals(at);
    return (index) => values[index] ?? Number.NaN;
  };
  for (let damping = damped.first; best.steps < steps && damping < damped.most;) {
    const { parameterValues } = levenbergMarquardt(points, model, { initialValues: best.at, minValues: least, maxValues: most, damping, gradientDifference: difference, maxIterations: 1, errorTolerance: 0 });
    const sum = sumOfSquares(residuals(parameterValues));
    if (sum < best.sum) {
      const isLast = damping <= 1 && best.sum - sum < gain * best.sum;
      best = { at: parameterValues, sum, steps: best.steps + 1 };
      tell(best);
      if (isLast) break;
      damping = Math.max(damped.least, damping / 5);
    } else {
      damping *= 5;
    }
  }
  return best;
}
