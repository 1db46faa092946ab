import { describe, expect, it } from 'vitest';
import { checked, compiled, say, timeline } from './compile.js';

const materials = `
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  vehicle: saline }
animals mice { species: mouse }
apparatus box { compartment left {} compartment right {} }
`;

/** `high.male: dose high, sex male`, a line for each arm. */
async function arms(text: string): Promise<string> {
  const study = await compiled(`${materials}${text}`);
  const last = (id: string): string => id.split('.').at(-1) ?? id;
  const lines = study.experiments.flatMap((experiment) => experiment.arms).map(({ name, levels, animals, n }) => {
    const held = Object.entries(levels).map(([factor, level]) => `${last(factor)} ${last(level)}`).join(', ');
    return `${name}: ${held || '-'}; ${animals === null ? 'nobody' : last(animals)}; n ${n === null ? '-' : 'written' in n ? n.written : n.type}`;
  });
  return `\n${lines.join('\n')}\n`;
}

describe('who is studied, where nobody says it', () => {
  const kinds = (role: string, other = ''): string => `animals others { species: mouse  ${role} }\nanimals rats { species: rat  n: 6  ${other} }`;
  const armsOf = async (text: string): Promise<string> => {
    const study = await compiled(text);
    return study.experiments.flatMap((experiment) => experiment.arms).map(({ animals, n }) => `${animals ?? 'nobody'}, n ${n === null ? '-' : 'written' in n ? n.written : n.type}`).join('; ');
  };

  it.each(['role: stimulus', 'role: demonstrator', 'role: aggressor'])('is the only kind that is, beside one with %s', async (role) => {
    expect(await armsOf(kinds(role))).toBe('animals.rats, n 6');
    expect(await armsOf(`${kinds(role)}\ngroups all { n: 4 }`)).toBe('animals.rats, n 4');
  });

  it.each([['role: subject', ''], ['role: observer', 'role: subject'], ['role: unstated', ''], ['', ''], ['role: stimulus', 'role: demonstrator'], ['role: resident', 'role: intruder']])('is not known of one with “%s” and one with “%s”', async (role, other) => {
    expect(await armsOf(kinds(role, other))).toBe('nobody, n -');
  });

  it('is whom the groups name, whatever their role', async () => {
    expect(await armsOf(`${kinds('role: stimulus')}\ngroups all of others { n: 4 }`)).toBe('animals.others, n 4');
  });
});

