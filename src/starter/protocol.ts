export interface StarterStudy {
  /** Without quotation marks. */
  readonly title: string;
  /** A name of the language, such as `morphine`. */
  readonly drug: string;
  readonly species: StarterSpecies;
}

export type StarterSpecies = keyof typeof populations;

/** Two species that most place-conditioning studies are done in, with the weight of a young adult and a volume that two injections a day keep within good practice. */
const populations = {
  mouse: { animals: 'mice', weight: '25 g +- 2 g', volume: '5 mL/kg', concentration: '2 mg/mL' },
  rat: { animals: 'rats', weight: '300 g +- 20 g', volume: '2 mL/kg', concentration: '5 mg/mL' },
} as const;

/** Drugs to choose from; all are in the library. */
export const starterDrugs = ['morphine', 'cocaine', 'amphetamine', 'nicotine', 'ethanol', 'oxytocin'] as const;

const study: StarterStudy = { title: 'Morphine place preference in mice', drug: 'morphine', species: 'mouse' };

/**
 * A whole small study to begin from: eight days of conditioning, one test. It checks without a finding. Only of the study
 * that stands here without being asked for is a dose known; of another drug none is guessed.
 */
export function starterProtocol({ title, drug, species }: StarterStudy = study): string {
  const isKnown = drug === study.drug;
  const { animals, weight, volume, concentration } = populations[species];
  return `// A protocol to begin from: change it to yours. What is not known yet is \`unstated\`.
protocol "${title}"

version: "0.1.0"
approval: unstated

// Materials

vehicle saline {
  route: ${isKnown ? 'sc' : 'unstated'}
  volume: ${isKnown ? volume : 'unstated'}
}

drug ${drug} {
  dose: ${isKnown ? '10 mg/kg' : 'unstated'}
  route: ${isKnown ? 'sc' : 'unstated'}
  concentration: ${isKnown ? concentration : 'unstated'}
  vehicle: saline
  registration: unstated
}

// Animals

animals ${animals} {
  species: ${species}
  strain: unstated
  sex: unstated
  weight: ${weight}
  housing: unstated
  handling: unstated
}

// Apparatus

apparatus box {
  compartment left { floor: "grid" walls: "white" }
  compartment right { floor: "mesh" walls: "black" }
  start: unstated
  door divider { joins: left, right }
  configuration divided { closed: divider }
  configuration open_box { open: divider }
}

// Design

factor treatment = ${drug}_paired, saline_only

groups design of ${animals} {
  cross: treatment
  n: 12 per group assumed
}

assign drug_side, saline_side to box.left, box.right {
  method: counterbalanced
  apparatus_bias: unstated
}

allocation {
  method: unstated
  unit: animal
}

blinding {
  blind: unstated
}

// Days

phase pretest day 1 {
  configuration: open_box
  session baseline at 09:00 {
    test in box for 15 min
  }
}

phase conditioning days 2 to 9 {
  configuration: divided
  session morning at 09:00 {
    inject saline
    confine to saline_side for 30 min
  }
  session afternoon at 15:00 {
    when treatment is ${drug}_paired { inject ${drug} }
    otherwise { inject saline }
    confine to drug_side for 30 min
  }
}

phase posttest day 10 {
  configuration: open_box
  session final at the same time as baseline {
    test in box for 15 min
  }
}

// Outcome and analysis

outcome preference = time in drug_side - time in saline_side

exclude animal when time in drug_side during pretest > 75 % of 15 min

analysis main {
  outcome: preference
  primary: yes
  phase: posttest
  test: unstated
}
`;
}
