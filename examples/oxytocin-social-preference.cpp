protocol "Oxytocin in the ventricle: preference for a companion, and for a place"

version: "1.0.0"
source: "Kent 2013, J Neuroendocrinol 25:803-810, PMC3749824, abstract"

// Materials

vehicle saline { route: icv  volume: unstated }

drug oxytocin {
  route: icv
  volume: unstated
  rate: unstated
  vehicle: saline
  schedule: none
}

preparation ready_female {
  procedure: "Ovariectomy, an oestradiol implant, and a cannula in the ventricle."
  site: "ventricle"
  coordinates: unstated
  anaesthesia: unstated
  recovery: unstated
}

// Animals

animals females {
  species: mouse
  strain: unstated
  sex: female
  age: unstated
  weight: unstated
  preparation: ready_female
}

animals companions {
  species: mouse
  role: stimulus
  sex: female
}

pairing company {
  subject: females
  stimulus: companions
  ratio: 2 per subject
  familiarity: unfamiliar
  reuse: unstated
}

// Apparatus: three rooms

apparatus three_rooms {
  compartment left_end { cues: "to eye and paw, in the place experiment only" }
  compartment right_end { cues: "to eye and paw, in the place experiment only" }
  zone middle { counts_in_share: unstated }
}

assign oxytocin_end, saline_end to three_rooms.left_end, three_rooms.right_end {
  method: unstated
  apparatus_bias: unstated
}

allocation { method: unstated  unit: animal }

// Measures

outcome score = time in oxytocin_end - time in saline_end {
  primary: yes
  note: "The formula of the score is not in the abstract."
}

experiment social "A companion in each end room" {
  factor dose = none 0 ng, low 100 ng, middle_dose 200 ng, high 1000 ng note "The abstract prints the last dose as 100 ng in the list and as 1000 ng in the result."

  groups design of females {
    cross: dose
    n: unstated per group
  }

  phase pretest day 1 {
    session first_test at unstated { social_interaction with companions in three_rooms for 10 min }
  }

  phase conditioning immediately after pretest for 8 days {
    session with_oxytocin on odd days at unstated {
      infuse oxytocin immediately before meeting { dose: dose }
      social_interaction with companions in oxytocin_end for 30 min as meeting
    }
    session with_saline on even days at unstated {
      infuse saline immediately before meeting
      social_interaction with companions in saline_end for 30 min as meeting
    }
    note: "Four pairings each, on alternating days; which comes first is ours."
  }

  phase posttest immediately after conditioning {
    session second_test at the same time as first_test { social_interaction with companions in three_rooms for 10 min }
  }

  hypothesis friendship {
    statement: "100 and 200 ng make the companion preferred; 0 and 1000 ng do not."
    expects: (mean(score during posttest among low) > mean(score during pretest among low)), (mean(score during posttest among middle_dose) > mean(score during pretest among middle_dose))
  }
}

experiment place "Cues in each end room" {
  arm given_200_ng of females { n: unstated }

  phase pretest day 1 {
    session first_test at unstated { test in three_rooms for 10 min }
  }

  phase conditioning immediately after pretest for 8 days {
    session with_oxytocin on odd days at unstated {
      infuse oxytocin 200 ng immediately before stay
      confine to oxytocin_end for 30 min as stay
    }
    session with_saline on even days at unstated {
      infuse saline immediately before stay
      confine to saline_end for 30 min as stay
    }
  }

  phase posttest immediately after conditioning {
    session second_test at the same time as first_test { test in three_rooms for 10 min }
  }

  analysis before_and_after {
    outcome: score
    phase: pretest, posttest
    test: unstated note "Read: -222.4 +- 38.0 s before, -126.0 +- 58.7 s after, p < 0.05."
    alpha: 0.05
  }
}