describe('arms', () => {
  it('are the cells of a crossing, less those that are left out', async () => {
    expect(await arms(`
factor treatment = vehicle_only, drugged
factor dose = low, mid, high
factor sex_of = m, f
groups design { cross: treatment, dose, sex_of  n: 12 per group  omit: (dose is mid and sex_of is f), (treatment is vehicle_only and dose is not low) }
`)).toMatchInlineSnapshot(`
  "
  vehicle_only.low.m: treatment vehicle_only, dose low, sex_of m; mice; n 12 per group
  vehicle_only.low.f: treatment vehicle_only, dose low, sex_of f; mice; n 12 per group
  drugged.low.m: treatment drugged, dose low, sex_of m; mice; n 12 per group
  drugged.low.f: treatment drugged, dose low, sex_of f; mice; n 12 per group
  drugged.mid.m: treatment drugged, dose mid, sex_of m; mice; n 12 per group
  drugged.high.m: treatment drugged, dose high, sex_of m; mice; n 12 per group
  drugged.high.f: treatment drugged, dose high, sex_of f; mice; n 12 per group
  "
`);
  });

  it('have a nested factor only where it applies, whichever stands first', async () => {
    expect(await arms(`
factor dose = low, high { applies: (treatment is drugged) }
factor treatment = vehicle_only, drugged
groups design { cross: dose, treatment  n: unstated per group }
`)).toMatchInlineSnapshot(`
  "
  vehicle_only: treatment vehicle_only; mice; n unstated
  low.drugged: dose low, treatment drugged; mice; n unstated
  high.drugged: dose high, treatment drugged; mice; n unstated
  "
`);
  });

  it('have the names of what declares them before their own where these would coincide, and only there', async () => {
    expect(await arms(`
animals rats { species: rat }
factor given = vehicle_only, drugged
groups young of mice { cross: given  n: 8 per group }
groups old of rats { cross: given  n: 8 per group  omit: (given is drugged) }
arm kept of rats { n: 4 }
template pair(amount: dose) { groups of_template of mice { cross: given  n: 2 per group } }
use pair(1 mg/kg)
use pair(2 mg/kg)
`)).toMatchInlineSnapshot(`
  "
  young.vehicle_only: given vehicle_only; mice; n 8 per group
  young.drugged: given drugged; mice; n 8 per group
  old.vehicle_only: given vehicle_only; rats; n 8 per group
  kept: -; rats; n 4
  pair.of_template.vehicle_only: given vehicle_only; mice; n 2 per group
  pair.of_template.drugged: given drugged; mice; n 2 per group
  pair_2.of_template.vehicle_only: given vehicle_only; mice; n 2 per group
  pair_2.of_template.drugged: given drugged; mice; n 2 per group
  "
`);
  });

  it('have names that differ where factors share the names of levels', async () => {
    expect(await arms(`
factor first_test = none, some { applies: (now is some) }
factor now = none, some
factor behind = none, some { applies: (now is none) }
groups design { cross: first_test, now, behind }
`)).toMatchInlineSnapshot(`
  "
  now_none.behind_none: now none, behind none; mice; n -
  now_none.behind_some: now none, behind some; mice; n -
  first_test_none.now_some: first_test none, now some; mice; n -
  first_test_some.now_some: first_test some, now some; mice; n -
  "
`);
  });

  it('can be named, each with its animals and number', async () => {
    expect(await arms(`
animals rats { species: rat }
factor treatment = vehicle_only, drugged
factor dose = low, high
arm control of mice { levels: vehicle_only  n: 8 }
arm treated of rats { levels: drugged, high  n: 10 to 12 }
`)).toMatchInlineSnapshot(`
  "
  control: treatment vehicle_only; mice; n 8
  treated: treatment drugged, dose high; rats; n 10 to 12
  "
`);
  });

  it('are one of all animals where the protocol has no groups', async () => {
    expect(await arms('phase p { rest for 1 min }')).toMatchInlineSnapshot(`
      "
      all: -; mice; n -
      "
    `);
  });

  it('have the number of their animals where there is but one and it says none', async () => {
    const of = async (animals: string, groups = ''): Promise<string> => {
      const study = await compiled(`animals mice { species: mouse  ${animals} }\n${groups}`);
      return study.experiments.flatMap((experiment) => experiment.arms).map(({ n }) => (n === null ? '-' : 'written' in n ? n.written : n.type)).join(', ');
    };
    expect([await of('n: 12'), await of('n: unstated'), await of('')]).toEqual(['12', '-', '-']);
    expect([await of('n: 12', 'arm lit of mice {}'), await of('n: 12', 'arm lit of mice { n: 7 }'), await of('n: 12', 'arm lit of mice {}\narm dark of mice {}'), await of('n: 12', 'factor f = a, b\ngroups g of mice { cross: f }')]).toEqual(['12', '7', '-, -', '-, -']);
  });

  it('are not made of what is varied within animals or formed after the fact', async () => {
    const { problems } = await checked(`protocol "Test"
factor d within = low, high
factor kind_of = resistant when freezing > 10 %, other otherwise
groups design { cross: d, kind_of }
`);
    expect(problems).toMatchInlineSnapshot(`
      [
        "4:1 PP1605 'd' makes no groups: it is varied within each animal: “each” says in which order. Take it out of “cross”.",
        "4:1 PP1605 'kind_of' makes no groups: it is formed after the fact, by a rule, and no animal can be put into it. Take it out of “cross”.",
      ]
    `);
  });
});

