import { describe, expect, it } from 'vitest';
import type { Fact, Study, Value } from '../../../src/language/ir/types.js';
import { checked, compiled, say } from './compile.js';

function shown(value: Value): string {
  switch (value.type) {
    case 'quantity':
    case 'number': {
      const unit = value.type === 'quantity' ? ` ${value.unit}` : '';
      return `${value.value}${value.upper === undefined ? '' : `..${value.upper}`}${value.spread === undefined ? '' : ` sd ${value.spread}`}${unit}${value.per === undefined ? '' : ` per ${value.per}`}${value.of === undefined ? '' : ` of ${value.of}`}`;
    }
    case 'reference': return `-> ${value.id}`;
    case 'term': return `${value.list}: ${value.term}`;
    case 'text': return `"${value.text}"`;
    case 'clock': return `${value.minute} min`;
    case 'date': return value.date;
    case 'expression': return say(value.expression);
    default: return `unstated${value.per === undefined ? '' : ` per ${value.per}`}`;
  }
}

const values = ({ values: all, status }: Fact): string => `${all.map(shown).join(' | ')}${status === 'assumed' ? ' (assumed)' : ''}`;

function factsOf(study: Study, id: string): Record<string, string> {
  const found = study.definitions.find((definition) => definition.id === id);
  return Object.fromEntries(Object.entries(found?.facts ?? {}).map(([name, fact]) => [name, values(fact)]));
}

describe('values', () => {
  it('have the unit of their dimension, through ranges, spreads, bases, lists and names', async () => {
    const study = await compiled(`
vehicle saline { volume: 0.1 mL per side  route: sc }
vehicle ethanol_water { contains: 5 % v/v of saline }
drug morphine { dose: 10000 ug/kg  concentration: 1 mg/mL  ladder: 1, 3, 10 mg/kg  vehicle: saline  form: salt }
drug copy { dose: morphine.dose  route: saline.route }
animals mice { species: mouse  temperature: 295.15 K +- 2 K  weight: 20 to 25 g  age: 8 weeks  sex: both  lights_on: 07:00  humidity: 55 % +- 5 %  n: 12 }
`);
    expect(factsOf(study, 'vehicle.saline')).toEqual({ volume: '0.1 mL per side', route: '-> library/routes.cpp:route.sc' });
    expect(factsOf(study, 'vehicle.ethanol_water')).toEqual({ contains: '5 %{v/v} of vehicle.saline' });
    expect(factsOf(study, 'drug.morphine')).toEqual({ dose: '10 mg/kg', concentration: '1 mg/mL', ladder: '1 mg/kg | 3 mg/kg | 10 mg/kg', vehicle: '-> vehicle.saline', form: 'form: salt' });
    expect(factsOf(study, 'drug.copy')).toEqual({ dose: '10 mg/kg', route: '-> library/routes.cpp:route.sc' });
    expect(factsOf(study, 'animals.mice')).toEqual({
      species: '-> library/species.cpp:species.mouse', temperature: '22 sd 2 Cel', weight: '20000..25000 mg', age: '80640 min', sex: 'sex: both', lights_on: '420 min', humidity: '0.55 sd 0.05 1', n: '12',
    });
    expect(study.definitions.find(({ id }) => id === 'drug.morphine')?.substance).toBe('library/drugs.cpp:substance.morphine');
  });

  it('of a fact that is taken from itself end in a problem', async () => {
    const { problems } = await checked('protocol "Test"\ndrug a { dose: b.dose }\ndrug b { dose: a.dose }\n');
    expect(problems.filter((problem) => problem.includes('PP1603'))).not.toEqual([]);
  });
});

describe('where facts come from', () => {
  it('is kept: statements that contradict, sources, notes and assumptions', async () => {
    const study = await compiled(`
drug morphine {
  dose: 10 mg/kg as stated in "Methods" but 5 mg/kg as stated in "Figure 2" note "Probably a slip." but unstated source "10.1000/x"
  route: sc assumed source "PMID 1"
  note: "Bought as the sulphate."
}
`);
    const { dose, route } = study.definitions[0]?.facts ?? {};
    expect(dose).toMatchObject({ written: '10 mg/kg', status: 'stated', provenance: { statedIn: ['Methods'] }, at: { line: 4, column: 9 } });
    expect(dose?.contradictedBy?.map((other) => [values(other), other.status, other.provenance])).toEqual([
      ['5 mg/kg', 'stated', { statedIn: ['Figure 2'], notes: ['Probably a slip.'] }],
      ['unstated', 'unstated', { sources: ['10.1000/x'] }],
    ]);
    expect(route).toMatchObject({ status: 'assumed', provenance: { sources: ['PMID 1'] } });
    expect(study.definitions[0]?.provenance).toEqual({ notes: ['Bought as the sulphate.'] });
  });
});

