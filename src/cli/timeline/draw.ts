import type { Study } from '../../language/ir/types.js';
import { version } from '../../language/version.js';
import { pictureOf } from '../../report/timeline/layout/layout.js';
import { timelineOf } from '../../report/timeline/model/timeline.js';
import { svgOf } from '../../report/timeline/svg/svg.js';
import { htmlOf } from '../../report/timeline/tables/html.js';
import { markdownOf } from '../../report/timeline/tables/markdown.js';
import { exit, Stop } from '../exit.js';
import { experimentsOf, onlyOne } from '../protocols/experiment-of.js';
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
export async function drawTimeline(study: Study, { path, format, experiment, start }: Drawing): Promise<string | Uint8Array> {
  const timelines = experimentsOf(study, path, experiment).map((each) => timelineOf(study, each, start === undefined ? {} : { start }));
  const shown = timelines.filter(({ columns }) => columns.length > 0);
  const [first] = shown;
  if (first === undefined) throw new Stop(`${path}: nothing to draw: it has no phase with days.`, exit.problems);
  if (format === 'html') return htmlOf(shown, { title: study.title, made: madeFrom(study) });
  if (format === 'md') return shown.map(markdownOf).join('\n');
  const svg = svgOf(pictureOf(onlyOne(shown, study, path)));
  if (format === 'svg') return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}`;
  const { pngOf } = await import('../output/png.js');
  return pngOf(svg);
}

function madeFrom({ inputs }: Study): string {
  return `Made by placepref ${version} from ${inputs.map(({ path, sha256 }) => `${path} (SHA-256 ${sha256.slice(0, 12)}…)`).join(', ')}.`;
}
