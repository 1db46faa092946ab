import { expect } from 'vitest';
import type { Study } from '../../../src/language/ir/types.js';
import type { Timeline } from '../../../src/report/timeline/model/types.js';
import { timelineOf, type TimelineOptions } from '../../../src/report/timeline/model/timeline.js';
import { check } from '../../language/robustness/workbench.js';
import { examples } from '../../language/robustness/examples.js';

export async function studyOf(text: string, path?: string): Promise<Study> {
  const { errors, study } = await check(text.includes('protocol "') || text.includes('library "') ? text : `protocol "Test"\n${text}`, path);
  expect(errors.map(({ message }) => message)).toEqual([]);
  if (study === undefined) throw new Error('not compiled');
  return study;
}

/** The timeline of the only experiment, or of the one that is named, of a protocol without errors. */
export async function timelineFrom(text: string, { experiment, ...options }: TimelineOptions & { experiment?: string } = {}): Promise<Timeline> {
  return only(await studyOf(text), experiment, options);
}

async function exampleStudy(name: string): Promise<Study> {
  const example = examples.find((each) => each.name === `${name}.cpp`);
  if (example === undefined) throw new Error(`no example ${name}`);
  return studyOf(example.text, example.path);
}

export async function exampleTimeline(name: string, experiment?: string): Promise<Timeline> {
  return only(await exampleStudy(name), experiment, {});
}

function only(study: Study, name: string | undefined, options: TimelineOptions): Timeline {
  const found = study.experiments.filter((experiment) => name === undefined || experiment.name === name);
  const [experiment] = found;
  if (experiment === undefined || found.length > 1) throw new Error(`${found.length} experiments`);
  return timelineOf(study, experiment, options);
}

/** The axis as one would say it: `1 2 …3–7 8 //9–20 21 ?(1)`. */
export function axisText({ axis }: Timeline): string {
  const sign = { empty: '//', alike: '…', unknown: '?' } as const;
  return axis.map((item) => (item.type === 'day' ? item.label : `${sign[item.why]}${item.label}`)).join(' ');
}

/** One line a lane: days with their marks, each by its slot: `1[0 test] 2[0 saline injected, 1 kept in left]`. */
export function laneTexts({ lanes, axis, legend }: Timeline): string[] {
  const labels = new Map(legend.map(({ key, label }) => [key, label]));
  return lanes.map(({ label, order, n, cells }) => {
    const days = axis.flatMap((item) => (item.type === 'day' ? [`${item.label}[${(cells[item.column]?.sessions ?? []).flatMap(({ marks }) => marks.map(({ slot, sort, number }) => `${slot} ${labels.get(sort)}${number === undefined ? '' : ` ${number}`}`)).join(', ')}]`] : []));
    return [[label, order, n].filter((part) => part !== undefined).join('; '), ...days].join(' ');
  });
}
