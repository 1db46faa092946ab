import type { Accepts } from './accepts.js';
import type { Kind } from './kinds.js';

export interface FieldType {
  /** What one value may be. */
  readonly accepts: readonly Accepts[];
  /** May several values stand, separated by commas? */
  readonly many: boolean;
  /** One line for hovers and the reference. */
  readonly doc: string;
}

const one = (doc: string, ...accepts: Accepts[]): FieldType => ({ accepts, many: false, doc });
const many = (doc: string, ...accepts: Accepts[]): FieldType => ({ accepts, many: true, doc });

type Fields = Readonly<Record<string, FieldType>>;

const amounts: Accepts[] = ['dose', 'amountDose', 'activityDose', 'enzymeDose', 'mass', 'amount', 'activity', 'enzyme', 'volume', 'volumePerBodyWeight', 'doseRate', 'massRate', 'concentration', 'molarity', 'volumeShare', 'share'];
const concentrations: Accepts[] = ['concentration', 'molarity', 'activityConcentration', 'enzymeConcentration', 'volumeShare', 'share'];

/** Facts that any block can carry. */
export const commonFields: Fields = {
  source: many('Where this comes from: DOI, PMID, URL or reference.', 'text'),
  note: many('A remark, kept with what it stands in.', 'text'),
};

const document: Fields = {
  version: one('Version of this text.', 'text'),
  authors: many('Who wrote it.', 'text'),
  approval: one('Ethics approval.', 'text'),
  registration: one('Preregistration or licence.', 'text'),
  setting: one('Laboratory or facility.', 'text'),
  time_zone: one('IANA name of the zone of all clock times.', 'text'),
  start: one('Date of day 1.', 'date'),
  weekends: one('Are there sessions on Saturdays and Sundays?', 'terms yes_no'),
  holidays: many('Dates without sessions.', 'date'),
};

const giving: Fields = {
  dose: one('How much is given.', ...amounts, 'level', 'factor'),
  route: one('How it is given.', 'route'),
  volume: one('Volume given, fixed or per body weight.', 'volume', 'volumePerBodyWeight'),
  concentration: one('Concentration of what is given.', ...concentrations),
  rate: one('Rate of an infusion or a pump.', 'flow', 'massRate', 'doseRate', 'volumeRatePerBodyWeight'),
  duration: one('How long giving it takes.', 'duration'),
  site: many('Where on or in the body.', 'text'),
  sites: one('Number of places among which the volume is divided.', 'count'),
  coordinates: many('Stereotaxic coordinates, with their reference in a note.', 'length', 'text'),
  needle: one('Needle gauge.', 'gauge'),
};

const material: Fields = {
  ...giving,
  ladder: many('Doses of successive days or sessions, in their order.', ...amounts),
  vehicle: one('What it is dissolved or suspended in.', 'vehicle', 'mix'),
  contains: many('Parts of a mix: `5 % v/v of ethanol`.', ...amounts, ...concentrations, 'vehicle', 'drug', 'mix'),
  form: one('Whether the dose counts the salt or the base.', 'terms form'),
  salt: one('The salt, as on the bottle.', 'text'),
  schedule: one('Controlled-substance schedule.', 'terms schedule'),
  registration: one('Registration or licence to hold it.', 'text'),
  supplier: one('Who supplied it.', 'text'),
  expires_after: one('How long a prepared solution is kept.', 'duration'),
  molar_mass: one('Mass of a mole: in a schedule it turns `10 mM` into mg/mL. That of the salt or the base, as the dose counts.', 'molarMass'),
  density: one('Mass of a volume, as `0.789 g/mL` of ethanol: in a schedule it turns `20 % v/v` into mg/mL.', 'concentration'),
};

const physical: Fields = {
  model: one('Maker and model.', 'text'),
  supplier: one('Who supplied it.', 'text'),
  wavelength: one('Wavelength of light.', 'length'),
  power: one('Power, or power per area.', 'power', 'irradiance'),
  frequency: one('Frequency of a tone or of pulses.', 'frequency'),
  level: one('Loudness.', 'soundLevel'),
  illuminance: one('Light level.', 'illuminance'),
  pulse: one('Length of one pulse.', 'duration'),
  interval: one('Time from one onset to the next.', 'duration'),
  duty_cycle: one('Share of the time that it is on.', 'share'),
  current: one('Electric current.', 'current'),
  temperature: one('Temperature.', 'temperature'),
  odour: one('Odour.', 'text'),
  colour: one('Colour.', 'text'),
  capacity: one('What a pump or syringe holds.', 'volume'),
  rate: one('Rate of flow.', 'flow'),
  duration: one('How long it lasts.', 'duration'),
  needle: one('Needle gauge.', 'gauge'),
};

