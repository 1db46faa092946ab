// The founding experiment, as far as its press release tells it. What the release does not say is
// `unstated`: the tools can then say what that keeps them from computing.
protocol "Witnessed fear reinstates morphine place preference"

version: "1.0.0"
source: "ACNP press release, 10 December 2018, as carried at https://brightsurf.com/news/article/121018471934"
setting: "Group of J. Gewirtz, University of Minnesota"
note: "No paper with these data was found. The release gives no dose, strain, number of animals, way of frightening, or statistics."

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
  role: observer
  strain: unstated
  sex: unstated but male source "https://zmescience.com/science/empathy-and-relapse-risk-26346234" note "A news report, which gives no source for it."
  weight: unstated
  shock_history: unstated
}

animals demonstrators {
  species: mouse
  role: demonstrator
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

factor witnessed = fearful, calm note "The release speaks of no control for what is seen; calm is ours."
factor treatment = untreated, oxytocin_given note "Some of the mice were given oxytocin; what the others were given is not told."

groups design of observers {
  cross: witnessed, treatment
  n: unstated per group
}

assign drug_side, saline_side to box.left, box.right { method: unstated }

allocation { method: unstated }

// Days

phase conditioning for unstated {
  note: "Several days. That both injections come on every day is ours; no pretest is told of."
  session pairing_day at unstated {
    inject saline
    confine to saline_side for unstated
    inject morphine
    confine to drug_side for unstated
  }
}

phase sobriety immediately after conditioning for 14 days {
  aim: "A model of sobriety: nothing but saline, in either compartment, for two weeks."
  note: "That both compartments have their turn every day is ours. A news report (thefix.com, 14 December 2018) has the saline two weeks later, not for two weeks."
  session saline_only at unstated {
    inject saline
    confine to drug_side for unstated
    inject saline
    confine to saline_side for unstated
  }
}

phase relapse immediately after sobriety {
  session witnessing at unstated {
    when treatment is oxytocin_given { inject oxytocin unstated before exposure }
    witness_fear of demonstrators for unstated as exposure {
      when witnessed is fearful { procedure "The demonstrator is put in a fearful state" of demonstrators }
    }
    test in box for unstated, immediately after exposure
  }
}

// Measures and analysis

measure fear_response { value: unstated  note: "Which behaviour was scored is not told." }

outcome preference = time in drug_side - time in saline_side { primary: yes  note: "The formula is ours." }
outcome fear = fear_response during witnessing

hypothesis relapse_after_fear {
  statement: "Reported: mice that saw a fearful mouse chose the morphine side."
  expects: (mean(preference during relapse among fearful) > mean(preference during relapse among calm))
}

hypothesis stronger_fear {
  statement: "Reported: oxytocin made the fear response stronger."
  expects: (mean(fear among fearful with oxytocin_given) > mean(fear among fearful with untreated))
}

hypothesis worse_relapse {
  statement: "Concluded, with no measure named: by strengthening the social bond, oxytocin makes the relapse worse."
  expects: (mean(preference during relapse among fearful with oxytocin_given) > mean(preference during relapse among fearful with untreated))
}

analysis relapse_test {
  outcome: preference
  phase: relapse
  factors: witnessed, treatment
  test: unstated
  alpha: unstated
}
