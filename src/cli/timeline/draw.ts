import type { Experiment, Study } from '../../language/ir/types.js';
import { version } from '../../language/version.js';
import { htmlOf } from '../../report/timeline/tables/html.js';
import { pictureOf } from '../../report/timeline/layout/layout.js';
import { markdownOf } from '../../report/timeline/tables/markdown.js';
import type { Timeline } from '../../report/timeline/model/types.js';
import { svgOf } from '../../report/timeline/svg/svg.js';
import { timelineOf } from '../../report/timeline/model/timeline.js';
import { exit, Stop } from '../exit.js';
import type { TimelineFormat } from './format.js';

export interface Drawing {
  /** Of the protocol, as it is shown. */
  readonly path: string;
  readonly format: TimelineFormat;
  /** Name of the one experiment to draw. */
  readonly experiment?: string;
  /** Date of day 1, ISO 8601. */
  readonly start?: string;
}

/** The timeline of a study in one of the formats. Throws `Stop` where there is none, or too many for one picture. */
export async function drawTimeline(study: Study, drawing: Drawing): Promise<string | Uint8Array> {
  const { format, start } = drawing;
  const timelines = chosen(study, drawing).map((experiment) => timelineOf(study, experiment, start === undefined ? {} : { start }));
  const shown = timelines.filter(({ columns }) => columns.length > 0);
  const [first] = shown;
  if (first === undefined) throw new Stop(`${drawing.path}: nothing to draw: it has no phase with days.`, exit.problems);
  if (format === 'html') return htmlOf(shown, { title: study.title, made: madeFrom(study) });
  if (format === 'md') return shown.map(markdownOf).join('\n');
  const svg = svgOf(pictureOf(only(shown, study, drawing)));
  if (format === 'svg') return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}`;
  const { pngOf } = await import('./png.js');
  return pngOf(svg);
}

function chosen({ experiments }: Study, { path, experiment: name }: Drawing): readonly Experiment[] {
  if (name === undefined) return experiments;
  const found = experiments.find((experiment) => experiment.name === name);
  if (found === undefined) throw new Stop(`${path}: there is no experiment '${name}'; there ${experiments.length === 1 ? 'is' : 'are'} ${experiments.map((each) => each.name).join(', ')}.`);
  return [found];
}

function only(timelines: readonly Timeline[], { experiments }: Study, { path }: Drawing): Timeline {
  const [first] = timelines;
  if (first === undefined || timelines.length > 1) throw new Stop(`${path}: it has ${experiments.length} experiments; name one with --experiment: ${experiments.map(({ name }) => name).join(', ')}.`);
  return first;
}

function madeFrom({ inputs }: Study): string {
  return `Made by placepref ${version} from ${inputs.map(({ path, sha256 }) => `${path} (SHA-256 ${sha256.slice(0, 12)}…)`).join(', ')}.`;
}
