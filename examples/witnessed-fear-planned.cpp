// The founding experiment as one might plan it: what its press release does not say is chosen here, and `assumed` or given
// its source. Nobody has done this study.
protocol "Witnessed fear reinstates morphine place preference: a plan"

version: "1.0.0"
source: "ACNP press release, 10 December 2018, as carried at https://brightsurf.com/news/article/121018471934"
note: "The release tells the order of events. Doses, lengths, numbers and statistics are the plan's own."
approval: unstated
time_zone: "America/Chicago"
weekends: yes

// Materials

vehicle saline { route: sc assumed  volume: 5 mL/kg assumed }

vehicle nasal_saline { route: intranasal assumed  volume: 10 uL assumed }

drug morphine {
  dose: 10 mg/kg source "eLife 50519, doi:10.7554/eLife.50519, Methods"
  form: unstated
  route: sc source "eLife 50519, doi:10.7554/eLife.50519, Methods"
  concentration: 2 mg/mL assumed
  vehicle: saline
  schedule: II source "21 CFR 1308.12(b)(1)"
}

drug oxytocin {
  dose: 10 ug per animal assumed note "The route follows Pisansky 2017, PMC5727393; the dose is ours."
  route: intranasal source "Pisansky 2017, PMC5727393"
  concentration: 1 mg/mL assumed
  vehicle: nasal_saline
}

// Animals: cages of four, two observers and the demonstrator of each

animals observers {
  species: mouse
  role: observer
  strain: "C57BL/6J" assumed
  sex: both assumed
  age: 9 weeks assumed
  weight: 25 g assumed
  housing: 4 assumed
  lights_on: 07:00
  lights_off: 19:00
  tested_in: light
  shock_history: no assumed
  drug_history: no assumed
}

animals demonstrators {
  species: mouse
  role: demonstrator
  strain: "C57BL/6J" assumed
  sex: both assumed
  age: 9 weeks assumed
  weight: 25 g assumed
  housing: 4 assumed
  lights_on: 07:00
  lights_off: 19:00
  tested_in: light
}

pairing witnesses {
  observer: observers
  demonstrator: demonstrators
  ratio: 1 per observer
  familiarity: cage_mate assumed note "Familiar demonstrators were those that counted: Pisansky 2017, PMC5727393."
  same: cage, sex
  reuse: no
}

// Apparatus

apparatus box {
  compartment left { floor: "rods" assumed  walls: "vertical stripes" assumed }
  compartment right { floor: "holes" assumed  walls: "horizontal stripes" assumed }
  door guillotine { joins: left, right }
  configuration parted { closed: guillotine }
  configuration undivided { open: guillotine  start: left assumed }
  boxes: 8
  cleaning: "70 % ethanol, then water"
}

// Design

factor witnessed = fearful, calm

factor treatment = vehicle_given, oxytocin_given

groups design of observers {
  cross: witnessed, treatment
  n: 12 per group
}

sample_size {
  method: "Group sizes in use are 8 to 15."
}

assign drug_side, saline_side to box.left, box.right {
  method: counterbalanced
  within: group, sex
  apparatus_bias: no assumed
}

allocation {
  method: stratified
  stratify: sex
  balance: cage, weight
  unit: animal
  seed: 20181210
}

blinding {
  blind: experimenter, scorer, analyst
  to_what: treatment
  method: "Oxytocin and its vehicle in tubes with a code; the key is sealed."
  until: relapse
}

// Days

phase pretest day 1 {
  configuration: undivided
  session first_test between 08:00 and 12:00 { test in box for 15 min }
}

phase conditioning days 2 to 9 {
  configuration: parted
  session morning between 08:00 and 12:00 {
    inject saline immediately before saline_pairing
    confine to saline_side for 30 min as saline_pairing
  }
  session afternoon between 14:00 and 18:30, at least 6 h after morning {
    inject morphine immediately before morphine_pairing
    confine to drug_side for 30 min as morphine_pairing
  }
}

phase posttest day 10 {
  configuration: undivided
  session second_test at the same time as first_test { test in box for 15 min }
}

phase sobriety days 11 to 24 {
  aim: "A model of sobriety: two weeks of nothing but saline, on either side."
  configuration: parted
  session without_morphine between 08:00 and 12:00 {
    inject saline immediately before one_side
    confine to saline_side for 30 min as one_side
  }
  session without_morphine_too between 14:00 and 18:30, at least 6 h after without_morphine {
    inject saline immediately before other_side
    confine to drug_side for 30 min as other_side
  }
}

phase relapse day 25 {
  configuration: undivided
  session witnessing at the same time as first_test {
    when treatment is oxytocin_given { inject oxytocin 30 min before exposure } otherwise { inject nasal_saline 30 min before exposure }
    witness_fear of demonstrators for 5 min as exposure {
      when witnessed is fearful { footshock 1 mA for 2 s, 20 times, every 15 s to demonstrators }
    }
    test in box for 15 min, immediately after exposure
  }
}

// Measures and analysis

outcome preference = time in drug_side - time in saline_side { primary: yes }

outcome fear = freezing during witnessing

exclude animal when time in left during pretest > 75 % of 15 min or time in right during pretest > 75 % of 15 min { decided: before_unblinding }

hypothesis relapse_after_fear {
  expects: (mean(preference during relapse among fearful) > mean(preference during relapse among calm))
  analysis: relapse_test
}

hypothesis stronger_fear {
  expects: (mean(fear among fearful with oxytocin_given) > mean(fear among fearful with vehicle_given))
  analysis: fear_test
}

hypothesis worse_relapse {
  expects: (mean(preference during relapse among fearful with oxytocin_given) > mean(preference during relapse among fearful with vehicle_given))
  analysis: relapse_test
}

analysis relapse_test {
  outcome: preference
  phase: relapse
  factors: witnessed, treatment
  test: factorial_anova
  alpha: 0.05
  correction: holm
  primary: yes
}

analysis fear_test {
  outcome: fear
  factors: witnessed, treatment
  test: factorial_anova
  alpha: 0.05
  correction: holm
}
