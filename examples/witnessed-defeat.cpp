protocol "Witnessed social defeat and the later reward of a small dose of cocaine, in female mice"

version: "1.0.0"
source: "Ródenas-González 2023, Biomedicines 11:502, doi:10.3390/biomedicines11020502, abstract"
note: "How a defeat is done is taken from the figure of chronic social defeat in PMC8886985, where the abstract does not say it."

// Materials

vehicle saline { route: unstated  volume: unstated }

drug cocaine {
  dose: unstated note "A dose that gives no preference by itself." but 1 mg/kg as stated in "Montagud-Romero 2015, Pharmacol Biochem Behav 135:1-12" note "The same laboratory; below the threshold in adult males."
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
  shock_history: no assumed
}

animals intruders {
  species: mouse
  role: demonstrator
  strain: unstated
  sex: male assumed
}

animals residents {
  species: mouse
  role: aggressor
  strain: "CD-1" source "PMC8886985, Figure 1"
  sex: male assumed
  housing: 1 source "PMC8886985, Figure 1"
}

pairing witnessing {
  observer: observers
  demonstrator: intruders
  aggressor: residents
  ratio: 1 per observer
  familiarity: unstated
  differ: cage
  new_partner: day source "PMC8886985, Figure 1"
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

assign drug_side, saline_side to box.left, box.right {
  method: unstated
  apparatus_bias: unstated
}

allocation {
  method: unstated
  unit: animal
}

// Days

phase defeat days 1 to 10 source "PMC8886985, Figure 1: 10 days or more" {
  session encounter at unstated {
    when history is witnessed_defeat {
      witness_defeat of intruders by residents for 5 to 10 min source "PMC8886985, Figure 1: the contact of a defeat"
      sensory_contact with residents for 24 h source "PMC8886985, Figure 1: behind a perforated divider"
    }
  }
  note: "What the unexposed females did on these days is not in the abstract."
}

phase hormone immediately after defeat {
  session blood at unstated { sample "plasma for corticosterone" from unstated }
}

phase pretest 3 weeks after defeat {
  session first_test at unstated { test in box for unstated }
}

phase conditioning immediately after pretest for 4 days {
  note: "Neither the pretest nor the number of pairings is in the abstract; four is ours."
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

outcome preference = time in drug_side during posttest - time in drug_side during pretest { primary: yes }

hypothesis vulnerability {
  statement: "Three weeks after the last defeat that they saw, females come to prefer what leaves others indifferent."
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
