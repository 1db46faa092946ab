/** A place-conditioning study as the published ones are, in one group. */
export interface PlaceStudy {
  species?: 'mouse' | 'rat';
  drug?: string;
  dose?: string;
  route?: string;
  pairings?: number;
  /** Length of pairings and of tests, min. */
  minutes?: number;
  testMinutes?: number;
  /** When the drug is given: `immediately before`, `15 min before`, `immediately after`. */
  given?: string;
  /** Days of extinction after the posttest, with an exposure of so many minutes to each side. */
  extinctionDays?: number;
  extinctionMinutes?: number;
  /** Days after the posttest on which there are tests; without it one on the day after extinction. */
  later?: readonly number[];
  /** What is done before the last test. */
  before?: string;
}

/** Pretest, pairings with both sides on each day, posttest; extinction on both sides; then later tests. */
export function placeStudy({ species = 'mouse', drug = 'morphine', dose = '10 mg/kg', route = 'sc', pairings = 4, minutes = 30, testMinutes = 20, given = 'immediately before', extinctionDays = 0, extinctionMinutes = 30, later = [extinctionDays + 1], before = '' }: PlaceStudy): string {
  const post = pairings + 2;
  const test = `test in box for ${testMinutes} min`;
  const [inject, confine] = [`inject ${drug} ${given} pairing`, `confine to drug_side for ${minutes} min as pairing`];
  const extinction = `phase extinction days ${post + 1} to ${post + extinctionDays} {
  session one_side at 09:00 { confine to saline_side for ${extinctionMinutes} min }
  session other_side at 16:00 { confine to drug_side for ${extinctionMinutes} min }
}`;
  const tests = later.map((day, index) => `phase return${index + 1} day ${post + day} { session third at 10:00 { ${index === later.length - 1 ? before : ''}  ${test} } }`);
  return `protocol "A study of place conditioning"
vehicle saline { route: ${route}  volume: 5 mL/kg }
drug ${drug} { dose: ${dose}  route: ${route}  vehicle: saline }
animals subjects { species: ${species}  weight: ${species === 'rat' ? 300 : 25} g }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } start: left }
groups design of subjects { n: 12 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced }
phase pretest day 1 { session first at 10:00 { ${test} } }
phase conditioning days 2 to ${pairings + 1} {
  session without at 09:00 { inject saline immediately before other  confine to saline_side for ${minutes} min as other }
  session with_drug at 16:00 { ${given.endsWith('after') ? `${confine}  ${inject}` : `${inject}  ${confine}`} }
}
phase posttest day ${post} { session second at 10:00 { ${test} } }
${extinctionDays > 0 ? extinction : ''}
${tests.join('\n')}
`;
}

export interface FearStudy {
  familiarity?: 'cage_mate' | 'unfamiliar';
  shocked?: 'yes' | 'no';
  /** Route of oxytocin; without it none is given. */
  oxytocin?: string;
}

/** Watching a demonstrator that is shocked, or, in the second group, one that is not. */
export function fearStudy({ familiarity = 'cage_mate', shocked = 'no', oxytocin }: FearStudy): string {
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
