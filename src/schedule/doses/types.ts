/** What is given, as a schedule has it. */
import type { Id } from '../../language/ir/types.js';
import type { DateText } from '../types.js';

/** What one animal is given at once. */
export interface Administration {
  materials: AdministeredMaterial[];
  /** Only where one solution that the protocol gives no name holds several materials: `morphine 1 mg/mL + naloxone 0.1 mg/mL`, as it is called in the stock. */
  solution?: string;
  route: string | null;
  /** mL to draw up, as the syringe can measure it, or that fill a pump; null where nothing is drawn up. */
  volume: number | null;
  /** mL before rounding; null where nothing is drawn up, and for the blind, to whom it might tell a dose from a vehicle. */
  exactVolume: number | null;
  /** Only of what is given at several sites, in equal parts: at how many, and whether the protocol calls one a side. Volumes are those of all sites, `draws` those of one. */
  sites?: { /** @asType integer */ count: number; per: 'side' | 'site' };
  /** Name of what it is drawn up with, its graduation in mL, and in how many equal parts; null where the facility names none for the route, or nothing is drawn up. */
  syringe: { name: string; step: number; draws: number } | null;
  /** g, on which it rests, and its date; null where the dose needs none. */
  weight: { grams: number; date: DateText | null; from: 'animal' | 'protocol' } | null;
  /** Where the volume, or the dose in a volume that is known, rests on no number: what is missing. */
  missing: string[];
}

export interface AdministeredMaterial {
  /** Drug, vehicle or mix. */
  material: Id;
  name: string;
  /** Only of a drug in a mix: the mix, in whose volume it is. */
  within?: Id;
  /** Dose as the protocol gives it, in `unit` (UCUM: mg/kg, mg, mL/kg, …), that of a day for a pump (mg/kg/d); null for a vehicle. */
  dose: number | null;
  unit: string | null;
  /** Only where the dose is that of one side, or of one site. */
  per?: 'side' | 'site';
  /** mg in the volume that is drawn up, for all sites; where no volume is known, as the protocol gives it. Null where the dose is no mass. */
  amount: number | null;
  /** mg/mL of its own solution. */
  concentration: number | null;
  /** Only where the dose is no mass: of its own solution, in `unit` (UCUM: [iU]/mL, umol/mL, …). */
  strength?: Strength;
  /** mL of its own solution in what is drawn up; several materials that share one solution have all the same. Null where it is not known what is drawn up. */
  volume: number | null;
}

/** A concentration that is none of a mass. */
interface Strength {
  value: number;
  unit: string;
}

/** What is to be made up for one day. */
export interface Stock {
  date: DateText;
  /** Drug, vehicle or mix, with its concentration, mg/mL; of a solution without a name that holds several, all of them with ` + `. */
  material: Id;
  name: string;
  concentration: number | null;
  /** Only of a drug that is not measured as a mass. */
  strength?: Strength;
  route: string | null;
  injections: number;
  /** mL that are drawn up, and mL to make up, with the margin and rounded up. */
  drawn: number;
  prepare: number;
  /** mg of the drug in what is made up. */
  weighIn: number | null;
  conditional: boolean;
}
