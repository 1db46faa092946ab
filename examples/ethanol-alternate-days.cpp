protocol "Ethanol place preference and the length of the conditioning trial"

version: "1.0.0"
source: "Cunningham & Prather 1992, Anim Learn Behav 20:187-194, abstract at https://ohsu.elsevierpure.com/en/publications/conditioning-trial-duration-affects-ethanol-induced-conditioned-p-2"
note: "From the abstract. Where it is silent, two later accounts of the procedure are quoted by name."

// Materials

vehicle saline { route: ip source "Later account, https://paperkb.org/coga/coga-kb, chunk 21"  volume: unstated }

drug ethanol {
  dose: 2 g/kg
  route: ip source "Later account, https://paperkb.org/coga/coga-kb, chunk 21"
  concentration: unstated note "10 and 20 % were compared later: Cunningham 1997, Anim Learn Behav 25:31-42."
  volume: unstated
  vehicle: saline
  schedule: none
}

// Animals

animals mice {
  species: mouse
  strain: "DBA/2J"
  sex: unstated
  age: unstated
  weight: unstated
  housing: unstated
}

// Apparatus: two floors, and a door that is shut in training

apparatus box {
  compartment grid_half { floor: "grid" source "Later account, https://paperkb.org/coga/coga-kb, chunk 21" }
  compartment hole_half { floor: "holes" source "Later account, Med Associates box with rods and holes, https://pde-receptor.com" }
  door guillotine { joins: grid_half, hole_half }
  configuration training { closed: guillotine }
  configuration testing { open: guillotine }
  note: "The abstract speaks of two distinctive floors and does not name them."
}

// Design

factor trial_length = short 5 min, medium 15 min, long 30 min

factor floor_trial within = ethanol_trial, saline_trial

groups design of mice {
  cross: trial_length
  n: unstated per group
}

assign ethanol_floor, saline_floor to box.grid_half, box.hole_half {
  method: counterbalanced
  within: trial_length
  apparatus_bias: unstated
}

allocation { method: unstated  unit: animal }

// Days: ethanol and saline on alternate days, four of each; half the mice begin with ethanol

phase habituation day 1 {
  configuration: testing
  session saline_only at unstated {
    inject saline
    explore in box for 30 min source "Second later account"
  }
}

phase conditioning days 2 to 5, 8 to 11 {
  configuration: training
  note: "The free weekend after the first four days is of the second later account."
  each floor_trial 4 times {
    order: counterbalanced_order
    session trial at unstated {
      when floor_trial is ethanol_trial {
        inject ethanol
        when trial_length is short { confine to ethanol_floor for 5 min }
        when trial_length is medium { confine to ethanol_floor for 15 min }
        when trial_length is long { confine to ethanol_floor for 30 min }
      } otherwise {
        inject saline
        when trial_length is short { confine to saline_floor for 5 min }
        when trial_length is medium { confine to saline_floor for 15 min }
        when trial_length is long { confine to saline_floor for 30 min }
      }
    }
  }
}

phase choice immediately after conditioning {
  configuration: testing
  session choice_test at unstated {
    inject saline source "Later account, https://paperkb.org/coga/coga-kb, chunk 21"
    test in box for 30 min source "Both later accounts"
  }
}

// Measures and analysis

outcome share_on_ethanol_floor = time in ethanol_floor / (time in ethanol_floor + time in saline_floor) {
  primary: yes
  note: "Read: 83, 74 and 66 % after trials of 5, 15 and 30 min."
}

hypothesis short_is_better {
  statement: "Ethanol rewards most soon after the injection, so that short trials train best."
  expects: (mean(share_on_ethanol_floor during choice among short) > mean(share_on_ethanol_floor during choice among medium)), (mean(share_on_ethanol_floor during choice among medium) > mean(share_on_ethanol_floor during choice among long))
}

analysis by_length {
  outcome: share_on_ethanol_floor
  phase: choice
  factors: trial_length
  test: unstated
  alpha: unstated
}
