import type { Answer as Schedule, Order as ScheduleOrder } from '../schedule/order.js';
import type { SimulationAnswer, SimulationOrder } from '../simulation/order.js';

/** What is done beside all that an editor does: what each work is given, and what it answers. */
export interface Works {
  readonly schedule: { readonly order: ScheduleOrder; readonly answer: Schedule };
  readonly simulation: { readonly order: SimulationOrder; readonly answer: SimulationAnswer };
}

export type Work = keyof Works;

/** To the worker, which does one work. */
export type Ordered<W extends Work = Work> = { readonly [Name in W]: { readonly work: Name; readonly order: Works[Name]['order'] } }[W];

/** From the worker: how much is done of how much, any number of times; then the answer. */
export type Told<W extends Work = Work> = { readonly done: number; readonly of: number } | { readonly answer: Works[W]['answer'] };

/** Hears how much is done of how much. */
export type Hear = (done: number, of: number) => void;
