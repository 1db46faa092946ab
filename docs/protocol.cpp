protocol "Morphine place preference in mice"

version: "1.0.0"
approval: unstated

vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { route: sc  dose: 10 mg/kg  concentration: 1 mg/mL  vehicle: saline  schedule: II }

animals mice { species: mouse  strain: "C57BL/6J"  sex: both  weight: 25 g +- 2 g  housing: 4 }

apparatus box {
  start: unstated
  compartment left { floor: "bars" }
  compartment right { floor: "mesh" }
}

factor treatment = saline_both_sides, morphine_one_side

groups design of mice { cross: treatment  n: 12 per group assumed }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced  within: group  apparatus_bias: no }
allocation { method: unstated  unit: animal }
blinding { blind: unstated }

phase pretest day 1 {
  session baseline at 10:00 { test in box for 20 min }
}

phase conditioning days 2 to 7 {
  session without_drug on odd days at 10:00 {
    inject saline
    confine to saline_side for 30 min
  }
  session with_drug on even days at 10:00 {
    when treatment is morphine_one_side { inject morphine } otherwise { inject saline }
    confine to drug_side for 30 min
  }
}

phase posttest day 8 {
  session final at the same time as baseline { test in box for 20 min }
}

outcome preference = time in drug_side - time in saline_side
exclude animal when time in drug_side during pretest > 75 % of 20 min
analysis decisive { outcome: preference  phase: posttest  factors: treatment  test: unstated }