describe('levels that all groups of a crossing have', () => {
  const factors = 'factor strain = black, brown\nfactor treatment = control, drugged\n';

  it('are levels of each of them', async () => {
    expect(await arms(`${factors}groups one of mice { cross: treatment  levels: black  n: 4 per group }\ngroups two of mice { cross: treatment  levels: brown  n: 4 per group }`)).toBe(`
one.control: strain black, treatment control; mice; n 4 per group
one.drugged: strain black, treatment drugged; mice; n 4 per group
two.control: strain brown, treatment control; mice; n 4 per group
two.drugged: strain brown, treatment drugged; mice; n 4 per group
`);
  });

  it('leave out the other cells of a factor that is crossed', async () => {
    expect(await arms(`${factors}groups one of mice { cross: strain, treatment  levels: black  n: 4 per group }`)).toBe(`
black.control: strain black, treatment control; mice; n 4 per group
black.drugged: strain black, treatment drugged; mice; n 4 per group
`);
  });
});

describe('conditions on the design', () => {
  const text = `${materials}
factor treatment = vehicle_only, drugged
factor dose = low, high { applies: (treatment is drugged) }
factor keen = yes_keen when time in left > 8 min, not_keen otherwise { formed_after: p }
groups design { cross: treatment, dose }
phase p day 1 {
  when treatment is drugged { session only_drugged at 08:00 { weigh } }
  session s at 10:00 {
    when treatment is vehicle_only { inject saline } otherwise { inject morphine }
    when dose is high { handle for 1 min as for_high }
    when dose is not high { handle for 2 min as not_high }
    when not (treatment is drugged) or dose is low { handle for 3 min as either }
    when keen is yes_keen { handle for 4 min as for_keen { when dose is high { weigh as keen_and_high } } } otherwise { handle for 5 min as not_for_keen }
    when sex is female { swab of "x" as of_females }
    when freezing > 10 % and treatment is drugged { weigh as after_freezing }
  }
}
`;

  it('choose the steps of an arm; what is measured stays a condition', async () => {
    const study = await compiled(text);
    expect(timeline(study, 'vehicle_only')).toMatchInlineSnapshot(`
      "
      day 1  p/s 10:00  inject 0+0  not_high 0+2  either 2+3  for_keen 5+4 if  not_for_keen 5+5 if  of_females 10+0 if
      "
    `);
    expect(timeline(study, 'drugged.low')).toMatchInlineSnapshot(`
      "
      day 1  p/only_drugged 08:00  weigh 0+0
      day 1  p/s 10:00  inject_2 0+0  not_high 0+2  either 2+3  for_keen 5+4 if  not_for_keen 5+5 if  of_females 10+0 if  after_freezing 10+0 if
      "
    `);
    expect(timeline(study, 'drugged.high')).toMatchInlineSnapshot(`
      "
      day 1  p/only_drugged 08:00  weigh 0+0
      day 1  p/s 10:00  inject_2 0+0  for_high 0+1  for_keen 1+4 if  keen_and_high 1+0 if  not_for_keen 1+5 if  of_females 6+0 if  after_freezing 6+0 if
      "
    `);
    const steps = study.experiments[0]?.timeline[2]?.days[0]?.sessions[1]?.steps ?? [];
    expect(steps.flatMap(({ step, condition }) => (condition === undefined ? [] : [`${step.split('.').at(-1)}: ${say(condition)}`]))).toMatchInlineSnapshot(`
      [
        "for_keen: keen is yes_keen",
        "keen_and_high: keen is yes_keen",
        "not_for_keen: not(keen is yes_keen)",
        "of_females: sex is female",
        "after_freezing: ((freezing > 10 %) and treatment is drugged)",
      ]
    `);
  });

  it('stand in the declaration of a session too', async () => {
    const [first] = (await compiled(text)).experiments[0]?.phases[0]?.sessions ?? [];
    expect(first?.condition && say(first.condition)).toBe('treatment is drugged');
  });
});

