import type { Section } from '../../document/types.js';
import { pictureOf } from '../../timeline/layout/layout.js';
import { timelineOf } from '../../timeline/model/timeline.js';
import { svgOf } from '../../timeline/svg/svg.js';
import { stepTable } from '../../timeline/tables/rows.js';
import type { SimulationFacts } from '../types.js';

export function timelineSection({ study, experiment }: SimulationFacts): Section[] {
  const timeline = timelineOf(study, experiment);
  if (timeline.columns.length === 0) return [];
  const picture = pictureOf(timeline, { hasTitle: false });
  const figure = { name: 'timeline', title: timeline.title, svg: (options: { readonly theme: 'print' | 'screen'; readonly id: string }) => svgOf(picture, options) };
  return [{ title: 'What the animals go through', blocks: [{ type: 'figure', figure, caption: 'Days across, groups down, as the protocol has them.', table: stepTable(timeline) }] }];
}
