protocol "Witnessed social defeat and the later reward of a small dose of cocaine, in female mice"

version: "1.0.0"
source: "Ródenas-González 2023, Biomedicines 11:502, doi:10.3390/biomedicines11020502, abstract"
note: "The abstract does not tell how a defeat is witnessed. That is taken, by name, from the witness procedure of Warren 2013 (abstract; male C57BL/6J) and from Figure 1 of PMC8886985."

// Materials

vehicle saline { route: unstated  volume: unstated }

drug cocaine {
  dose: unstated note "A dose that has no effect by itself." but 1 mg/kg source "Calpe-López 2020, doi:10.3389/fnbeh.2019.00278" note "The same laboratory; after physical defeat, in males."
  route: unstated
  vehicle: saline
  schedule: II source "21 CFR 1308.12(b)(4)"
}

// Animals

animals observers {
  species: mouse
  role: observer
  strain: unstated
  sex: female
  age: unstated
  weight: unstated
  housing: unstated
}

animals intruders {
  species: mouse
  role: demonstrator
  strain: unstated
  sex: unstated but male source "Warren 2013"
}

animals residents {
  species: mouse
  role: aggressor
  strain: "CD-1" source "Warren 2013; PMC8886985, Figure 1"
  sex: unstated
  housing: 1 source "PMC8886985, Figure 1"
}

pairing witnessing {
  observer: observers
  demonstrator: intruders
  aggressor: residents
  ratio: 1 per observer
  familiarity: unstated
  new_partner: day source "PMC8886985, Figure 1" note "A new aggressor."
  reuse: unstated
}

// Apparatus

apparatus box {
  compartment left { cues: unstated }
  compartment right { cues: unstated }
  start: unstated
}

// Design

factor history = unexposed, witnessed_defeat

groups design of observers {
  cross: history
  n: unstated per group
}

assign drug_side, saline_side to box.left, box.right { method: unstated  apparatus_bias: unstated }

allocation { method: unstated  unit: animal }

// Days

phase defeat days 1 to 10 source "Warren 2013" {
  session encounter at unstated {
    when history is witnessed_defeat {
      witness_defeat of intruders by residents for 10 min source "Warren 2013" note "From an adjacent compartment. A defeat takes 5 to 10 min in PMC8886985."
    }
  }
  note: "What the unexposed females did on these days, and where the witness stays afterwards, was not read."
}

background after_each_defeat days 1 to 10 of intruders {
  sensory_contact with residents for 24 h source "PMC8886985, Figure 1" note "Behind a perforated divider, until the next defeat."
}

phase hormone unstated after defeat {
  note: "Corticosterone after a witnessed defeat; when, and whether more than once, was not read."
  session blood at unstated { sample "plasma for corticosterone" from unstated }
}

phase pretest 3 weeks after defeat {
  note: "That conditioning begins three weeks after the last defeat is stated; a pretest is not."
  session first_test at unstated { test in box for unstated }
}

phase conditioning immediately after pretest for unstated {
  session vehicle_pairing at unstated {
    inject saline
    confine to saline_side for unstated
  }
  session drug_pairing at unstated {
    inject cocaine immediately before pairing
    confine to drug_side for unstated as pairing
  }
}

phase posttest immediately after conditioning {
  session second_test at the same time as first_test { test in box for unstated }
}

// Measures and analysis

outcome preference = time in drug_side during posttest - time in drug_side during pretest { primary: yes  note: "The formula is ours." }

hypothesis vulnerability {
  statement: "Reported: females that saw defeats came to prefer what has no effect by itself."
  expects: (mean(preference among witnessed_defeat) > mean(preference among unexposed))
  analysis: by_history
}

analysis by_history {
  outcome: preference
  factors: history
  test: unstated
  alpha: unstated
  primary: yes
}