describe('what is unstated', () => {
  it('is listed by what it belongs to, once', async () => {
    const study = await compiled(`
approval: unstated
vehicle saline { volume: unstated per side }
apparatus box { compartment left { floor: unstated } compartment right {} }
factor treatment = a, b
groups design { cross: treatment  n: unstated per group }
assign one, other to box.left, box.right { method: unstated }
allocation { seed: unstated }
phase p day unstated for unstated {
  session s at unstated for unstated { inject saline at unstated for unstated  confine to unstated for unstated  procedure "Something" for unstated }
}
outcome preference = time in one - unstated
exclude animal when preference > unstated { decided: unstated }
`);
    expect(study.unstated.map(({ of, name }) => `${of} ${name}`).sort()).toMatchInlineSnapshot(`
      [
        "allocation seed",
        "assignment.one.other method",
        "compartment.box.left floor",
        "exclusion condition",
        "exclusion decided",
        "groups.design n",
        "outcome.preference formula",
        "phase.p days",
        "phase.p duration",
        "protocol approval",
        "session.p.s duration",
        "session.p.s time",
        "step.p.s.confine duration",
        "step.p.s.confine place",
        "step.p.s.inject duration",
        "step.p.s.inject time",
        "step.p.s.procedure duration",
        "vehicle.saline volume",
      ]
    `);
    expect(study.inWords.map(({ step, text }) => `${step} ${text}`)).toEqual(['step.p.s.procedure Something']);
  });
});

describe('design and outcomes', () => {
  it('keep their parts: assignments, levels with values and rules, formulas and exclusions', async () => {
    const study = await compiled(`
apparatus box { compartment left {} compartment right {} }
assign drug_side, other_side to box.left, box.right { method: biased  decided_on: (time during pretest)  nonpreferred: drug_side }
factor dose = low 1 mg/kg, high 10 mg/kg
factor rank_of = keen when time in drug_side during pretest > 40 % of time in box during pretest, cool otherwise { formed_after: pretest }
groups design { cross: dose }
drug morphine { dose: dose }
phase pretest { session look at 09:00 { test in box for 15 min } }
phase posttest { until score < 10 % of score during pretest for 2 days, at most 5 days otherwise exclude_animal  session last_look at 09:00 { inject morphine  test in box for 15 min } }
outcome score = time in drug_side during posttest - mean(time in other_side during posttest among high)
exclude animal from score when time in drug_side during pretest / time in box during pretest > 75 % and not (dose is low)
withdraw animal when body_weight < 85 % of body_weight during pretest
hypothesis h { expects: (mean(score among high) > mean(score among low)) }
`);
    const [experiment] = study.experiments;
    expect(experiment?.assignments.map(({ roles, places, facts }) => ({ roles: roles.map(({ id }) => id), places, facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, values(fact)])) }))).toEqual([
      { roles: ['role.drug_side', 'role.other_side'], places: ['compartment.box.left', 'compartment.box.right'], facts: { method: 'assignment: biased', decided_on: 'time during pretest', nonpreferred: '-> role.drug_side' } },
    ]);
    expect(experiment?.factors.map(({ name, kind, levels }) => `${name} ${kind}: ${levels.map((level) => `${level.name}${level.value === undefined ? '' : ` ${shown(level.value)}`}${level.rule === undefined ? '' : ` when ${say(level.rule)}`}${level.otherwise === true ? ' otherwise' : ''}`).join(', ')}`)).toEqual([
      'dose between: low 1 mg/kg, high 10 mg/kg',
      'rank_of afterwards: keen when (time in drug_side during pretest > (40 % of time in box during pretest)), cool otherwise',
    ]);
    expect(factsOf(study, 'drug.morphine')).toEqual({ dose: '-> factor.dose' });
    expect(experiment?.outcomes.map(({ formula }) => say(formula))).toEqual(['(time in drug_side during posttest - mean(time in other_side during posttest among high))']);
    expect(experiment?.exclusions.map(({ id, verb, unit, from, condition }) => `${id}: ${verb} ${unit} from [${from.join()}] when ${say(condition)}`)).toEqual([
      'exclusion: exclude animal from [outcome.score] when (((time in drug_side during pretest / time in box during pretest) > 75 %) and not(dose is low))',
      'exclusion_2: withdraw animal from [] when (body_weight < (85 % of body_weight during pretest))',
    ]);
    expect(experiment?.phases[1]?.until).toMatchObject({ days: 2, atMost: 5, otherwise: 'exclude_animal' });
  });
});
