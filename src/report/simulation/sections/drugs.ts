import { clockText, lengthText } from '../../../language/ir/clock.js';
import { grouped } from '../../../language/grouped.js';
import { counted, figure, list } from '../../../language/words.js';
import type { DrugDay } from '../../../simulation/observed/concentrations.js';
import type { Section, Table } from '../../document/types.js';
import { concentrationFigure, type ConcentrationFigure } from '../../figures/concentrations.js';
import { drawn } from '../drawn.js';
import { groupNames, shownNumber } from '../names.js';
import type { SimulationFacts } from '../types.js';

const mostCurves = 6;

/** What drugs come to in an animal over a day. */
export function drugsSection(facts: SimulationFacts): Section[] {
  const { drugDays } = facts;
  if (drugDays.length === 0) return [];
  const panels = [...grouped(drugDays, drugName)].map(([title, days]) => panelOf(title, days, facts));
  const left = drugDays.length - panels.reduce((sum, { curves }) => sum + curves.length, 0);
  const caption = `Concentrations over a day on which a drug is given, by the doses of the protocol, in the animal with the median clearance${left > 0 ? `; ${counted(left, 'other way of giving it', 'other ways of giving them')} ${left === 1 ? 'is' : 'are'} in the table only` : ''}. Predicted, not measured.`;
  const drawing = concentrationFigure({ title: 'Drugs over a day', description: caption, panels, remark: 'Of the animal with the median clearance. Predicted, not measured.' });
  return [{ title: 'Drugs', blocks: [{ type: 'figure', figure: drawn('concentrations', drawing), caption, table: peakTable(facts) }] }];
}

function drugName({ substance, way }: DrugDay): string {
  return way === 'central' ? `${substance}, given into the brain` : `${substance}, in the blood`;
}

function panelOf(title: string, days: readonly DrugDay[], facts: SimulationFacts): ConcentrationFigure['panels'][number] {
  const shown = days.slice(0, mostCurves);
  const stays = new Set(shown.map((day) => JSON.stringify(day.stays)));
  return {
    title,
    curves: shown.map((day) => ({ name: nameOfDay(day, facts), minutes: day.minutes, central: day.central, site: day.site })),
    half: shown[0]?.half ?? Number.NaN,
    // Of curves that differ in it, none is told to be in the box.
    stays: stays.size === 1 ? (shown[0]?.stays ?? []) : [],
  };
}

/** `10 mg/kg sc at 15:15 (day 2)`, with the groups where not all have it. */
function nameOfDay(day: DrugDay, facts: SimulationFacts): string {
  const names = groupNames(facts);
  const isOfAll = day.arms.length === facts.sizes.size;
  return `${dosesText(day)}, day ${day.day}${isOfAll ? '' : `: ${list(day.arms.map((arm) => names.get(arm) ?? arm))}`}`;
}

function dosesText({ doses }: DrugDay): string {
  return list(doses.map(({ amount, route, onset, duration }) => `${figure(amount)} mg/kg ${route} ${duration > 0 ? `over ${lengthText(duration)} from` : 'at'} ${clockText(onset)}`));
}

function peakTable(facts: SimulationFacts): Table {
  const names = groupNames(facts);
  const rows = facts.drugDays.map((day) => {
    const peak = Math.max(...day.central);
    const at = day.minutes[day.central.indexOf(peak)] ?? Number.NaN;
    return [drugName(day), dosesText(day), String(day.day), day.arms.length === facts.sizes.size ? 'all' : list(day.arms.map((arm) => names.get(arm) ?? arm)), shownNumber(peak), clockText(at), shownNumber(Math.max(...day.site)), shownNumber(day.half)];
  });
  return { heads: ['Drug', 'Doses', 'Day', 'Groups', 'Highest, mg/L', 'at', 'Highest where it acts, mg/L', 'Half of the largest effect at, mg/L'], rows };
}
