protocol "Rats that express a cocaine place preference, and rats that do not"

version: "1.0.0"
source: "dela Cruz 2009, Behav Pharmacol 20:720-730, PMC3725613, abstract"
note: "Groups formed after the fact: a time in the cocaine-paired room decides, found by a classification tree."

// Materials

vehicle saline { route: unstated  volume: unstated }

drug cocaine {
  route: unstated
  volume: unstated
  vehicle: saline
  schedule: II source "21 CFR 1308.12(b)(4)"
}

drug mk_212 {
  dose: 0.125 mg/kg
  route: unstated
  vehicle: unstated
}

// Animals

animals rats {
  species: rat
  strain: "Sprague-Dawley"
  sex: male
  age: unstated
  weight: unstated
}

// Apparatus

apparatus three_chambers {
  compartment left_room { cues: unstated }
  compartment right_room { cues: unstated }
  zone centre { counts_in_share: unstated }
}

// Design

factor dose = none 0 mg/kg, low 5 mg/kg, medium 10 mg/kg, high 20 mg/kg
factor training = one_trial, four_trials

factor expression = expressing when time in cocaine_room during choice >= 324 s, not_expressing otherwise {
  formed_after: choice
}

groups design of rats {
  cross: dose, training
  n: unstated per group
}

assign cocaine_room, saline_room to three_chambers.left_room, three_chambers.right_room {
  method: counterbalanced assumed note "Read: unbiased."
  within: group
}

allocation { method: unstated  unit: animal }

// Days

phase conditioning for 8 days {
  session cocaine_trial on day 1 at unstated {
    inject cocaine { dose: dose }
    confine to cocaine_room for unstated
  }
  session saline_trial on day 2 at unstated {
    inject saline
    confine to saline_room for unstated
  }
  when training is four_trials {
    session more_cocaine on days 3, 5, 7 at unstated {
      inject cocaine { dose: dose }
      confine to cocaine_room for unstated
    }
    session more_saline on days 4, 6, 8 at unstated {
      inject saline
      confine to saline_room for unstated
    }
  }
  note: "That the trials alternate by day is ours."
}

phase choice immediately after conditioning {
  session choice_test at unstated { test in three_chambers for unstated }
}

// After the groups are known: does a serotonin agonist take the expression away?

phase challenge immediately after choice {
  session second_test at the same time as choice_test {
    when expression is expressing { inject mk_212 unstated before second_choice } otherwise { inject saline unstated before second_choice }
    test in three_chambers for unstated as second_choice
  }
  note: "The order of the two tests and the control for the challenge are not in the abstract."
}

// Measures and analysis

outcome cocaine_time = time in cocaine_room { primary: yes }

hypothesis blockade {
  statement: "MK 212 blocks expression in a part of the rats."
  expects: (mean(cocaine_time during challenge among expressing) < mean(cocaine_time during choice among expressing))
  analysis: by_expression
}

analysis by_expression {
  outcome: cocaine_time
  phase: choice, challenge
  factors: expression, dose, training
  test: unstated
  alpha: unstated
}
