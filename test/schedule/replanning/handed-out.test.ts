import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { blindedOutputsOf } from '../../../src/export/blinded-outputs.js';
import type { OutputFile } from '../../../src/export/file.js';
import { outputsOf } from '../../../src/export/outputs.js';
import { concealmentOf } from '../../../src/schedule/blinding/conceal.js';
import type { Concealment } from '../../../src/schedule/blinding/blinded.js';
import type { KeyRow } from '../../../src/schedule/blinding/codes.js';
import { groupsOf } from '../../../src/schedule/blinding/codes.js';
import { anew, planned, protocol, taken, type Planned } from './extinction.js';

const made = Date.UTC(2027, 2, 5);

interface Entry {
  readonly uid: string;
  readonly status: string;
  readonly sequence: number;
}

function entriesIn(files: readonly OutputFile[], path: string): Entry[] {
  const text = files.find((file) => file.path === path)?.text ?? '';
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as ConstructorParameters<typeof ICAL.Component>[0]);
  return calendar.getAllSubcomponents('vevent').map((event) => ({ uid: String(event.getFirstPropertyValue('uid')), status: String(event.getFirstPropertyValue('status')), sequence: Number(event.getFirstPropertyValue('sequence')) }));
}

const below = (...who: readonly string[]) => (animal: string, day: number): number => (day > 2 && who.includes(animal) ? 2 : 10);

describe('calendars of a schedule that was planned anew', async () => {
  const first = await planned(protocol());
  const [one = '', other = ''] = first.schedule.animals.map(({ id }) => id);
  const second = taken(first, await anew(first, 5, below(one)));
  const [before, after] = [first, second].map(({ schedule }) => outputsOf(schedule, { made, heading: null }));

  it('cancel what fell away under the name that it had, and count on', () => {
    const [old = [], recent = []] = [before, after].map((files) => entriesIn(files ?? [], `calendars/animals/${one}.ics`));
    const cancelled = recent.filter(({ status }) => status === 'CANCELLED').map(({ uid }) => uid);
    expect(cancelled).toHaveLength(5);
    expect(old.map(({ uid }) => uid)).toEqual(expect.arrayContaining(cancelled));
    // Whoever has the old calendar and takes up the new one has every entry that is not cancelled, and no other.
    const kept = new Map([...old, ...recent].map((entry) => [entry.uid, entry]));
    expect([...kept.values()].filter(({ status }) => status !== 'CANCELLED').map(({ uid }) => uid).toSorted()).toEqual([...new Set(second.schedule.events.filter(({ animal }) => animal === one).map(({ day }) => day))].map((day) => recent.find(({ uid, status }) => status !== 'CANCELLED' && uid.includes(`${one}-${day}-`))?.uid).toSorted());
    expect(new Set(recent.map(({ sequence }) => sequence))).toEqual(new Set([1]));
    expect(entriesIn(after ?? [], `calendars/animals/${other}.ics`).filter(({ status }) => status === 'CANCELLED')).toEqual([]);
  });

  it('of people have what fell away for them, and each entry once', () => {
    const entries = entriesIn(after ?? [], 'calendars/people/experimenter.ics');
    expect(entries.filter(({ status }) => status === 'CANCELLED')).toHaveLength(5);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
  });
});

describe('the blinded schedule that was planned anew', async () => {
  const text = protocol({ n: 4, more: 'blinding { blind: scorer, injector  to_what: treatment }' });
  const first = await planned(text);
  const concealed = ({ study, experiment, schedule }: Planned, seed: number, known: readonly KeyRow[] = []): Concealment => {
    const found = concealmentOf(study, experiment, schedule, seed, known);
    if (found === null) throw new Error('Nobody is blind.');
    return found;
  };
  const key = concealed(first, 1).codes.all();
  const groups = groupsOf(first.schedule);
  const rows = key.map(({ code, given, arm }): KeyRow => ({ code, stands_for: given, group: groups.get(arm) ?? null }));
  const drugged = first.schedule.animals.filter(({ arm }) => arm?.endsWith('drugged') === true).map(({ id }) => id);

  it('has the codes that it had', async () => {
    const second = taken(first, await anew(first, 5, below(...drugged.slice(0, 1))));
    const codes = concealed(second, 99, rows).codes.all();
    expect(codes.map(({ code, given, arm }) => [code, given, arm])).toEqual(key.map(({ code, given, arm }) => [code, given, arm]));
  });

  it('names nothing of what is hidden, in what fell away neither', async () => {
    const second = taken(first, await anew(first, 5, below(...drugged.slice(0, 1))));
    const { leaks, files } = blindedOutputsOf(second.schedule, concealed(second, 99, rows), { made, margin: 0.1 });
    expect(leaks).toEqual([]);
    expect(files.filter(({ path, text }) => path.startsWith('blinded/') && /morphine|drugged|saline/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('says it where the criterion tells the groups apart', async () => {
    const apart = async (who: readonly string[]): Promise<string[]> => {
      const second = taken(first, await anew(first, 5, below(...who)));
      return blindedOutputsOf(second.schedule, concealed(second, 99, rows), { made, margin: 0.1 }).separations.map(({ message }) => message);
    };
    const told = (await apart(drugged)).filter((message) => message.includes('on day 5'));
    expect(told).toEqual([expect.stringMatching(/^The date on day 5, (?:daily|primed_test) tells the treatments apart, so who is blind can know them: criteria were met on other days; keep from them who has which sessions when\.$/)]);
    expect((await apart([...drugged.slice(0, 2), ...first.schedule.animals.filter(({ id }) => !drugged.includes(id)).slice(0, 2).map(({ id }) => id)])).filter((message) => message.startsWith('The date'))).toEqual([]);
  });
});