describe('each', () => {
  const factor = 'factor dose within = none, low, high\n';

  it('takes the levels in every order that its method has', async () => {
    const orders = async (order: string, levels = 'none, low, high'): Promise<string[]> => {
      const study = await compiled(`${materials}factor dose within = ${levels}\nphase p { each dose { order: ${order}  session s at 09:00 { rest for 1 min } } }`);
      return study.experiments[0]?.timeline.map((track) => track.orders.map(({ levels: ids }) => ids.map((id) => id.split('.').at(-1)).join(' ')).join(' / ')) ?? [];
    };
    expect(await orders('fixed_order')).toEqual(['none low high']);
    expect(await orders('latin_square')).toEqual(['none low high', 'low high none', 'high none low']);
    expect(await orders('latin_square', 'a, b, c, d')).toEqual(['a d b c', 'b a c d', 'c b d a', 'd c a b']);
    expect(await orders('counterbalanced_order')).toEqual(['none low high', 'none high low', 'low none high', 'low high none', 'high none low', 'high low none']);
    expect(await orders('random_order', 'a, b')).toEqual(['a b', 'b a']);
  });

  it('is a crossover with a washout', async () => {
    const study = await compiled(`${materials}${factor}
phase trials {
  each dose { order: latin_square  washout: 7 days
    session training at 09:00 { when dose is not none { inject morphine } confine to left for 30 min }
    session testing on day 2 at 10:00 { test in box for 15 min }
  }
}
phase after_all { weigh }
`);
    expect(timeline(study, 'all.2')).toMatchInlineSnapshot(`
      "
      day 1  trials/training(low) 09:00  inject 0+0  confine 0+30
      day 2  trials/testing(low) 10:00  test 0+15
      day 3  trials
      day 4  trials
      day 5  trials
      day 6  trials
      day 7  trials
      day 8  trials
      day 9  trials/training(high) 09:00  inject 0+0  confine 0+30
      day 10  trials/testing(high) 10:00  test 0+15
      day 11  trials
      day 12  trials
      day 13  trials
      day 14  trials
      day 15  trials
      day 16  trials
      day 17  trials/training(none) 09:00  confine 0+30
      day 18  trials/testing(none) 10:00  test 0+15
      day 19  after_all/after_all --:--  weigh 0+0
      "
    `);
  });

  it('is repeated, every so many days, or on days that are listed', async () => {
    const study = await compiled(`${materials}${factor}
factor place within = at_left, at_right
phase a { each place 2 times { session s at 09:00 { weigh } } }
phase b { each place every 3 days { session s on days 1, 2 at 09:00 { weigh } } }
phase c for 10 days { each dose on days 1, 4, 9 { session s at 09:00 { weigh } } }
`);
    expect(timeline(study)).toMatchInlineSnapshot(`
      "
      day 1  a/s(at_left) 09:00  weigh 0+0
      day 2  a/s(at_right) 09:00  weigh 0+0
      day 3  a/s(at_left) 09:00  weigh 0+0
      day 4  a/s(at_right) 09:00  weigh 0+0
      day 5  b/s(at_left) 09:00  weigh 0+0
      day 6  b/s(at_left) 09:00  weigh 0+0
      day 7  b
      day 8  b/s(at_right) 09:00  weigh 0+0
      day 9  b/s(at_right) 09:00  weigh 0+0
      day 10  c/s(none) 09:00  weigh 0+0
      day 11  c
      day 12  c
      day 13  c/s(low) 09:00  weigh 0+0
      day 14  c
      day 15  c
      day 16  c
      day 17  c
      day 18  c/s(high) 09:00  weigh 0+0
      day 19  c
      "
    `);
  });

  it('says so when its days do not fit', async () => {
    const { problems } = await checked(`protocol "Test"
factor dose within = none, low, high
phase a days 1 to 2 { each dose { session s { weigh } } }
phase b { each dose every 3 days { washout: 5 days  session s { weigh } } }
phase c for 9 days { each dose on days 1, 4 { session s { weigh } } }
`);
    expect(problems).toMatchInlineSnapshot(`
      [
        "3:23 PP1601 'dose' has 3 levels, which makes 3 turns. They need 3 days; the phase has 2.",
        "4:45 PP1601 This needs a new level every 5 days or later; it begins every 3.",
        "5:32 PP1601 3 turns of 'dose' need 3 days on which they begin.",
      ]
    `);
  });

  it('keeps order and washout in the declaration of its phase', async () => {
    const study = await compiled(`${materials}${factor}phase p { each dose { order: latin_square  washout: unstated  session s { weigh } } }`);
    expect(study.experiments[0]?.phases[0]?.each?.map(({ id, factor: of, facts, sessions }) => ({ id, of, facts: Object.keys(facts), sessions }))).toEqual([
      { id: 'each.p.dose', of: 'factor.dose', facts: ['order', 'washout'], sessions: ['session.p.s'] },
    ]);
    expect(study.unstated.map(({ of, name }) => `${of} ${name}`)).toEqual(['each.p.dose washout']);
  });
});

