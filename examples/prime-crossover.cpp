// Not a published study. Ribeiro Do Couto 2005 gave primes to the same mice in falling order, so that dose and order
// cannot be told apart. The same series as a Latin square is ours, and so is all that has no source.
protocol "Priming doses of morphine, each animal getting all of them in a Latin square"

version: "1.0.0"
source: "Series of doses: Ribeiro Do Couto 2005, doi:10.1016/j.brainres.2005.05.023"

// Materials

vehicle saline { route: ip assumed  volume: 10 mL/kg assumed }

drug morphine {
  dose: 40 mg/kg
  route: ip source "Ribeiro Do Couto 2003: the primes"
  volume: 10 mL/kg assumed
  vehicle: saline
  schedule: II source "21 CFR 1308.12(b)(1)"
}

// Animals

animals mice {
  species: mouse
  strain: "OF1"
  sex: both assumed note "Half of each."
  age: unstated
  weight: unstated
  housing: unstated
  attrition: 10 % assumed
}

// Apparatus

apparatus box {
  compartment left { cues: unstated }
  compartment right { cues: unstated }
  boxes: 6 assumed
}

// Design: six doses, six positions, each animal once at each

factor prime within = prime_0 0 mg/kg, prime_1 1.25 mg/kg, prime_2 2.5 mg/kg, prime_5 5 mg/kg, prime_10 10 mg/kg, prime_20 20 mg/kg

groups crossover of mice { n: 24 per experiment assumed }

assign drug_side, saline_side to box.left, box.right {
  method: counterbalanced
  within: animal
}

allocation {
  method: randomised
  unit: animal
  balance: cage
  seed: 2005
}

blinding {
  blind: experimenter, analyst
  to_what: prime
  method: "Syringes coded by the injector, one code for a mouse and a week."
  until: primes
}

// Days

phase pretest day 1 {
  session first_test between 09:00 and 12:00 { test in box for 15 min assumed }
}

phase conditioning days 2 to 9 {
  session saline_pairing on odd days at the same time as first_test {
    inject saline
    confine to saline_side for 30 min assumed
  }
  session drug_pairing on even days at the same time as first_test {
    inject morphine
    confine to drug_side for 30 min assumed
  }
  note: "Four pairings, as published; their length is ours."
}

phase posttest immediately after conditioning {
  session second_test at the same time as first_test { test in box for 15 min assumed }
}

phase extinction immediately after posttest {
  session daily_test at the same time as first_test { test in box for 15 min }
  until preference < 10 % of preference during posttest for 2 days, at most 14 days otherwise exclude_animal assumed
}

phase primes immediately after extinction for 36 days {
  each prime every 7 days {
    order: latin_square
    washout: 7 days assumed
    session primed_test at the same time as first_test {
      inject morphine { dose: prime }
      test in box for 15 min assumed
    }
  }
}

// Measures and analysis

outcome preference = time in drug_side - time in saline_side { primary: yes }

exclude animal from preference when body_weight during primes < 80 % of body_weight during pretest {
  reason: "Too ill to explore." assumed
  decided: before_unblinding
}

hypothesis dose_effect {
  expects: (mean(preference during primes among prime_10) > mean(preference during primes among prime_0))
  analysis: by_dose
}

analysis by_dose {
  outcome: preference
  phase: primes
  factors: prime
  test: mixed_model
  model: "preference ~ dose + position + (1 | animal)"
  correction: holm
  alpha: 0.05
  missing: "A mouse that misses a test keeps its others."
  primary: yes
}
