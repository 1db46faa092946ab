import type { Fact, Facts, Id, Provenance, Value } from '../language/ir/types.js';
import { headOf } from '../language/words.js';
import { meaningOf } from './meaning.js';
import { isListOfParts, type Called } from './parts.js';
import { labelOf, respectText } from './respects.js';
import { factsText, factText, provenanceParts, valuesText, type Telling } from './words.js';

/** What a study says of one of its parts in one respect. */
export interface Statement {
  /** Once in a study; of all that one part says its beginning is the same, `partKey`. */
  readonly key: string;
  readonly partKey: string;
  readonly part: Id;
  /** The list that the part stands in. */
  readonly list: string;
  /** The name that the IR has for it: `duration`, `timing`, `facts.dose`; empty for what the part is for; `existence` for that it is there. */
  readonly respect: string;
  /** `drug morphine, dose` */
  readonly what: string;
  readonly who: readonly string[];
  /** Alike for all that is only written otherwise. */
  readonly meaning: string;
  readonly text: (telling: Telling) => string;
  /** Is it told of a part that comes or goes? Of such a part not every word is. */
  readonly isTold: boolean;
}

/** The respect of what is said by a part that is there. */
export const existence = 'existence';

/** What a part is for, by its list. */
const mainRespects: Readonly<Record<string, string>> = { outcomes: 'formula', exclusions: 'condition', sweeps: 'values' };

/** How a part is called and where it stands; what stands in words of their own below. */
const notHere: ReadonlySet<string> = new Set(['id', 'at', 'written']);

/** All that a part says itself, whatever the IR lets it say; of parts in it nothing. */
export function statementsOf({ part, experiment, list, name, who }: Called): Statement[] {
  const partKey = [experiment, list, part.id].join(' ');
  const state = (respect: string, label: string, meant: unknown, text: Statement['text'], isTold = false): Statement => ({
    key: `${partKey} ${respect}`, partKey, part: part.id, list, respect, what: [name, label].filter((word) => word !== '').join(', '), who, meaning: meaningOf(meant), text, isTold,
  });
  const written = 'written' in part && typeof part.written === 'string' ? part.written : undefined;
  const main = mainRespects[list];

  const ofProvenance = (provenance: Provenance | undefined, respect: string, label: string[]): Statement[] =>
    provenanceParts(provenance).map(([kind, texts]) => state(`${respect}.${kind}`, [...label, kind].join(', '), texts, () => texts.join(', ')));
  const ofFact = ([fact, said]: [string, Fact]): Statement[] => {
    const { provenance, contradictedBy = [], ...stated } = said;
    const respect = `facts.${fact}`;
    const others = contradictedBy.length === 0 ? [] : [state(`${respect}.contradictedBy`, `${fact}, contradicted by`, contradictedBy, (telling) => factsText(contradictedBy, telling))];
    return [state(respect, fact, stated, (telling) => factText(said, telling), true), ...ofProvenance(provenance, respect, [fact]), ...others];
  };
  const ofProperty = (property: string, value: unknown): Statement[] => {
    if (notHere.has(property) || isListOfParts(property, value) || isEmpty(value)) return [];
    if (property === 'facts') return Object.entries(value as Facts).flatMap(ofFact);
    if (property === 'provenance') return ofProvenance(value as Provenance, property, []);
    if (property === 'values' && !Array.isArray(value)) return Object.entries(value as Record<string, Value[]>).map(([parameter, values]) => state(parameter, labelOf(parameter), values, (telling) => valuesText(values, telling)));
    if (property === main) return [state('', '', value, (telling) => respectText(property, value, written, telling), true)];
    return [state(property, labelOf(property), value, (telling) => respectText(property, value, undefined, telling), list === 'factors' && property === 'levels')];
  };
  const isThere = list === '' || list === 'experiments' || main !== undefined ? [] : [state(existence, '', existence, () => (written === undefined ? 'declared' : headOf(written)), true)];
  return [...isThere, ...Object.entries(part).flatMap(([property, value]: [string, unknown]) => ofProperty(property, value))];
}

/** Nothing, said in one of its ways. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
