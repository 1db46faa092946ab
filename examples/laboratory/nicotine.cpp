protocol "Nicotine place preference: does handling before training matter?"

version: "1.0.0"
source: "Grabus 2006, Psychopharmacology 184:456-463, doi:10.1007/s00213-006-0305-7, abstract"
note: "The question and the antagonists are the paper's. Its doses and times are not in the abstract; the box is that of apparatus.cpp, and the allocation ours."

import "apparatus.cpp"

// Materials

drug nicotine {
  dose: unstated note "One intermediate dose gave a preference." but 0.5 mg/kg as stated in "Pharmacol Biochem Behav 1995;51:457-461: Swiss-Webster mice, ip"
  route: unstated
  form: unstated
  vehicle: house_saline
  schedule: none
}

drug mecamylamine {
  dose: unstated
  route: unstated
  vehicle: house_saline
}

drug erythroidine {
  dose: unstated
  route: unstated
  vehicle: house_saline
  note: "Dihydro-beta-erythroidine."
}

// Animals

animals mice {
  species: mouse
  strain: "ICR"
  sex: unstated
  age: unstated
  weight: unstated
}

// Measures

outcome preference = time in drug_room - time in plain_room { primary: yes }

assign drug_room, plain_room to white_room, black_room {
  method: counterbalanced
  within: group
  apparatus_bias: unstated
}

allocation {
  method: randomised
  unit: animal
  seed: 2006
}

// First experiment

experiment handling "Handled or not" {
  factor experience = unhandled, handled, handled_and_injected
  factor treatment = plain, drugged

  groups design of mice {
    cross: experience, treatment
    n: unstated per group
  }

  phase getting_used days 1 to 3 {
    configuration: open_box
    session daily at unstated {
      when experience is not unhandled {
        tunnel_handling
        warm_up in three_room_box for unstated
      }
      when experience is handled_and_injected { sham_injection }
    }
    note: "Three days are ours."
  }

  phase pretest immediately after getting_used {
    configuration: open_box
    session first_test at unstated { test in three_room_box for unstated }
  }

  phase conditioning immediately after pretest for 4 days {
    configuration: shut_box
    note: "Four pairings of 15 min: Pharmacol Biochem Behav 1995;51:457-461."
    session plain_pairing at unstated {
      inject house_saline
      confine to plain_room for 15 min
    }
    session drug_pairing at unstated {
      when treatment is drugged { inject nicotine } otherwise { inject house_saline }
      confine to drug_room for 15 min
    }
  }

  phase posttest immediately after conditioning {
    configuration: open_box
    session second_test at the same time as first_test { test in three_room_box for unstated }
  }

  hypothesis handling_first {
    statement: "Nicotine is preferred by handled mice only."
    expects: (mean(preference during posttest among handled) > mean(preference during posttest among unhandled))
  }
}

// Two more experiments, from one template

template blocked_by(antagonist: drug) {
  factor pretreatment = without_antagonist, with_antagonist

  groups design of mice {
    cross: pretreatment
    n: unstated per group
  }

  phase conditioning for 4 days {
    configuration: shut_box
    session plain_pairing at unstated {
      inject house_saline
      confine to plain_room for 15 min
    }
    session drug_pairing at unstated {
      when pretreatment is with_antagonist { inject antagonist unstated before pairing } otherwise { inject house_saline unstated before pairing }
      inject nicotine immediately before pairing
      confine to drug_room for 15 min as pairing
    }
  }

  phase posttest immediately after conditioning {
    configuration: open_box
    session second_test at unstated { test in three_room_box for unstated }
  }

  analysis blockade {
    outcome: preference
    phase: posttest
    factors: pretreatment
    test: unstated
    alpha: unstated
  }
}

experiment blocked_by_mecamylamine { use blocked_by(mecamylamine) }

experiment blocked_by_erythroidine { use blocked_by(erythroidine) }