const preparation: Fields = {
  procedure: one('What is done.', 'text'),
  recovery: one('Time before anything else is done.', 'duration'),
  expression: one('Time a virus needs to express.', 'duration'),
  duration: one('How long it takes or lasts.', 'duration'),
  site: many('Where.', 'text'),
  coordinates: many('Stereotaxic coordinates, with their reference in a note.', 'length', 'text'),
  volume: one('Volume injected.', 'volume'),
  titre: one('Titre of a virus.', 'text'),
  agent: one('Virus, implant or substance.', 'text', 'drug', 'device'),
  anaesthesia: one('Anaesthetic.', 'text', 'drug'),
  analgesia: one('Analgesic.', 'text', 'drug'),
};

const cues: Fields = {
  floor: one('Floor.', 'text'),
  walls: one('Walls.', 'text'),
  colour: one('Colour.', 'text'),
  odour: one('Odour.', 'text'),
  cues: many('Other cues.', 'text'),
  illuminance: one('Light level at the floor.', 'illuminance'),
  length: one('Inner length.', 'length'),
  width: one('Inner width.', 'length'),
  height: one('Inner height.', 'length'),
  material: one('What it is made of.', 'text'),
};

const place: Fields = {
  ...cues,
  counts_in_share: one('Does time in this zone count in the whole of a share?', 'terms yes_no'),
  start: one('Where an animal is put at the start.', 'compartment', 'zone'),
  boxes: one('How many of this apparatus there are.', 'count'),
  cleaning: one('How it is cleaned between animals.', 'text'),
  supplier: one('Who made it.', 'text'),
  tracking: one('How behaviour is recorded.', 'text'),
};

const population: Fields = {
  species: one('Species.', 'species'),
  strain: one('Strain or stock.', 'text'),
  genotype: many('Genotype.', 'text'),
  sex: one('Sex.', 'terms sex'),
  age: one('Age at the start.', 'duration'),
  weight: one('Body weight at the start.', 'mass'),
  weight_floor: one('Body weight below which food is given, as a share of free-feeding weight.', 'share'),
  n: one('Number of animals.', 'count'),
  role: one('What these animals are for.', 'terms animal_role'),
  housing: one('Animals a cage.', 'count'),
  bedding: one('Bedding and enrichment.', 'text'),
  lights_on: one('Clock time at which lights go on.', 'clock'),
  lights_off: one('Clock time at which lights go off.', 'clock'),
  light_cycle: one('Hours of light.', 'duration'),
  tested_in: one('Light phase in which sessions fall.', 'terms light_phase'),
  temperature: one('Room temperature.', 'temperature'),
  humidity: one('Relative humidity.', 'share'),
  food: one('Food.', 'text'),
  water: one('Water.', 'text'),
  supplier: one('Where they come from.', 'text'),
  acclimatisation: one('Time in the facility before the study.', 'duration'),
  handling: one('Handling before the study.', 'text'),
  attrition: one('Share expected to be lost.', 'share'),
  shock_history: one('Were they shocked before?', 'terms yes_no'),
  drug_history: one('Had they had a drug before?', 'terms yes_no'),
  preparation: many('What was done to them before.', 'preparation'),
};

const pairing: Fields = {
  subject: one('Who meets, lives with or is attacked by the other.', 'animals'),
  observer: one('Who watches.', 'animals'),
  demonstrator: one('Who is watched.', 'animals'),
  aggressor: one('Who attacks.', 'animals'),
  stimulus: one('Who is met.', 'animals'),
  ratio: one('How many partners each has: `1 per observer`.', 'count'),
  familiarity: one('Do they know each other?', 'terms familiarity'),
  same: many('What the members of a pair share.', 'terms shared_by'),
  differ: many('What the members of a pair do not share.', 'terms shared_by'),
  reuse: one('How often a partner may serve; `no` is once.', 'terms yes_no', 'count'),
  new_partner: one('When a partner is changed.', 'terms basis'),
};

