/** A whole small study to begin from: morphine, eight days of conditioning, one test. It checks without a finding. */
export const starterProtocol = `// A protocol to begin from: change it to yours. What is not known yet is \`unstated\`.
protocol "Morphine place preference in mice"

version: "0.1.0"
approval: unstated

// Materials

vehicle saline {
  route: sc
  volume: 5 mL/kg
}

drug morphine {
  dose: 10 mg/kg
  route: sc
  concentration: 2 mg/mL
  vehicle: saline
  registration: unstated
}

// Animals

animals mice {
  species: mouse
  strain: unstated
  sex: unstated
  weight: 25 g +- 2 g
  housing: unstated
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

factor treatment = morphine_paired, saline_only

groups design of mice {
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
    when treatment is morphine_paired { inject morphine }
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
