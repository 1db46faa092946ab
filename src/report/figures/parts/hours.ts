import { clockText } from '../../../language/ir/clock.js';
import type { Scale } from './scale.js';

const steps = [15, 30, 60, 120, 180, 360];
const mostTicks = 7;

/** A scale of clock times over minutes since midnight, with ticks at full hours or parts of them. */
export function hoursOver(minutes: readonly number[], [start, end]: readonly [number, number]): Scale {
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)];
  const [from, to] = least < most ? [least, most] : [least - 30, most + 30];
  const step = steps.find((each) => (to - from) / each <= mostTicks) ?? 720;
  const first = Math.ceil(from / step);
  return {
    from,
    to,
    ticks: Array.from({ length: Math.floor(to / step) - first + 1 }, (_, index) => (first + index) * step),
    at: (minute) => start + ((minute - from) / (to - from)) * (end - start),
    label: clockText,
  };
}
