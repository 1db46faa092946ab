import { any, assumed, notNegative, type Parameter, parameter, positive, share } from './parameter.js';

/** What is known or assumed of a drug; `from` is the source, where there is one. */
interface Known {
  readonly halfLife: readonly [number, string];
  readonly absorption: readonly [number, string];
  readonly bioavailability?: readonly [number, string];
  readonly volume: readonly [number, string];
  readonly equilibration: readonly [number, string];
  readonly half: number;
  readonly largest: number;
  readonly steepness?: number;
}

const ofRat = (source: string): string => `${source}, in rats; assumed for mice`;

/** By the name of the substance in the library. */
const known: Readonly<Record<string, Known>> = {
  morphine: { halfLife: [40, ofRat('J Pharmacol Exp Ther 1975;195:499')], absorption: [6, 'assumed for mice; 19 min in rats, ka 0.036 per min: Drug Metab Dispos, dmd.aspetjournals.org/highwire/markup/61689/expansion'], bioavailability: [0.94, ofRat('Drug Metab Dispos, the same table')], volume: [3, assumed], equilibration: [2, assumed], half: 1.15, largest: 1, steepness: 5 },
  heroin: { halfLife: [40, `${assumed}, that of morphine, which it becomes`], absorption: [5, assumed], volume: [3, assumed], equilibration: [2, assumed], half: 0.15, largest: 1, steepness: 3 },
  cocaine: { halfLife: [16, 'Benuck 1987, J Pharmacol Exp Ther 243:144, mouse ip'], absorption: [2, 'assumed, for a peak in the brain within 5 min: Benuck 1987'], volume: [2, assumed], equilibration: [1, assumed], half: 0.8, largest: 0.9, steepness: 1.5 },
  nicotine: { halfLife: [6.4, 'Petersen 1984, Drug Metab Dispos 12:725, mouse ip, 5.9 to 6.9 min'], absorption: [2, assumed], volume: [2, assumed], equilibration: [1, assumed], half: 0.08, largest: 0.6, steepness: 1.5 },
  amphetamine: { halfLife: [67.2, ofRat('Hutchaleelaha 1994, Drug Metab Dispos 22:406')], absorption: [10, assumed], volume: [3.84, ofRat('Hutchaleelaha 1994, Drug Metab Dispos 22:406')], equilibration: [5, assumed], half: 0.15, largest: 0.9, steepness: 1.5 },
  methamphetamine: { halfLife: [67.2, `${assumed}, that of amphetamine`], absorption: [10, assumed], volume: [3.84, `${assumed}, that of amphetamine`], equilibration: [5, assumed], half: 0.15, largest: 0.9, steepness: 1.5 },
  // It leaves at an even rate in truth (42.2 mg/dL/h in rats: Kelly 1987), and is taken as leaving in proportion.
  ethanol: { halfLife: [60, `${assumed}; the model has elimination in proportion only`], absorption: [2, assumed], volume: [0.65, assumed], equilibration: [0.5, assumed], half: 600, largest: 0.9, steepness: 2 },
  naloxone: { halfLife: [40, ofRat('J Pharmacol Exp Ther 1975;195:499')], absorption: [8, assumed], volume: [3, assumed], equilibration: [3, assumed], half: 0.3, largest: -0.6 },
  naltrexone: { halfLife: [60, assumed], absorption: [8, assumed], volume: [3, assumed], equilibration: [3, assumed], half: 0.3, largest: -0.6 },
  oxytocin: { halfLife: [30, `${assumed}, in the brain; 3.2 min in human plasma`], absorption: [5, assumed], volume: [1, assumed], equilibration: [5, assumed], half: 0.02, largest: 1, steepness: 1 },
  carbetocin: { halfLife: [60, assumed], absorption: [5, assumed], volume: [1, assumed], equilibration: [5, assumed], half: 0.02, largest: 1 },
};

function rowsOf([drug, { halfLife, absorption, bioavailability: [entering, entersBy] = [1, assumed], volume, equilibration, half, largest, steepness = 1 }]: [string, Known]): Parameter[] {
  return [
    parameter(`${drug}_half_life`, halfLife[0], 'min', positive, halfLife[1], 'Elimination half-life.'),
    parameter(`${drug}_absorption_half_life`, absorption[0], 'min', positive, absorption[1], 'Half-life of absorption where it is not given into the blood or the brain.'),
    parameter(`${drug}_bioavailability`, entering, '1', share, entersBy, 'Share that enters, where it is not given into the blood or the brain.'),
    parameter(`${drug}_volume`, volume[0], 'L/kg', positive, volume[1], 'Volume of distribution per body weight.'),
    parameter(`${drug}_equilibration_half_life`, equilibration[0], 'min', positive, equilibration[1], 'Half-life of equilibration with where it acts.'),
    parameter(`${drug}_half`, half, 'mg/L', positive, assumed, 'Concentration with half of the largest effect.'),
    parameter(`${drug}_largest`, largest, '1', any, assumed, 'Largest effect; below 0 it is aversive.'),
    parameter(`${drug}_steepness`, steepness, '1', positive, assumed, "Exponent of Hill's equation."),
  ];
}

export const drugs: readonly string[] = Object.keys(known);

export const drugRows: readonly Parameter[] = [
  ...Object.entries(known).flatMap(rowsOf),
  parameter('rat_potency', 2, '1', positive, 'doses by body surface, 3.0 and 5.9 kg/m²: Freireich 1966, Cancer Chemother Rep 50:219, in a table of NCI Frederick; assumed for these drugs', 'By what the concentrations with half of the largest effect are divided in rats.'),
  parameter('opponent_gain', 1.2, '1', notNegative, assumed, 'Where the opponent would settle, as a multiple of the effect.'),
  parameter('opponent_minutes', 30, 'min', positive, assumed, 'Time constant with which the opponent follows.'),
];
