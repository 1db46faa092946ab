import { Stop } from '../exit.js';

export const timelineFormats = ['svg', 'png', 'html', 'md'] as const;
export type TimelineFormat = (typeof timelineFormats)[number];

/** What the ending of a file asks for; standard output gets SVG. Throws `Stop` for any other. */
export function formatOf(output: string): TimelineFormat {
  if (output === '-') return 'svg';
  const ending = /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase() ?? '';
  const format = timelineFormats.find((known) => known === ending);
  if (format === undefined) throw new Stop(`${output}: the ending does not say a format; expected .svg, .png, .html or .md, or --format.`);
  return format;
}