describe('templates', () => {
  const template = `
template place_study(agent: drug, stay: time, length: time, subjects: animals) {
  phase conditioning for length of subjects {
    session daily at 09:00 { inject agent  confine to left for stay as staying }
  }
  phase posttest 2 days after conditioning { session look at 10:00 { test in box for 15 min immediately before looking  rest for 1 min as looking } }
}
drug cocaine { dose: 20 mg/kg  route: ip }
`;

  it('stand for their statements once for each use, one after the other', async () => {
    const study = await compiled(`${materials}${template}
use place_study(morphine, 30 min, 2 days, mice)
use place_study(cocaine, 20 min, 1 day, mice)
`);
    expect(timeline(study)).toMatchInlineSnapshot(`
      "
      day 1  conditioning/daily 09:00  inject 0+0  staying 0+30
      day 2  conditioning/daily 09:00  inject 0+0  staying 0+30
      day 4  posttest/look 10:00  test -15+15  looking 0+1
      day 5  conditioning/daily 09:00  inject 0+0  staying 0+20
      day 7  posttest/look 10:00  test -15+15  looking 0+1
      "
    `);
    expect(study.experiments[0]?.phases.map(({ id, sessions }) => `${id}: ${sessions[0]?.steps.map((step) => `${step.id} ${step.materials?.join() ?? ''}`).join('; ')}`)).toMatchInlineSnapshot(`
      [
        "place_study/phase.conditioning: place_study/step.conditioning.daily.inject drug.morphine; place_study/step.conditioning.daily.staying ",
        "place_study/phase.posttest: place_study/step.posttest.look.test ; place_study/step.posttest.look.looking ",
        "place_study_2/phase.conditioning: place_study_2/step.conditioning.daily.inject drug.cocaine; place_study_2/step.conditioning.daily.staying ",
        "place_study_2/phase.posttest: place_study_2/step.posttest.look.test ; place_study_2/step.posttest.look.looking ",
      ]
    `);
  });

  it('can make the phases of two experiments, which share what stands outside them', async () => {
    const study = await compiled(`${materials}${template}
factor treatment = a, b
groups design { cross: treatment }
experiment first "One drug" { use place_study(morphine, 30 min, 2 days, mice) }
experiment second { use place_study(cocaine, 20 min, 1 day, mice)  factor own = c, d  groups more { cross: own }  animals extra { species: rat } }
`);
    expect(study.experiments.map(({ id, title, arms: all, timeline: tracks, phases }) => ({ id, title, arms: all.map((arm) => arm.id), tracks: tracks.map((track) => track.id), phases: phases.map((phase) => phase.id) }))).toMatchInlineSnapshot(`
      [
        {
          "arms": [
            "groups.design.a",
            "groups.design.b",
          ],
          "id": "experiment.first",
          "phases": [
            "first/place_study/phase.conditioning",
            "first/place_study/phase.posttest",
          ],
          "title": "One drug",
          "tracks": [
            "first/track.a",
            "first/track.b",
          ],
        },
        {
          "arms": [
            "groups.design.a",
            "groups.design.b",
            "second/groups.more.c",
            "second/groups.more.d",
          ],
          "id": "experiment.second",
          "phases": [
            "second/place_study/phase.conditioning",
            "second/place_study/phase.posttest",
          ],
          "title": "second",
          "tracks": [
            "second/track.a",
            "second/track.b",
            "second/track.c",
            "second/track.d",
          ],
        },
      ]
    `);
    expect(timeline(study, 'second/a')).toMatchInlineSnapshot(`
      "
      day 1  conditioning/daily 09:00  inject 0+0  staying 0+20
      day 3  posttest/look 10:00  test -15+15  looking 0+1
      "
    `);
  });

  it('of another file can be used twice, and bring what they name', async () => {
    const study = await compiled(`protocol "Test"
import "lab/library.cpp"
drug morphine { dose: 10 mg/kg }
drug cocaine { dose: 20 mg/kg }
use place_study(morphine)
use place_study(cocaine)
factor also within = x, y
outcome twice = preference * 2
`, {
      'lab/library.cpp': `library "Lab"
apparatus box { compartment left {} compartment right {} }
assign drug_side, other_side to box.left, box.right { method: counterbalanced }
outcome preference = time in drug_side - time in other_side
template place_study(agent: drug) {
  phase conditioning { session daily at 09:00 { inject agent  confine to drug_side for 30 min } }
}
`,
    });
    expect(timeline(study)).toMatchInlineSnapshot(`
      "
      day 1  conditioning/daily 09:00  inject 0+0  confine 0+30
      day 2  conditioning/daily 09:00  inject 0+0  confine 0+30
      "
    `);
    expect(study.definitions.map(({ id, origin }) => `${origin} ${id}`)).toMatchInlineSnapshot(`
      [
        "protocol drug.morphine",
        "protocol drug.cocaine",
        "library library/procedures.cpp:procedure.confine",
        "library library/drugs.cpp:substance.morphine",
        "library library/drugs.cpp:substance.cocaine",
        "library library/terms.cpp:measure.time",
        "import lab/library.cpp:apparatus.box",
      ]
    `);
    expect(study.experiments[0]?.outcomes.map(({ id }) => id)).toEqual(['outcome.twice', 'lab/library.cpp:outcome.preference']);
    expect(study.inputs.map(({ path }) => path)).toEqual(['study.cpp', 'lab/library.cpp']);
  });

  it('are told apart by their whole names', async () => {
    const { problems } = await checked(`protocol "Test"
import "lab.cpp"
import "mylab.cpp"
outcome change = time during pretest - time during posttest
phase posttest { test for 15 min }
`, { 'lab.cpp': 'library "Lab"\n', 'mylab.cpp': 'library "Mine"\nphase pretest { test for 15 min }\n' });
    expect(problems).toEqual([expect.stringMatching(/^3:1 PP1102 'pretest' of mylab\.cpp is referred to/)]);
  });

  it('do not bring the phases of a file that is only imported', async () => {
    const { problems } = await checked(`protocol "Test"
import "lab.cpp"
outcome change = time during pretest - time during posttest
phase posttest { test for 15 min }
`, { 'lab.cpp': 'library "Lab"\nphase pretest { test for 15 min }\n' });
    expect(problems).toMatchInlineSnapshot(`
      [
        "2:1 PP1102 'pretest' of lab.cpp is referred to, but importing a file does not bring its phases and groups into this one. Put them in a template there, and use it here.",
      ]
    `);
  });
});
