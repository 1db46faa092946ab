protocol "Extinction of a morphine place preference to a criterion, and its reinstatement by a prime"

version: "1.0.0"
source: "Ribeiro Do Couto 2003, Neural Plast 10:279-290, abstract at https://www.hindawi.com/journals/np/2003/145960/abs/"
note: "Three experiments that share their training. The abstract gives doses and extinction sessions, and little else."

// Materials

vehicle saline { route: unstated  volume: unstated }

drug morphine {
  route: unstated but ip note "Told of the primes only."
  volume: unstated
  vehicle: saline
  schedule: II source "21 CFR 1308.12(b)(1)"
}

// Animals

animals mice {
  species: mouse
  strain: "OF1" source "Ribeiro Do Couto 2005, doi:10.1016/j.brainres.2005.05.023" note "The same laboratory."
  sex: unstated
  age: unstated
  weight: unstated
}

// Apparatus

apparatus box {
  compartment left { cues: unstated }
  compartment right { cues: unstated }
}

assign drug_side, saline_side to box.left, box.right { method: unstated }

allocation { method: unstated  unit: animal }

outcome preference = time in drug_side - time in saline_side { primary: yes  note: "The formula is ours." }

// Training, the same in all three experiments but for the dose

template training(trained_with: dose) {
  phase pretest day 1 {
    session first_test at unstated { test in box for unstated }
  }

  phase conditioning immediately after pretest for 4 days {
    note: "Four pairings: Ribeiro Do Couto 2005. That saline is given on the same days is ours."
    session saline_pairing at unstated {
      inject saline
      confine to saline_side for unstated
    }
    session drug_pairing at unstated {
      inject morphine (trained_with)
      confine to drug_side for unstated
    }
  }

  phase posttest immediately after conditioning {
    session second_test at the same time as first_test { test in box for unstated }
  }
}

experiment acquisition "Which doses give a preference?" {
  factor training_dose = none 0 mg/kg, two 2 mg/kg, three 3 mg/kg, five 5 mg/kg, ten 10 mg/kg, twenty 20 mg/kg, forty 40 mg/kg

  groups doses of mice {
    cross: training_dose
    n: unstated per group
  }

  use training(training_dose)

  hypothesis threshold {
    statement: "Reported: a preference at 5 mg/kg and above."
    expects: (mean(preference during posttest among five) > mean(preference during posttest among none))
  }
}

experiment extinction "How long do daily sessions without the drug take?" {
  factor daily_session = long 60 min, short 15 min

  groups lengths of mice {
    cross: daily_session
    n: unstated per group
  }

  use training(40 mg/kg)

  phase without_drug immediately after posttest {
    note: "Reported: the preference is gone after 7 sessions of 60 min and after 9 of 15 min."
    session daily at the same time as first_test { test in box for daily_session }
    until preference < 10 % of preference during posttest for 2 days, at most 14 days assumed note "Stated of the group: until no longer evident. A number for each animal, and the longest time, are ours."
  }
}

experiment reinstatement "Which primes bring the preference back?" {
  factor prime = prime_0 0 mg/kg, prime_2 2 mg/kg, prime_3 3 mg/kg, prime_5 5 mg/kg, prime_10 10 mg/kg, prime_20 20 mg/kg, prime_40 40 mg/kg

  groups primed of mice {
    cross: prime
    n: unstated per group
  }

  use training(40 mg/kg)

  phase without_drug immediately after posttest {
    session daily at the same time as first_test { test in box for 15 min }
    until preference < 10 % of preference during posttest for 2 days, at most 14 days otherwise exclude_animal assumed note "As in the second experiment."
  }

  phase return immediately after without_drug {
    session primed_test at the same time as first_test {
      inject morphine { dose: prime  route: ip }
      test in box for unstated
    }
  }

  hypothesis primes_work {
    statement: "Reported: the preference is back from 5 mg/kg upward."
    expects: (mean(preference during return among prime_5) > mean(preference during return among prime_0))
    analysis: by_prime
  }

  analysis by_prime {
    outcome: preference
    phase: return
    factors: prime
    test: one_way_anova assumed
    alpha: unstated
    primary: yes
  }

  simulation { runs: 2000  seed: 2003 }

  scenario nothing_learned { learning_rate: 0 assumed }

  sweep primed.n = 6, 8, 10, 12, 14
}
