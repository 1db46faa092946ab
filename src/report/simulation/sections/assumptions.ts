import { nameOf } from '../../../language/ir/reading.js';
import type { Block, Section } from '../../document/types.js';
import { isAssumed } from '../../../simulation/parameters/parameter.js';
import { groupNames } from '../names.js';
import type { SimulationFacts } from '../types.js';
import { countingNumbers } from './numbers.js';

/** What was taken to be so, and who says it. */
export function assumptionsSection(facts: SimulationFacts): Section[] {
  const { manifest: { assumptions, sizes, assumed } } = facts;
  const names = groupNames(facts);
  const given = [
    ...Object.entries(assumptions).map(([name, value]) => [name, valueText(value)]),
    ...Object.entries(sizes).map(([arm, n]) => [`animals of ${names.get(arm) ?? arm}`, String(n)]),
  ];
  const blocks: Block[] = [
    ...(given.length === 0 ? [] : [{ type: 'text', text: 'For what the protocol does not say, whoever made this assumed:' }, { type: 'table', table: { heads: ['Name', 'Value'], rows: given } }] satisfies Block[]),
    ...(assumed.length === 0 ? [] : [{ type: 'text', text: 'Where the protocol leaves it open, the simulator took for granted:' }, { type: 'list', items: assumed }] satisfies Block[]),
    ...parameterBlocks(facts),
  ];
  return [{ title: 'What was assumed, and from where', blocks }];
}

function parameterBlocks(facts: SimulationFacts): Block[] {
  const used = countingNumbers(facts);
  const guessed = used.filter(({ source }) => isAssumed(source)).length;
  const rows = used.map(({ name, value, unit, source }) => [name, String(value), unit === '1' ? '' : unit, source]);
  return [
    { type: 'text', text: `The model has ${used.length} numbers, without those of drugs that are not given. ${guessed} of them are assumed, in whole or for the species; look at these first.` },
    { type: 'table', summary: 'Every number of the model, with who says so', table: { heads: ['Parameter', 'Value', 'Unit', 'Source'], rows } },
  ];
}

/** A value as it was written. */
function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('written' in value) return String(value.written);
  if ('term' in value) return String(value.term);
  return 'id' in value ? nameOf(String(value.id)) : JSON.stringify(value);
}