const procedure: Fields = {
  kind: one('What kind of act it is.', 'terms procedure_kind'),
  undergoes: one('Who undergoes it: `subject`, or a parameter.', 'terms participant', 'parameter'),
  watches: one('Who watches.', 'terms participant', 'parameter'),
  meets: one('Who is met.', 'terms participant', 'parameter'),
  measured: one('Who is measured.', 'terms participant', 'parameter'),
  duration: one('How long it lasts, from its parameters.', 'duration', 'expression', 'parameter'),
  recovery: one('Time before anything else is done.', 'duration'),
  severity: one('Severity class.', 'terms severity'),
  records: many('What it records.', 'measure'),
  terminal: one('Does the animal die?', 'terms yes_no'),
};

const entry: Fields = {
  name: many('Names in use.', 'text'),
  species: one('Species it was read for.', 'species'),
  route: one('Route it was read for.', 'route'),
  substance: one('Substance it was read for.', 'substance'),
  class: one('Pharmacological class.', 'text'),
  schedule: one('Controlled-substance schedule.', 'terms schedule'),
  good_practice: one('Volume of good practice.', 'volume', 'volumePerBodyWeight'),
  maximum: one('Largest volume.', 'volume', 'volumePerBodyWeight'),
  sites_per_day: one('Largest number of sites in a day.', 'count'),
  needle: one('Coarsest needle.', 'gauge'),
  at_most: one('Largest value in use.', 'current', 'duration', 'share'),
  at_least: one('Smallest value in use.', 'current', 'duration', 'share'),
  half_life: one('Elimination half-life.', 'duration'),
  elimination: one('Zero-order elimination.', 'concentrationRate'),
  absorption: one('Absorption rate constant.', 'frequency'),
  k12: one('Rate constant from the central to the peripheral compartment.', 'frequency'),
  k21: one('Rate constant from the peripheral to the central compartment.', 'frequency'),
  k10: one('Elimination rate constant.', 'frequency'),
  clearance: one('Clearance per body weight.', 'volumeRatePerBodyWeight'),
  distribution_volume: one('Volume of distribution.', 'volume', 'volumePerBodyWeight'),
  bioavailability: one('Bioavailability.', 'share', 'number'),
  peak: one('Time of the peak.', 'duration'),
  dose: one('Dose it was read at.', ...amounts),
  evidence: one('How it was read.', 'terms evidence'),
  value: one('What the measure gives.', 'terms value_type'),
  by_place: one('Is it taken for each place?', 'terms yes_no'),
};

const factor: Fields = {
  applies: one('Animals that the factor concerns (a nested factor).', 'expression'),
  formed_after: one('For groups formed after the fact: the session that decides.', 'session', 'phase'),
};

const groups: Fields = {
  cross: many('Factors that are crossed.', 'factor'),
  levels: many('Levels that make this arm, or that all groups of a crossing have.', 'level'),
  n: one('Number of animals: `12 per group`, or `48 per experiment`.', 'count'),
  omit: many('Cells that are left out.', 'expression'),
};

const assignment: Fields = {
  method: one('How places are assigned.', 'terms assignment'),
  within: many('Unit within which the assignment is balanced.', 'terms basis', 'terms shared_by', 'factor'),
  decided_on: one('Measure of a pretest on which it is decided.', 'expression', 'outcome'),
  preferred: one('Role that goes to the initially preferred place.', 'role'),
  nonpreferred: one('Role that goes to the initially non-preferred place.', 'role'),
  apparatus_bias: one('Is the apparatus itself biased?', 'terms yes_no'),
  reason: one('Why it is biased.', 'text'),
};

const allocation: Fields = {
  method: one('How animals come to groups.', 'terms allocation'),
  blocks: one('Block size.', 'count'),
  balance: many('What is balanced across groups.', 'terms shared_by', 'terms basis', 'factor', 'outcome'),
  stratify: many('What is stratified by.', 'terms shared_by', 'factor', 'expression'),
  unit: one('Experimental unit.', 'terms basis', 'terms shared_by'),
  seed: one('Seed of the generator.', 'number'),
  concealment: one('How the allocation is concealed.', 'text'),
};

const blinding: Fields = {
  blind: many('Who is blind.', 'terms person'),
  to_what: many('What they are blind to.', 'factor', 'groups', 'role', 'drug', 'term'),
  method: one('How blinding is kept.', 'text'),
  until: one('When it is lifted.', 'phase', 'session', 'text'),
};

