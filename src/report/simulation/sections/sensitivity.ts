import type { Section } from '../../document/types.js';
import { sensitivityFigure, type SensitivityFigure } from '../../figures/sensitivity.js';
import { drawn } from '../drawn.js';
import { shownNumber } from '../names.js';

/** Which assumption moves an answer most, of whoever has computed it. */
export function sensitivitySection(data: SensitivityFigure): Section {
  const { assumptions, axis, base, description } = data;
  const rows = assumptions.flatMap(({ name, settings }) => settings.map(({ setting, value }) => [name, setting, shownNumber(value), shownNumber(value - base)]));
  return { title: 'Which assumption moves the answer most', blocks: [{ type: 'figure', figure: drawn('sensitivity', sensitivityFigure(data)), caption: description, table: { heads: ['Assumption', 'Set to', axis, 'Difference'], rows } }] };
}
