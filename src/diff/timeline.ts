import { factOf, nameOf, stepsOf, withInner, type Definitions } from '../language/ir/reading.js';
import type { Experiment, Id, Track } from '../language/ir/types.js';
import { daysText, headOf } from '../language/words.js';
import { changeOf, keysOfBoth, toldOnce, type Change } from './change.js';
import { compared, toldApart, type Compared } from './compared.js';
import { meaningOf } from './meaning.js';
import { meaningIn, occurrencesOf, occurrencesText, respects, type Occurrence, type Respect } from './occurrences.js';
import { changedOrders } from './order.js';
import { actsOf } from './parts.js';
import { existence, statementsOf } from './statements.js';
import { factText, type Telling } from './words.js';

/** Where a step stands, and how it is written. */
interface Place {
  readonly what: string;
  readonly session: Id;
  readonly phase: Id;
}

/** What is otherwise of when and how a step takes place in one track. */
interface StepChange {
  readonly step: Id;
  readonly respect: 'days' | Respect['name'];
  readonly change: Change;
}

/** What happens otherwise in one version of an experiment than in another: what moves, comes or goes, then what is stated otherwise of phases, sessions and steps. A change of all groups is told once. */
export function changedSteps(before: Experiment, after: Experiment, definitions: readonly [before: Definitions, after: Definitions]): Change[] {
  const stated = compared(actsOf(before).flatMap(statementsOf), actsOf(after).flatMap(statementsOf)).filter(({ statement }) => isOfActs(statement.respect)).map((each) => withMaterials(each, [before, after], definitions));
  const places = new Map([...placesOf(before), ...placesOf(after)]);
  const pairs = tracksOfBoth(before, after);
  const steps = pairs.flatMap(({ was, is }) => {
    if (meaningOf(was) === meaningOf(is)) return [];
    const follows = consequences(stated, places, armOf(before, was)?.animals !== armOf(after, is)?.animals);
    const [occurrencesBefore, occurrencesAfter] = [occurrencesOf(was, timingsOf(before)), occurrencesOf(is, timingsOf(after))];
    return keysOfBoth(occurrencesBefore, occurrencesAfter).flatMap((step) => ofStep(step, places.get(step)?.what ?? nameOf(step), [occurrencesBefore.get(step) ?? [], occurrencesAfter.get(step) ?? []], follows).map((found) => ({ ...found, change: { ...found.change, who: [trackName(is)] } })));
  });
  const told = toldOnce([...steps.map(({ change }) => change), ...pairs.flatMap(changedTrack)]).map((change) => (change.who.length === pairs.length ? { ...change, who: [] } : change));
  return [...changedTracks(before, after), ...told, ...stated.filter((each) => !isToldBy(steps, places, each)).map(asMoved), ...changedOrders(before, after)];
}

/** Of a dose that is stated in one version alone, what the other takes from the drug: `10 mg/kg, as of morphine → 20 mg/kg`. */
function withMaterials(each: Compared, versions: readonly [Experiment, Experiment], [was, is]: readonly [Definitions, Definitions]): Compared {
  const { statement, change } = each;
  if (statement.list !== 'steps' || (change.kind !== 'added' && change.kind !== 'removed')) return each;
  const [version, definitions] = change.kind === 'added' ? [versions[0], was] : [versions[1], is];
  const given = stepsOf(version).find(({ id }) => id === statement.part)?.materials ?? [];
  const known = given.flatMap((id) => {
    const fact = factOf(definitions.get(id), statement.respect);
    return fact === undefined ? [] : [`${factText(fact, 'as written')}, as of ${nameOf(id)}`];
  });
  if (known.length === 0) return each;
  return { statement, change: { ...change, kind: 'changed', ...(change.kind === 'added' ? { before: known.join('; ') } : { after: known.join('; ') }) } };
}

/** When something is to be, be it a clock time or how long before or after something else, is a move. */
const asMoved = ({ statement: { respect }, change }: Compared): Change => (respect === 'timing' && change.kind === 'changed' ? { ...change, kind: 'moved' } : change);

/** What is known of an act, its facts and sources, is told with all that is stated. */
export const isOfActs = (respect: string): boolean => !/^(?:facts|provenance)\./.test(respect);

const trackName = ({ id }: Track): string => id.split('.').slice(1).join(' ');

const armOf = ({ arms }: Experiment, { arm }: Track): Experiment['arms'][number] | undefined => arms.find(({ id }) => id === arm);

const timingsOf = ({ phases }: Experiment): ReadonlyMap<Id, Experiment['phases'][number]['timing']> => new Map(phases.flatMap(({ sessions }) => sessions.map(({ id, timing }) => [id, timing])));

function placesOf({ phases }: Experiment): [Id, Place][] {
  return phases.flatMap((phase) => phase.sessions.flatMap((session) => session.steps.flatMap(withInner).map((step): [Id, Place] => [step.id, { what: `${phase.name}, ${session.name}: ${headOf(step.written)}`, session: session.id, phase: phase.id }])));
}

function tracksOfBoth(before: Experiment, after: Experiment): { was: Track; is: Track }[] {
  const tracks = new Map(before.timeline.map((track) => [track.id, track]));
  return after.timeline.flatMap((is) => {
    const was = tracks.get(is.id);
    return was === undefined ? [] : [{ was, is }];
  });
}

