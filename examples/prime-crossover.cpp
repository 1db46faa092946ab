// Published: the doses, and that each mouse is tested in three states. The order of the states and the time between
// them are not in the abstract; this crossover is ours, and so is all that is `assumed`.
protocol "Is a preference for morphine seen only under morphine? Each mouse tested in three states"

version: "1.0.0"
source: "Watanabe 2013, J Addict Res Ther S4:013, doi:10.4172/2155-6105.S4-013, abstract"

// Materials

vehicle saline { route: sc assumed  volume: 10 mL/kg assumed }

drug morphine {
  route: sc assumed note "As in Bespalov 1999, Psychopharmacology 141:118-122."
  volume: 10 mL/kg assumed
  vehicle: saline
  schedule: II source "21 CFR 1308.12(b)(1)"
}

// Animals

animals mice {
  species: mouse
  strain: "C57BL/6" note "Printed C57/BL6."
  sex: both assumed
  age: unstated
  weight: unstated
  housing: unstated
  attrition: 10 % assumed
}

// Apparatus

apparatus box {
  compartment left { cues: unstated }
  compartment right { cues: unstated }
}

// Design: the dose of training between mice, the state at the test within

factor training_dose = trained_low 0.3 mg/kg, trained_high 3.0 mg/kg

factor state within = drug_free 0 mg/kg, low_dose 0.3 mg/kg, high_dose 3.0 mg/kg

groups crossover of mice {
  cross: training_dose
  n: 24 per group assumed note "Six orders by two sides, two mice in each."
}

assign drug_side, saline_side to box.left, box.right {
  method: counterbalanced assumed
  within: training_dose
}

allocation {
  method: randomised assumed
  unit: animal
  balance: cage
  seed: 2013
}

blinding {
  blind: experimenter, analyst
  to_what: state, training_dose
  method: "Syringes coded by the injector, one code for a mouse and a test."
  until: tests
}

// Days

phase pretest day 1 {
  session first_test between 09:00 and 12:00 { test in box for 15 min source "Bespalov 1999: 900 s" }
}

phase conditioning days 2 to 9 {
  note: "Four pairings on alternate days, and their length, are ours."
  session saline_pairing on odd days at the same time as first_test {
    inject saline
    confine to saline_side for 30 min assumed
  }
  session drug_pairing on even days at the same time as first_test {
    inject morphine { dose: training_dose }
    confine to drug_side for 30 min assumed
  }
}

phase tests 2 days after conditioning {
  note: "Two weeks from test to test, with no training between: rats tested so kept their preference (Mueller 2002, PMID 12429400). Morphine itself is gone within hours."
  each state every 14 days {
    order: counterbalanced_order
    washout: 13 days assumed
    session choice at the same time as first_test {
      inject morphine { dose: state }
      test in box for 15 min assumed
    }
  }
}

// Measures and analysis

outcome gain = time in drug_side during tests - time in drug_side during pretest { primary: yes }

hypothesis state_dependence {
  statement: "Reported: after training with the low dose, a rise in the tests with morphine and none without; after the high dose a rise in all, larger with morphine."
  expects: (mean(gain among trained_low with low_dose) > mean(gain among trained_low with drug_free)), (mean(gain among trained_high with drug_free) > 0 s)
  analysis: by_state
}

analysis by_state {
  outcome: gain
  phase: tests
  factors: training_dose, state
  test: mixed_model assumed
  model: "gain ~ training_dose * state + period + (1 | animal)"
  correction: holm
  alpha: 0.05
  missing: "A mouse that misses a test keeps its others."
  primary: yes
  note: "All six orders, since no single square of three balances what one test carries over to the next; period stands for what the tests themselves extinguish."
}
