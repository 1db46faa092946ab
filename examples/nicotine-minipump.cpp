protocol "Aversion to the place of mecamylamine-precipitated nicotine withdrawal"

version: "1.0.0"
source: "Suzuki 1996, Eur J Pharmacol, pages 281-284, abstract at https://kyushu-u.elsevierpure.com/en/publications/mecamylamine-precipitated-nicotine-withdrawal-aversion-in-rats"

// Materials

vehicle saline { route: sc  volume: unstated }

device pump {
  model: "osmotic minipump"
  rate: unstated
  capacity: unstated
  duration: 7 days note "At least."
}

preparation pump_under_skin {
  procedure: "A pump is placed under the skin; in sham animals the wound alone."
  agent: pump
  anaesthesia: unstated
  analgesia: unstated
  recovery: unstated
}

drug nicotine {
  route: minipump
  rate: 9 mg/kg/day
  form: unstated
  vehicle: saline
  schedule: none
}

drug mecamylamine {
  dose: unstated
  route: unstated
  vehicle: saline
}

// Animals

animals rats {
  species: rat
  strain: unstated
  sex: unstated
  age: unstated
  weight: unstated
}

// Apparatus

apparatus box {
  compartment first_side { cues: unstated }
  compartment second_side { cues: unstated }
}

// Design

factor state = sham, acute, infused

groups design of rats {
  cross: state
  n: unstated per group
}

assign withdrawal_side, saline_side to box.first_side, box.second_side { method: unstated }

allocation { method: unstated  unit: animal }

// Days

phase implantation day 1 {
  session operation at unstated {
    surgery of pump_under_skin for unstated as wound
    when state is infused {
      implant of pump for 7 days, during wound
      infuse nicotine for 7 days with pump, during wound
    }
  }
}

phase pretest day unstated {
  session first_test at unstated { test in box for unstated }
}

phase conditioning 7 days after implantation {
  session saline_trial at unstated {
    inject saline
    confine to saline_side for unstated
  }
  session withdrawal_trial at unstated {
    when state is acute { inject nicotine unstated, unstated before trial }
    inject mecamylamine immediately before trial
    confine to withdrawal_side for unstated as trial
  }
  note: "How often, and when in the day, is not in the abstract."
}

phase posttest immediately after conditioning {
  session second_test at the same time as first_test { test in box for unstated }
}

// Measures and analysis

outcome change = time in withdrawal_side during posttest - time in withdrawal_side during pretest {
  primary: yes
  higher_means: "less aversion"
}

hypothesis dependence {
  statement: "Mecamylamine is aversive to rats infused for 7 days, and not to the others."
  expects: (mean(change among infused) < mean(change among acute)), (mean(change among infused) < mean(change among sham))
  analysis: by_state
}

analysis by_state {
  outcome: change
  factors: state
  test: unstated
  alpha: unstated
}
