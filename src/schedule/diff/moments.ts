import { clockText, lengthText } from '../../language/ir/clock.js';
import { nameOf, withInner } from '../../language/ir/reading.js';
import { doseSaidOf, saidOf } from '../../language/ir/giving.js';
import type { Definition, Id, Step, Study, TrackStep } from '../../language/ir/types.js';
import type { Schedule } from '../types.js';

/** Something that happens to somebody, as far as two versions can differ in it. */
export interface Moment {
  /** The same in both versions, whenever it happens. */
  readonly id: string;
  /** Animal, or group of the timeline. */
  readonly who: string;
  /** Session and act. */
  readonly what: string;
  /** When and where, in words: what differs in it has moved. */
  readonly when: string;
  /** For the order of a list. */
  readonly order: number;
  /** All else that is done or given. */
  readonly how: string;
}

export function momentsOfSchedule({ events }: Schedule): Moment[] {
  return events.map(({ id, animal, session, step, day, date, clock, duration, box, room, person, place, written, status, administration }) => ({
    id,
    who: animal,
    what: `${nameOf(session)}: ${nameOf(step)}`,
    when: [`day ${day}`, date, clockText(clock), whereText(place, box), room, person].filter((part) => part !== null).join(' '),
    order: Date.parse(date) / 60_000 + clock,
    how: [written, lengthText(duration), ...(status === 'conditional' ? [status] : []), ...(administration === undefined ? [] : [givenText(administration)])].join(', '),
  }));
}

/** `left 3`: the compartment of the third box. */
function whereText(place: Id | null, box: number | null): string | null {
  return place === null ? null : [nameOf(place), box].filter((part) => part !== null).join(' ');
}

function givenText({ materials, volume }: NonNullable<Schedule['events'][number]['administration']>): string {
  const doses = materials.map(({ name, dose, unit }) => [name, dose, unit].filter((part) => part !== null).join(' ')).join(' + ');
  return volume === null ? doses : `${doses} in ${volume} mL`;
}

/** What the tracks of a study go through. The third time that a session takes place is matched with the third time, so what comes later has moved. */
export function momentsOfStudy({ experiments, definitions }: Study): Moment[] {
  const materials = new Map(definitions.map((definition) => [definition.id, definition]));
  return experiments.flatMap(({ id: experiment, phases, timeline }) => {
    const steps = new Map(phases.flatMap(({ sessions }) => sessions).flatMap((session) => session.steps.flatMap(withInner)).map((step) => [step.id, step]));
    return timeline.flatMap((track) => {
      const times = new Map<string, number>();
      return track.days.flatMap(({ day, phase, status, sessions }, index) => sessions.flatMap((session) => session.steps.map((step): Moment => {
        const key = `${experiment}/${track.id}/${session.session}/${step.step}`;
        const before = times.get(key) ?? 0;
        times.set(key, before + 1);
        return {
          id: `${key}/${before + 1}`,
          who: track.id.slice(track.id.indexOf('.') + 1),
          what: `${nameOf(session.session)}: ${nameOf(step.step)}`,
          when: `${day === null ? `a day of ${nameOf(phase)}` : `day ${day}`} ${timeOf(step)}`,
          order: (day ?? index + 1) * 1440 + (step.clock ?? step.onset ?? 0),
          how: [writtenOf(steps.get(step.step)), ...(step.duration === null ? [] : [lengthText(step.duration)]), ...dosesText(steps.get(step.step), step, materials), ...(status === 'conditional' ? [status] : [])].join(', '),
        };
      })));
    });
  });
}

const timeOf = ({ clock, onset }: TrackStep): string => (clock !== null ? clockText(clock) : onset === null ? '?' : `${onset < 0 ? '-' : '+'}${lengthText(Math.abs(onset))}`);

/** What the materials of a step say of their dose, volume and concentration, which the sentence may leave to them. */
function dosesText(step: Step | undefined, { rung }: TrackStep, materials: ReadonlyMap<Id, Definition>): string[] {
  return (step?.materials ?? []).flatMap((id) => {
    const material = materials.get(id);
    if (step === undefined || material === undefined) return [];
    const values = [doseSaidOf(step, material, rung), saidOf(step, material, 'volume'), saidOf(step, material, 'concentration')];
    return [[material.name, ...values.flatMap((value) => (value?.type === 'quantity' ? [value.written] : []))].join(' ')];
  });
}

const writtenOf = (step: Step | undefined): string => step?.written ?? '';
