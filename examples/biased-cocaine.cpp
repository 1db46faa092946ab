// Put together from published parts, each with its source, since no one paper that was read has them all. It shows how
// a biased assignment is written so that a reader can judge it. What has no source is ours.
protocol "Cocaine in the less preferred side, with the control that a biased design needs"

version: "1.0.0"
source: "Design: Behav Brain Res 2002;136:151-160, doi:10.1016/S0166-4328(02)00102-X, abstract"
note: "Miami methods: an unattributed copy at https://assignbuster.com/materials-and-methods-conditioning-procedure. It names no paper and may be shortened: check before citing."

// Materials

vehicle saline { route: ip  volume: 10 mL/kg source "Miami methods" note "0.1 mL per 10 g." }

drug cocaine {
  dose: 15 mg/kg note "15 and 25 mg/kg were used."
  route: ip
  volume: 10 mL/kg source "Miami methods"
  concentration: 1.5 mg/mL assumed
  vehicle: saline
  form: salt assumed
  salt: "hydrochloride" source "Miami methods"
  schedule: II source "21 CFR 1308.12(b)(4)"
}

// Animals

animals mice {
  species: mouse
  strain: "C57BL/6" note "Substrain not told."
  sex: male
  age: 8 weeks source "Miami methods"
  housing: 5 source "Miami methods"
  acclimatisation: 1 week source "Miami methods"
  weight: unstated
}

// Apparatus

apparatus cage source "Miami methods; the design says two compartments and no more" {
  compartment striped { walls: "black and white stripes"  floor: "white, steel grid" }
  compartment black { walls: "black"  floor: "black, smooth" }
  zone between_them { width: 8 cm  counts_in_share: no  note: "Only a full entry counts as time in a compartment." }
  supplier: "Columbus, Opto-Max v2.16"
  tracking: "7 infrared beams in each compartment"
  start: unstated
}

// Design: what was paired with the less preferred side, and what is given at the test

factor paired = saline_paired, cocaine_paired
factor at_test = saline_at_test, cocaine_at_test

groups design of mice {
  cross: paired, at_test
  n: 18 per group
}

assign nonpreferred_side, preferred_side to cage.striped, cage.black {
  method: biased
  decided_on: (time during pretest)
  nonpreferred: nonpreferred_side
  preferred: preferred_side
  apparatus_bias: unstated
  reason: "To ask whether cocaine overcomes an aversion. A rise in the less preferred side alone does not answer it: the mice trained with saline do." assumed
}

allocation {
  method: blocked assumed
  blocks: 8
  stratify: cage
  unit: animal
  seed: 2002
}

blinding {
  blind: scorer, analyst
  to_what: paired, at_test
  method: "Coded syringes; time is scored by beams."
  until: "the data are locked"
}

sample_size {
  method: "Two-sided t test of cocaine_paired against saline_paired in mice tested with saline: 17 in a group, rounded up to whole blocks."
  effect: 1.0 assumed
  power: 80 %
  alpha: 0.05
  analysis: between_groups
}

// Days

phase pretest day 1 {
  session first_test at 10:00 { test in cage for 15 min source "https://authorea.com/users/320075/articles/449682, section 2.6" }
}

phase conditioning days 2 to 9 {
  note: "Four pairings. Their 30 min, and saline in the other side on the day after each, are those of PMC5551401 (rats)."
  session nonpreferred_day on odd days at the same time as first_test {
    when paired is cocaine_paired { inject cocaine } otherwise { inject saline }
    confine to nonpreferred_side for 30 min
  }
  session preferred_day on even days at the same time as first_test {
    inject saline
    confine to preferred_side for 30 min
  }
}

phase posttest day 10 {
  session second_test at the same time as first_test {
    when at_test is cocaine_at_test { inject cocaine } otherwise { inject saline }
    test in cage for 15 min
  }
}

// Measures and analysis

outcome shift = time in nonpreferred_side during posttest - time in nonpreferred_side during pretest {
  primary: yes
  higher_means: "more time in the side that was less preferred at first, for whatever reason"
}

exclude animal when max(time in striped during pretest, time in black during pretest) > 70 % of 15 min source "https://authorea.com/users/320075/articles/449682, section 2.6" {
  reason: "A strong preference before training."
  decided: before_allocation
  note: "https://bio-protocol.org/bio101/r8615233 excludes above 75 % and below 25 %."
}

hypothesis reward { expects: (mean(shift among cocaine_paired with saline_at_test) > mean(shift among saline_paired with saline_at_test))  analysis: between_groups }

hypothesis drug_state {
  statement: "Reported: cocaine at the test raises the approach of mice that were trained with saline, too."
  expects: (mean(shift among saline_paired with cocaine_at_test) > mean(shift among saline_paired with saline_at_test))
  analysis: between_groups
}

analysis between_groups {
  outcome: shift
  factors: paired, at_test
  test: factorial_anova assumed
  alpha: 0.05
  primary: yes
  note: "Between groups: a change within a group holds regression to the mean too."
}
