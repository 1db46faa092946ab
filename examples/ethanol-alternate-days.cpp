protocol "Ethanol place preference and the length of the conditioning trial"

version: "1.0.0"
source: "Cunningham & Prather 1992, Anim Learn Behav 20:187-194, abstract at https://ohsu.elsevierpure.com/en/publications/conditioning-trial-duration-affects-ethanol-induced-conditioned-p-2"
note: "Where the abstract is silent, three accounts of later studies are quoted by name. LPS study: https://paperkb.org/coga/coga-kb, section 2.7. Core facility: https://nbc.jhu.edu/protocols/ConditionedPlacePreferenceProtocol.aspx. Copied methods: https://pde-receptor.com, which names no paper and may be shortened; check before citing."

// Materials

vehicle saline { route: ip source "LPS study"  volume: unstated note "As much as of ethanol, in the copied methods." }

drug ethanol {
  dose: 2 g/kg
  route: ip source "LPS study"
  concentration: unstated
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

// Apparatus: two floors to tell apart by touch, and one half shut off in training

apparatus box {
  compartment grid_half { floor: "stainless-steel rods" source "Core facility" }
  compartment other_half { floor: "perforated stainless steel" source "Core facility" but "wire mesh" source "LPS study" }
  door guillotine { joins: grid_half, other_half }
  configuration training { closed: guillotine }
  configuration testing { open: guillotine }
  cleaning: "70 % ethanol before each session" source "Core facility"
  note: "The abstract speaks of two distinctive tactile floors. One half open in training, both in the test: LPS study."
}

// Design

factor trial_length = short 5 min, medium 15 min, long 30 min

factor floor_trial within = ethanol_trial, saline_trial

groups design of mice {
  cross: trial_length
  n: unstated per group
}

assign ethanol_floor, saline_floor to box.grid_half, box.other_half {
  method: counterbalanced
  within: trial_length
  apparatus_bias: no source "Core facility" note "Untrained mice spend about half of the time on each floor."
}

allocation { method: unstated  unit: animal }

// Days: ethanol and saline on alternate days, four of each

phase habituation day 1 {
  configuration: testing
  note: "After the copied methods. The core facility habituates twice, on a flat plastic floor."
  session saline_only at unstated {
    inject saline
    explore in box for 30 min
  }
}

phase conditioning days 2 to 5, 8 to 11 {
  configuration: training
  note: "A free weekend after the fourth session, and half the mice with ethanol on the first day of each pair, the test 24 h after the last trial: copied methods."
  each floor_trial 4 times {
    order: counterbalanced_order
    session trial at unstated {
      when floor_trial is ethanol_trial {
        inject ethanol
        confine to ethanol_floor for trial_length
      } otherwise {
        inject saline
        confine to saline_floor for trial_length
      }
    }
  }
}

phase choice immediately after conditioning {
  configuration: testing
  session choice_test at the same time as trial {
    inject saline source "LPS study"
    test in box for 30 min source "Copied methods"
  }
}

// Measures and analysis

outcome share_on_ethanol_floor = time in ethanol_floor / (time in ethanol_floor + time in saline_floor) {
  primary: yes
  note: "Reported: 83, 74 and 66 % after trials of 5, 15 and 30 min."
}

hypothesis short_is_better {
  statement: "Short trials train best."
  expects: (mean(share_on_ethanol_floor during choice among short) > mean(share_on_ethanol_floor during choice among medium)), (mean(share_on_ethanol_floor during choice among medium) > mean(share_on_ethanol_floor during choice among long))
}

analysis by_length {
  outcome: share_on_ethanol_floor
  phase: choice
  factors: trial_length
  test: unstated
  alpha: unstated
}
