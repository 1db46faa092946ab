// Makes protocol texts of any length: each is a study somebody could run, and no two are the same.

/** Numbers that look drawn but are the same for the same seed (a linear congruential generator, Numerical Recipes). */
function drawing(seed) {
  let state = seed >>> 0;
  return (choices) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return choices[Math.floor((state / 2 ** 32) * choices.length)];
  };
}

const drugs = ['morphine', 'cocaine', 'oxycodone', 'nicotine', 'amphetamine', 'heroin'];

function materials(pick, drug) {
  return `vehicle saline {
  route: sc
  volume: ${pick([5, 10])} mL/kg
}

drug ${drug} {
  dose: ${pick([1, 2.5, 5, 10, 20])} mg/kg
  route: sc
  concentration: ${pick([0.5, 1, 2])} mg/mL
  vehicle: saline
}

drug oxytocin {
  dose: ${pick([0.1, 0.3, 1])} mg/kg
  route: sc
  vehicle: saline
}

animals observers {
  species: mouse
  strain: "${pick(['C57BL/6J', 'DBA/2J', 'Swiss Webster'])}"
  sex: ${pick(['male', 'female', 'both'])}
  age: ${pick([8, 9, 10])} weeks
  weight: ${pick([22, 25, 28])} g +- 2 g
  housing: ${pick([1, 2, 4])}
}

apparatus box {
  boxes: ${pick([2, 4, 8])}
  compartment left { floor: "rods"  walls: "black"  length: 20 cm }
  compartment right { floor: "mesh"  walls: "striped"  length: 20 cm }
  door divider { joins: left, right }
  configuration divided { closed: divider }
  configuration open_box { open: divider }
}
`;
}

function study(pick, drug) {
  const minutes = pick([15, 20, 30]);
  const pairs = pick([3, 4, 5]);
  const test = 2 + 2 * pairs;
  return `factor treatment = control, oxytocin_given

groups design of observers {
  cross: treatment
  n: ${pick([8, 10, 12])} per group
}

allocation drawn {
  method: blocked
  blocks: 4
  seed: ${pick([20181210, 4711, 99])}
}

assign drug_side, saline_side to box.left, box.right {
  method: counterbalanced
  within: group
}

// Free access to both sides before any drug
phase pretest day 1 {
  configuration: open_box
  session baseline at 10:00 {
    test in box for ${minutes} min as first_test
  }
}

phase conditioning days 2 to ${test - 1} {
  configuration: divided
  session morning at 09:00 {
    weigh
    inject saline
    confine to saline_side for ${pick([30, 40])} min
  }
  session afternoon at 15:00 {
    inject ${drug}
    confine to drug_side for ${pick([30, 40])} min
  }
}

phase posttest day ${test} {
  configuration: open_box
  session final_test at the same time as baseline {
    when treatment is oxytocin_given { inject oxytocin 30 min before last_test }
    otherwise { inject saline 30 min before last_test }
    test in box for ${minutes} min as last_test
  }
}

outcome preference = time in drug_side - time in saline_side { primary: yes }

exclude animal when time in drug_side during baseline > 80 % of ${minutes} min

analysis main {
  outcome: preference
  phase: posttest
  factors: treatment
  test: t_test
  alpha: 0.05
  primary: yes
}
`;
}

const indented = (text) => text.replace(/^(?=.)/gm, '  ');

/** One study in one file, of about 100 lines. */
export function protocolText(seed) {
  const pick = drawing(seed);
  const drug = pick(drugs);
  return `protocol "Study ${seed}: place preference for ${drug}"\nversion: "1.0.${seed}"\n\n${materials(pick, drug)}\n${study(pick, drug)}`;
}

/** Many experiments with the same materials in one file, of at least `lines` lines. */
export function longProtocolText(lines, seed = 1) {
  const pick = drawing(seed);
  const drug = pick(drugs);
  const parts = [`protocol "Series of place preference experiments with ${drug}"\nversion: "1.0.0"\n\n${materials(pick, drug)}`];
  for (let count = lineCount(parts[0]), number = 1; count < lines; number++) {
    const experiment = `\nexperiment series_${number} "Experiment ${number}" {\n${indented(study(pick, drug))}}\n`;
    count += lineCount(experiment);
    parts.push(experiment);
  }
  return parts.join('');
}

export function lineCount(text) {
  return text.split('\n').length - 1;
}