/** Groups, each with its order, that came or went with all that happens to them. */
function changedTracks(before: Experiment, after: Experiment): Change[] {
  const [was, is] = [before, after].map(({ timeline }) => new Map(timeline.map((track) => [track.id, track])));
  return keysOfBoth(was, is).flatMap((id) => {
    const track = was?.get(id) ?? is?.get(id);
    return track === undefined || (was?.has(id) === true && is?.has(id) === true) ? [] : [{ kind: was?.has(id) === true ? 'removed' : 'added', what: `group ${trackName(track)}`, who: [] }];
  });
}

/** What is otherwise of a track and of no step: its group, its order of levels, and days of a phase on which nothing is done. */
function changedTrack({ was, is }: { was: Track; is: Track }): Change[] {
  const order: TrackText = ({ arm, orders }, telling) => (telling === 'exactly' ? [arm, ...orders.flatMap(({ factor, levels }) => [factor, ...levels])].join(' ') : orders.map(({ factor, levels }) => `${nameOf(factor)} ${levels.map(nameOf).join(', ')}`).join('; '));
  const idle: TrackText = ({ days }, telling) => {
    const empty = days.filter(({ sessions }) => sessions.length === 0);
    return telling === 'exactly' ? empty.map(({ day, phase, status }) => `${daysText([day])} (${phase}, ${status})`).join(', ') : empty.length === 0 ? 'none' : daysText(empty.map(({ day }) => day));
  };
  return [['order of levels', order] as const, ['days on which nothing is done', idle] as const].flatMap(([what, text]) => {
    const [from, to] = [was, is].map((track) => ({ meaning: text(track, 'exactly'), text: (telling: Telling) => text(track, telling) }));
    if (from === undefined || to === undefined || from.meaning === to.meaning) return [];
    return changeOf(what, ...toldApart(from, to), [trackName(is)]) ?? [];
  });
}

type TrackText = (track: Track, telling: Telling) => string;

/** Does a respect of a step follow from what is told as stated otherwise, of the step itself or of when its session is? */
type Follows = (step: Id, respect: Respect['name'], hasMovedInSession: boolean) => boolean;

function consequences(stated: readonly Compared[], places: ReadonlyMap<Id, Place>, isOfOtherAnimals: boolean): Follows {
  const changed = stated.filter(({ change }) => change.kind !== 'rewritten').map(({ statement }) => statement);
  const respectsOf = (part: Id): string[] => changed.filter((statement) => statement.part === part).map(({ respect }) => respect);
  return (step, respect, hasMovedInSession) => {
    const own = respectsOf(step);
    if (respect === 'hour') return own.includes('timing') || (!hasMovedInSession && respectsOf(places.get(step)?.session ?? '').includes('timing'));
    if (respect === 'who') return isOfOtherAnimals || own.length > 0;
    return own.includes(respect === 'length' ? 'duration' : respect);
  };
}

function ofStep(step: Id, what: string, [was, is]: readonly [readonly Occurrence[], readonly Occurrence[]], follows: Follows): StepChange[] {
  const [before, after] = [was, is].map((occurrences) => (occurrences.length === 0 ? undefined : daysText(occurrences.map(({ of }) => of.day))));
  const days = changeOf(what, before, after);
  const isMoved = days?.kind === 'changed' && was.length === is.length;
  const onsets = [was, is].map((occurrences) => meaningOf([...new Set(occurrences.map(({ step: { onset } }) => onset))]));
  const others = was.length === 0 || is.length === 0 ? [] : respects.filter(({ name }) => !follows(step, name, onsets[0] !== onsets[1])).flatMap((respect) => ofRespect(step, what, [was, is], respect));
  return [...(days === undefined ? [] : [{ step, respect: 'days' as const, change: isMoved ? { ...days, kind: 'moved' as const } : days }]), ...others];
}

function ofRespect(step: Id, what: string, [was, is]: readonly [readonly Occurrence[], readonly Occurrence[]], respect: Respect): StepChange[] {
  const meant = [was, is].map((occurrences) => meaningIn(occurrences, respect));
  const [from, to] = was.length === is.length ? meant : meant.map((each) => [...new Set(each)]);
  if (meaningOf(from) === meaningOf(to)) return [];
  const told = [was, is].map((occurrences) => ({ meaning: occurrencesText(occurrences, respect, 'by the day'), text: (telling: Telling) => occurrencesText(occurrences, respect, telling) }));
  const [before, after] = told[0] === undefined || told[1] === undefined ? [] : toldApart(told[0], told[1]);
  const change = changeOf(respect.label === '' ? what : `${what}, ${respect.label}`, before, after);
  return change === undefined ? [] : [{ step, respect: respect.name, change: respect.name === 'hour' ? { ...change, kind: 'moved' } : change }];
}

/** Has what happens in the tracks told it already: that an act came or went, on which days a phase is, that a sentence is another? */
function isToldBy(steps: readonly StepChange[], places: ReadonlyMap<Id, Place>, { statement: { part, respect }, change }: Compared): boolean {
  if (respect !== existence && respect !== 'span') return false;
  const own = steps.filter(({ step }) => [step, places.get(step)?.session, places.get(step)?.phase].includes(part));
  if (respect === 'span') return own.some(({ respect }) => respect === 'days');
  return own.some(({ respect, change: { kind } }) => change.kind === 'rewritten' || (respect === 'days' && kind === change.kind));
}
