// Not a published study: a design put together from published parts, each with its source, to show how a biased
// assignment is written so that a reader can judge it. What has no source is ours.
protocol "Cocaine in the initially less preferred side, with the two controls that a biased design needs"

version: "1.0.0"
source: "Rules: Cunningham 2003, doi:10.1007/s00213-003-1559-y", "Animals and cage (Miami methods): a University of Miami study, copied at https://assignbuster.com/materials-and-methods-conditioning-procedure/"

// Materials

vehicle saline { route: ip  volume: 10 mL/kg source "Miami methods: 0.1 mL per 10 g" }

drug cocaine {
  dose: 12 mg/kg source "Brabant 2005: 4 to 12 mg/kg in C57BL/6J mice"
  route: ip
  volume: 10 mL/kg
  concentration: 1.2 mg/mL
  vehicle: saline
  form: salt
  salt: "hydrochloride"
  schedule: II source "21 CFR 1308.12(b)(4)"
}

// Animals

animals mice {
  species: mouse
  strain: "C57BL/6J"
  sex: male
  age: 8 weeks
  housing: 5
  acclimatisation: 1 week
  supplier: "Jackson Laboratory, Bar Harbor, Maine"
  tested_in: unstated
  weight: unstated
  source: "Miami methods"
}

// Apparatus

apparatus cage {
  compartment striped { walls: "black and white stripes"  floor: "white, steel grid" }
  compartment black { walls: "black"  floor: "black, smooth" }
  zone between_them { width: 8 cm  counts_in_share: no  note: "Only a full entry counts as time in a compartment." }
  start: unstated
  tracking: "7 infrared beams in each compartment"
  source: "Miami methods"
}

// Design

factor pairing = vehicle_only, cocaine_nonpreferred, cocaine_preferred {
  note: "The group with cocaine in the preferred side is the control of Calcagnetti 1994 (nicotine, rats)."
}

groups design of mice {
  cross: pairing
  n: 18 per group
}

assign nonpreferred_side, preferred_side to cage.striped, cage.black {
  method: biased
  decided_on: (time during pretest)
  nonpreferred: nonpreferred_side
  preferred: preferred_side
  apparatus_bias: unstated
  reason: "To ask whether cocaine overcomes an aversion. A rise in the less preferred side alone does not answer it; the groups decide."
}

allocation {
  method: blocked
  blocks: 6 assumed
  stratify: cage
  unit: animal
  seed: 2003
}

blinding {
  blind: scorer, analyst
  to_what: pairing
  method: "Coded syringes; time is scored by beams."
  until: "the data are locked"
}

sample_size {
  method: "Two-sided t test of the two cocaine groups against the vehicle: 17 in a group, rounded up to whole blocks."
  effect: 1.0 assumed
  power: 80 %
  alpha: 0.05
  analysis: between_groups
}

// Days

phase pretest day 1 {
  session first_test at 10:00 { test in cage for 15 min source "Miami methods: 15 min of habituation on the first day" }
}

phase conditioning days 2 to 9 {
  note: "Four pairings, Brabant 2005; 30 min, Calcagnetti 1994. The vehicle comes first."
  session vehicle_session on odd days at the same time as first_test {
    inject saline
    when pairing is cocaine_preferred { confine to nonpreferred_side for 30 min } otherwise { confine to preferred_side for 30 min }
  }
  session drug_session on even days at the same time as first_test {
    when pairing is vehicle_only { inject saline } otherwise { inject cocaine }
    when pairing is cocaine_preferred { confine to preferred_side for 30 min } otherwise { confine to nonpreferred_side for 30 min }
  }
}

phase posttest day 10 {
  session second_test at the same time as first_test { test in cage for 15 min }
}

// Measures and analysis

outcome shift = time in nonpreferred_side during posttest - time in nonpreferred_side during pretest {
  primary: yes
  higher_means: "more time in the side that was less preferred at first, for whatever reason"
}

exclude animal when time in striped during pretest > 75 % of time in cage during pretest or time in black during pretest > 75 % of time in cage during pretest {
  reason: "A strong preference before training." source "https://bio-protocol.org/bio101/r8615233"
  decided: before_allocation
}

hypothesis reward {
  expects: (mean(shift among cocaine_nonpreferred) > mean(shift among vehicle_only)), (mean(shift among cocaine_preferred) < mean(shift among vehicle_only))
  analysis: between_groups
}

analysis between_groups {
  outcome: shift
  factors: pairing
  test: one_way_anova
  follow_up: "Each cocaine group against vehicle_only."
  correction: dunnett
  alpha: 0.05
  sides: two_sided
  primary: yes
  note: "Between groups: a change within a group holds regression to the mean too."
}
