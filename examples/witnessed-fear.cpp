// The founding experiment. What the press release does not say is `unstated`.
protocol "Witnessed fear reinstates morphine place preference"

version: "1.0.0"
source: "ACNP press release, 10 December 2018 (J. Gewirtz, University of Minnesota)"
note: "The release gives no dose, number of animals, strain, shock or timing."

// Materials

vehicle saline {
  route: unstated
  volume: unstated
}

drug morphine {
  dose: unstated
  route: unstated
  vehicle: saline
}

drug oxytocin {
  dose: unstated
  route: unstated
  vehicle: saline
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

// Apparatus

apparatus box {
  compartment left { floor: unstated walls: unstated }
  compartment right { floor: unstated walls: unstated }
  door divider { joins: left, right }
  configuration divided { closed: divider }
  configuration open_box { open: divider }
}

// Design

factor witnessed = fearful, calm
factor treatment = vehicle, oxytocin_given

groups design of observers {
  cross: witnessed, treatment
  n: unstated per group
}

assign drug_side, saline_side to box.left, box.right {
  method: unstated
}

// Days

phase pretest day 1 {
  session baseline at unstated {
    test in box for 15 min as first_test
  }
}

phase conditioning days 2 to 9 {
  configuration: divided
  session morning at 09:00 { inject saline  confine to saline_side for 30 min }
  session afternoon at 15:00 { inject morphine; confine to drug_side for 30 min }
}

phase extinction days 11 to 24 {
  session saline_only at unstated {
    inject saline
    confine to saline_side for 30 min
    inject saline
    confine to drug_side for 30 min
  }
  until preference < 10 % of preference during conditioning for 2 days, at most 14 days otherwise exclude_animal
}

phase reinstatement day 25 {
  session witnessing at the same time as baseline {
    when treatment is oxytocin_given { inject oxytocin 30 min before exposure }
    otherwise { inject saline 30 min before exposure }
    witness_fear of demonstrators for 5 min as exposure {
      when witnessed is fearful { footshock 1 mA for 2 s, 20 times, every 15 s to demonstrators }
    }
    test in box for 15 min, immediately after exposure
    inject saline
  }
}

outcome preference = time in drug_side - time in saline_side

exclude animal when max(time in drug_side during pretest, time in saline_side during pretest) > 75 % of 15 min

analysis main {
  outcome: preference
  primary: yes
  phase: reinstatement
}
