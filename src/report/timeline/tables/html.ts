import { htmlTable } from '../../document/html.js';
import { wholePage } from '../../paper/page.js';
import { escapedText as text } from '../../xml.js';
import { pictureOf } from '../layout/layout.js';
import type { Timeline } from '../model/types.js';
import { stepTable } from './rows.js';
import { svgOf } from '../svg/svg.js';

export interface HtmlOptions {
  readonly title: string;
  /** What it was made from, and with: below the tables. */
  readonly made: string;
}

/** A page that needs nothing else: for each experiment its picture and a table of its steps. */
export function htmlOf(timelines: readonly Timeline[], { title, made }: HtmlOptions): string {
  const sections = timelines.map((timeline, index) => section(timeline, `timeline-${index + 1}`, timeline.title === title ? '' : `<h2>${text(timeline.title)}</h2>\n`));
  return wholePage({ title, body: `<h1>${text(title)}</h1>
${sections.join('\n')}
<footer>${text(made)}</footer>
` });
}

function section(timeline: Timeline, id: string, heading: string): string {
  return `<section aria-labelledby="${id}-title">
${heading}<figure>
${svgOf(pictureOf(timeline, { hasTitle: false }), { theme: 'screen', id })}</figure>
<h3>Steps</h3>
${htmlTable(stepTable(timeline))}
</section>`;
}
