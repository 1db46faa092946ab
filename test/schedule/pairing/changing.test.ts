import { describe, expect, it } from 'vitest';
import type { ScheduledEvent } from '../../../src/schedule/types.js';
import { planned, refusal } from '../calendar/planned.js';

const defeat = (pairing: string, acts = 'social_defeat by cd1 for 5 min'): string => `protocol "Defeat"
animals mice { species: mouse  sex: male  weight: 25 g }
animals cd1 { species: mouse  sex: male  role: aggressor  weight: 40 g }
factor history = defeated, undefeated
groups design of mice { cross: history  n: 2 per group }
allocation { method: randomised  seed: 7 }
pairing fights { subject: mice  aggressor: cd1  ${pairing} }
phase stress days 1 to 3 { session fight at 14:00 { when history is defeated { ${acts} } otherwise { handle for 5 min } } }
`;

const withOf = (events: readonly ScheduledEvent[], animal: string, step: string): string[] => events.filter((event) => event.animal === animal && event.step.endsWith(step)).map((event) => event.with.map(({ role, animal: other }) => `${role} ${other}`).join(' '));

describe('partners that change', () => {
  it('are named in each attack, another each day, and only animals that are attacked have some', async () => {
    const { animals, events } = await planned(defeat('ratio: 1 per subject  reuse: no  new_partner: day'));
    const mice = animals.filter(({ population }) => population === 'animals.mice');
    const defeated = mice.filter(({ levels }) => levels['factor.history'] === 'level.history.defeated');
    expect(defeated).toHaveLength(2);
    expect(animals.filter(({ population }) => population === 'animals.cd1')).toHaveLength(6);
    expect(mice.filter((mouse) => !defeated.includes(mouse)).flatMap(({ partners }) => partners)).toEqual([]);
    for (const { id, partners } of defeated) {
      const own = partners.flatMap((one) => one.animals);
      expect(new Set(own).size).toBe(3);
      expect(withOf(events, id, 'social_defeat')).toEqual(own.map((other) => `aggressor ${other}`));
      for (const [day, other] of own.entries()) expect(events.filter(({ animal }) => animal === other).map((event) => [event.day, event.with])).toEqual([[day + 1, [{ role: 'subject', animal: id }]]]);
    }
  });

  it('stay for all that is done on a day, and serve once by that', async () => {
    const text = defeat('ratio: 1 per subject  reuse: no  new_partner: day', 'social_defeat by cd1 for 5 min  sensory_contact with cd1 for 30 min');
    const { animals, events } = await planned(text);
    const mouse = animals.find(({ levels }) => levels['factor.history'] === 'level.history.defeated');
    const attacked = withOf(events, mouse?.id ?? '', 'social_defeat');
    expect(new Set(attacked).size).toBe(3);
    expect(withOf(events, mouse?.id ?? '', 'sensory_contact')).toEqual(attacked);
    expect(await refusal(text.replace('new_partner: day', 'new_partner: session').replaceAll('for 30 min', 'for 20 min'))).toBe('planned');
  });

  it('are as many at once as the pairing says', async () => {
    const { animals, events } = await planned(defeat('ratio: 2 per subject  reuse: no  new_partner: day'));
    const mouse = animals.find(({ levels }) => levels['factor.history'] === 'level.history.defeated');
    const own = mouse?.partners.flatMap((one) => one.animals) ?? [];
    expect(own).toHaveLength(6);
    expect(withOf(events, mouse?.id ?? '', 'social_defeat')).toEqual([0, 2, 4].map((first) => own.slice(first, first + 2).map((other) => `aggressor ${other}`).join(' ')));
  });

  it('change for each role by itself', async () => {
    const text = `protocol "Witness"
animals watchers { species: mouse  sex: male  weight: 25 g }
animals intruders { species: mouse  sex: male  role: demonstrator  weight: 25 g }
animals cd1 { species: mouse  sex: male  role: aggressor  weight: 40 g }
groups design of watchers { n: 1 }
allocation { method: randomised  seed: 7 }
pairing witnessing { observer: watchers  demonstrator: intruders  aggressor: cd1  ratio: 1 per observer  reuse: no  new_partner: day }
phase stress days 1 to 2 { session fight at 14:00 { witness_defeat of intruders by cd1 for 5 min } }
`;
    const { animals, events } = await planned(text);
    const watcher = animals.find(({ population }) => population === 'animals.watchers');
    const of = (role: string): readonly string[] => watcher?.partners.find((one) => one.role === role)?.animals ?? [];
    expect(withOf(events, watcher?.id ?? '', 'witness_defeat')).toEqual([0, 1].map((day) => `demonstrator ${of('demonstrator')[day]} aggressor ${of('aggressor')[day]}`));
  });
});
