protocol "Morphine place preference, its extinction and its reinstatement by a prime"

version: "1.0.0"
source: "eLife 50519, https://doi.org/10.7554/eLife.50519"
note: "Written from what was read of the paper, not from the whole of it. What was not read is unstated."

// Materials

vehicle saline { route: sc  volume: unstated }

drug morphine {
  dose: 10 mg/kg source "eLife 50519"
  route: sc
  volume: unstated
  concentration: unstated
  vehicle: saline
  form: unstated
  schedule: II source "21 CFR 1308.12(b)(1)"
  registration: unstated
}

// Animals

animals mice {
  species: mouse
  strain: unstated
  sex: unstated
  age: unstated
  weight: unstated
  housing: unstated
}

// Apparatus

apparatus box {
  compartment left { floor: unstated  walls: unstated }
  compartment right { floor: unstated  walls: unstated }
  tracking: unstated
}

// Design: an unbiased assignment, and a group with the vehicle on both sides

factor treatment = vehicle_both_sides, morphine_one_side

groups design of mice {
  cross: treatment
  n: 8 per group note "Eight in a cell. F(1, 28) speaks of four cells, so there was a second factor, which was not read."
}

assign drug_side, saline_side to box.left, box.right {
  method: counterbalanced assumed note "The design is unbiased; how was not read."
  within: treatment
  apparatus_bias: unstated
}

allocation {
  method: unstated
  unit: animal
}

blinding { blind: unstated }

// Days

phase pretest day 1 {
  session first_test at unstated { test in box for 20 min }
}

phase conditioning days 2 to 4 {
  session without_drug at unstated {
    inject saline
    confine to saline_side for 45 min
  }
  session with_drug 7 h after the onset of without_drug {
    when treatment is morphine_one_side { inject morphine } otherwise { inject saline }
    confine to drug_side for 45 min
  }
  note: "Three sessions with the vehicle and three with the drug. That the vehicle comes first, and that the phases follow without a gap, is ours."
}

phase posttest day 5 {
  session second_test at the same time as first_test { test in box for 20 min }
}

// Repeated tests without the drug
phase extinction immediately after posttest for 10 days {
  session daily_test at the same time as first_test { test in box for 20 min }
}

phase reinstatement immediately after extinction {
  session primed_test at the same time as first_test {
    when treatment is morphine_one_side { inject morphine } otherwise { inject saline }
    test in box for 20 min
  }
}

// Measures and analysis

outcome preference = time in drug_side - time in saline_side {
  primary: yes
  higher_means: "more time where the drug was given"
}

hypothesis acquired {
  statement: "Morphine makes the side preferred in which it was given."
  expects: (mean(preference during posttest among morphine_one_side) > mean(preference during pretest among morphine_one_side))
  analysis: acquisition
}

analysis acquisition {
  outcome: preference
  phase: pretest, posttest
  factors: treatment
  test: mixed_anova note "Read: pre/post by treatment, F(1, 28) = 31.1."
  alpha: unstated
  primary: yes
}

analysis loss {
  outcome: preference
  phase: extinction
  factors: treatment
  test: repeated_anova note "Read: sessions, F(9, 252) = 5.2."
  alpha: unstated
}

analysis return {
  outcome: preference
  phase: reinstatement
  factors: treatment
  test: unstated note "Read: F(1, 28) = 9.2."
  alpha: unstated
}
