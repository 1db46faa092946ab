/** A place-conditioning study as the published ones are, in one group. */
export interface StudyOptions {
  drug?: string;
  dose?: string;
  route?: string;
  pairings?: number;
  /** Length of pairings and tests, min. */
  minutes?: number;
  testMinutes?: number;
  /** When the drug is given: `immediately before`, `15 min before`, `immediately after`. */
  given?: string;
  extinctionDays?: number;
  extinctionMinutes?: number;
  /** Days in the home cage before the last test. */
  rest?: number;
  /** What is done before the last test. */
  before?: string;
}

/** Pretest, pairings, posttest; extinction in both compartments or rest; then a last test. */
export function studyText({ drug = 'morphine', dose = '10 mg/kg', route = 'sc', pairings = 4, minutes = 30, testMinutes = 20, given = 'immediately before', extinctionDays = 0, extinctionMinutes = 30, rest = 0, before = '' }: StudyOptions): string {
  const post = pairings + 2;
  const last = post + extinctionDays + rest + 1;
  const [inject, confine] = [`inject ${drug} ${given} pairing`, `confine to drug_side for ${minutes} min as pairing`];
  const extinction = `phase extinction days ${post + 1} to ${post + extinctionDays} {
  session one_side at 09:00 { confine to saline_side for ${extinctionMinutes} min }
  session other_side at 16:00 { confine to drug_side for ${extinctionMinutes} min }
}`;
  return `protocol "A study of place conditioning"
vehicle saline { route: ${route}  volume: 5 mL/kg }
drug ${drug} { dose: ${dose}  route: ${route}  vehicle: saline }
animals mice { species: mouse  weight: 25 g }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } start: left }
groups design of mice { n: 12 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced }
phase pretest day 1 { session first at 10:00 { test in box for ${testMinutes} min } }
phase conditioning days 2 to ${pairings + 1} {
  session without at 09:00 { inject saline immediately before other  confine to saline_side for ${minutes} min as other }
  session with_drug at 16:00 { ${given.endsWith('after') ? `${confine}  ${inject}` : `${inject}  ${confine}`} }
}
phase posttest day ${post} { session second at 10:00 { test in box for ${testMinutes} min } }
${extinctionDays > 0 ? extinction : ''}
phase return day ${last} { session third at 10:00 { ${before}  test in box for ${testMinutes} min } }
`;
}

export interface WitnessOptions {
  familiarity?: 'cage_mate' | 'unfamiliar';
  shocked?: 'yes' | 'no';
  /** Route of oxytocin; without it none is given. */
  oxytocin?: string;
}

/** Watching a demonstrator that is shocked, or, in the second group, one that is not. */
export function witnessText({ familiarity = 'cage_mate', shocked = 'no', oxytocin }: WitnessOptions): string {
  return `protocol "Watching fear"
drug oxytocin { dose: 0.4 mg/kg  route: ${oxytocin ?? 'intranasal'} }
animals observers { species: mouse  role: observer  weight: 25 g  shock_history: ${shocked} }
animals demonstrators { species: mouse  role: demonstrator }
pairing pairs { observer: observers  demonstrator: demonstrators  familiarity: ${familiarity} }
factor demonstrator = shocked, calm
groups design of observers { cross: demonstrator  n: 12 per group }
phase watching day 1 {
  session exposure at 10:00 {
    ${oxytocin === undefined ? '' : 'inject oxytocin 30 min before watched'}
    witness_fear of demonstrators for 5 min as watched {
      when demonstrator is shocked { footshock 1 mA for 2 s, 20 times, every 15 s to demonstrators }
    }
  }
}
`;
}