const analysis: Fields = {
  outcome: one('What is analysed.', 'outcome', 'measure'),
  phase: many('In which phase or session.', 'phase', 'session', 'step'),
  factors: many('Factors of the model.', 'factor', 'term'),
  covariates: many('Covariates.', 'outcome', 'measure'),
  test: one('Statistical test.', 'terms test'),
  model: one('Model in words or in formula.', 'text'),
  alpha: one('Significance level.', 'number', 'share'),
  sides: one('One-sided or two-sided.', 'terms sides'),
  correction: one('Correction for multiplicity.', 'terms correction'),
  primary: one('Is this the primary analysis?', 'terms yes_no'),
  missing: one('How missing values are handled.', 'text'),
  software: one('Software.', 'text'),
  control: many('Levels that make the control group, for `dunnett`.', 'level'),
  contrasts: many('Planned contrasts.', 'expression'),
  follow_up: one('Post hoc tests.', 'text'),
};

const hypothesis: Fields = {
  expects: many('What is expected, as an inequality.', 'expression'),
  analysis: one('Analysis that decides.', 'analysis'),
  statement: one('The hypothesis in words.', 'text'),
};

const sampleSize: Fields = {
  method: one('How n was chosen.', 'text'),
  power: one('Power aimed at.', 'share', 'number'),
  alpha: one('Significance level.', 'number', 'share'),
  effect: one('Standardised effect size.', 'number'),
  effect_source: one('Where the effect size comes from.', 'text'),
  analysis: one('Analysis it is made for.', 'analysis'),
};

const outcome: Fields = {
  primary: one('Is this the primary outcome?', 'terms yes_no'),
  scorer: one('Who or what scores it.', 'text', 'terms person'),
  unit: one('Unit in words, where it has none.', 'text'),
  higher_means: one('What a higher value means.', 'text'),
};

const exclusion: Fields = {
  reason: one('Why.', 'text'),
  decided: one('When it is decided.', 'terms decided'),
};

const phase: Fields = {
  configuration: many('State of the apparatus.', 'configuration'),
  place: one('Where the animals are.', 'text', 'apparatus', 'compartment'),
  lights: one('Light phase.', 'terms light_phase'),
  order: one('Order of the levels over animals.', 'terms order'),
  washout: one('Time between two levels.', 'duration'),
  room: one('Room.', 'text'),
  scorer: one('Who scores.', 'text', 'terms person'),
  aim: one('What the phase is for.', 'text'),
  weekends: one('Are there sessions on Saturdays and Sundays?', 'terms yes_no'),
};

const ownFields = {
  protocol: document,
  experiment: document,
  template: {},
  drug: material,
  vehicle: material,
  mix: material,
  device: physical,
  stimulus: physical,
  preparation,
  apparatus: place,
  compartment: place,
  zone: place,
  door: { joins: many('Places on its two sides.', 'compartment', 'zone'), width: one('Opening width.', 'length'), height: one('Opening height.', 'length'), material: one('What it is made of.', 'text') },
  configuration: { open: many('Doors that are open.', 'door'), closed: many('Doors that are closed.', 'door'), fills: one('Compartment whose cues fill the whole box.', 'compartment'), start: one('Where an animal is put.', 'compartment', 'zone'), ...cues },
  animals: population,
  pairing,
  procedure,
  species: entry,
  route: entry,
  substance: entry,
  limit: entry,
  kinetics: entry,
  measure: entry,
  factor,
  groups,
  arm: groups,
  assignment,
  allocation,
  blinding,
  analysis,
  hypothesis,
  sample_size: sampleSize,
  outcome,
  exclusion,
  phase,
  background: phase,
  session: phase,
  each: phase,
  administration: { ...giving, vehicle: one('What it is dissolved in.', 'vehicle', 'mix') },
  simulation: { runs: one('Number of simulated experiments.', 'count'), seed: one('Seed of the generator.', 'number') },
  scenario: {},
} as const satisfies Readonly<Partial<Record<Kind | 'protocol' | 'administration' | 'each' | 'exclusion' | 'assignment', Fields>>>;

/** The facts that each kind of block can state, the common ones too. */
export const fieldsOf: Readonly<Record<string, Fields>> = Object.fromEntries(Object.entries(ownFields).map(([kind, fields]) => [kind, { ...commonFields, ...fields }]));

/** Blocks that take facts with names of their own: model parameters, and whatever is swept. */
export const openBlocks: ReadonlySet<string> = new Set(['simulation', 'scenario']);
