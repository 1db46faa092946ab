// The founding experiment, as far as its press release tells it. What the release does not say is
// `unstated`: the tools can then say what that keeps them from computing.
protocol "Witnessed fear reinstates morphine place preference"

version: "1.0.0"
source: "ACNP press release, 10 December 2018; work of J. Gewirtz, University of Minnesota"
note: "The release gives no dose, strain, number of animals, way of frightening, or timing."

// Materials

vehicle saline { route: unstated  volume: unstated }

drug morphine {
  dose: unstated
  route: unstated
  vehicle: saline
}

drug oxytocin {
  dose: unstated
  route: unstated
}

// Animals

animals observers {
  species: mouse
  strain: unstated
  sex: unstated
  weight: unstated
}

animals demonstrators {
  species: mouse
  strain: unstated
  sex: unstated
}

pairing witnesses {
  observer: observers
  demonstrator: demonstrators
  ratio: 1 per observer
  familiarity: unstated
  reuse: unstated
}

// Apparatus: a box with two sides

apparatus box {
  compartment left { cues: unstated }
  compartment right { cues: unstated }
}

// Design

factor witnessed = fearful, calm note "The release does not describe its control; calm is ours."
factor treatment = untreated, oxytocin_given

groups design of observers {
  cross: witnessed, treatment
  n: unstated per group
}

assign drug_side, saline_side to box.left, box.right { method: unstated }

allocation { method: unstated }

// Days

phase conditioning day unstated {
  note: "Several days."
  session pairing_day at unstated {
    inject saline
    confine to saline_side for unstated
    inject morphine
    confine to drug_side for unstated
  }
}

phase abstinence immediately after conditioning for 14 days {
  aim: "Two weeks of saline on both sides: a model of sobriety."
  session saline_only at unstated {
    inject saline
    confine to drug_side for unstated
    inject saline
    confine to saline_side for unstated
  }
}

phase relapse immediately after abstinence {
  session witnessing at unstated {
    when treatment is oxytocin_given { inject oxytocin unstated before exposure }
    witness_fear of demonstrators for unstated as exposure {
      when witnessed is fearful { procedure "The demonstrator is put in a fearful state" of demonstrators }
    }
    test in box for unstated, immediately after exposure
  }
}

// Measures and analysis

outcome preference = time in drug_side - time in saline_side { primary: yes }

hypothesis relapse_after_fear {
  statement: "Mice that saw a fearful mouse go to the morphine side again; oxytocin makes it worse."
  expects: (mean(preference during relapse among fearful) > mean(preference during relapse among calm)), (mean(preference during relapse among oxytocin_given) > mean(preference during relapse among untreated))
}

analysis relapse_test {
  outcome: preference
  phase: relapse
  factors: witnessed, treatment
  test: unstated
  alpha: unstated
}
