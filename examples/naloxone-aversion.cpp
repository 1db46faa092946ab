protocol "Aversion to the place of naloxone-precipitated morphine withdrawal"

version: "1.0.0"
source: "https://bio-protocol.org/bio101/r8615233"
note: "From the opening of the protocol, which names no paper; its text from day 11 on was not read."

// Materials

vehicle saline {
  route: ip
  volume: 0.1 mL note "A fixed volume for every mouse."
}

drug morphine {
  dose: 40 mg/kg note "On conditioning days. The dose of the treatment days was not read."
  route: ip
  volume: unstated
  concentration: unstated
  vehicle: saline
  schedule: II source "21 CFR 1308.12(b)(1)"
  registration: unstated
}

drug naloxone {
  dose: 0.3 mg/kg
  route: ip
  volume: unstated
  concentration: unstated
  vehicle: saline
  schedule: none source "Excluded in 21 CFR 1308.12(b)(1)"
}

// Animals

animals mice {
  species: mouse
  strain: unstated
  sex: unstated
  age: unstated
  weight: unstated
  housing: unstated
}

// Apparatus

apparatus box {
  compartment first_side { cues: "to eye and paw" }
  compartment second_side { cues: "to eye and paw, other than in the first" }
  zone centre { counts_in_share: yes note "The third compartment: the threshold below is a share of the session." }
  supplier: "Med Associates"
  cleaning: "chamber and drop pan with 75 % ethanol before every session"
  tracking: unstated
}

// Design

factor chronic = saline_chronic, morphine_chronic
factor challenge = saline_challenge, naloxone_challenge

groups design of mice {
  cross: chronic, challenge
  n: unstated per group
}

assign withdrawal_side, other_side to box.first_side, box.second_side {
  method: biased
  decided_on: (time during pretest)
  preferred: withdrawal_side
  nonpreferred: other_side
  reason: "An aversion is seen best where there was a preference." assumed
}

allocation {
  method: randomised note "Of those that the pretest leaves."
  unit: animal
}

// Days

phase pretest day 1 {
  session first_test at unstated { test in box for unstated }
}

phase treatment days 2 to 6 {
  aim: "Dependence"
  session daily_injection at unstated {
    when chronic is morphine_chronic { inject morphine unstated } otherwise { inject saline }
  }
  note: "Neither the dose nor how often a day was read."
}

phase conditioning days 7 to 10 {
  session withdrawal on days 1, 3 at unstated {
    when chronic is morphine_chronic { inject morphine 2 h before trial } otherwise { inject saline 2 h before trial }
    when challenge is naloxone_challenge { inject naloxone immediately before trial } otherwise { inject saline immediately before trial }
    confine to withdrawal_side for 20 min as trial
  }
  session without_withdrawal on days 2, 4 at unstated {
    when chronic is morphine_chronic { inject morphine 2 h before trial } otherwise { inject saline 2 h before trial }
    inject saline immediately before trial
    confine to other_side for 20 min as trial
  }
  note: "What the three control groups get on these days follows from their names; the text describes the fourth."
}

phase posttest day 11 {
  session second_test at the same time as first_test { test in box for unstated }
}

// Measures and analysis

outcome change = time in withdrawal_side during posttest - time in withdrawal_side during pretest {
  primary: yes
  higher_means: "less aversion"
  note: "The formula is ours."
}

exclude animal when max(time in first_side during pretest, time in second_side during pretest) > 75 % of time in box during pretest {
  reason: "An unconditioned preference for a compartment."
  decided: before_allocation
}

exclude animal when min(time in first_side during pretest, time in second_side during pretest) < 25 % of time in box during pretest {
  reason: "An unconditioned aversion to a compartment."
  note: "Stated of any compartment; that the centre is not meant is our reading."
  decided: before_allocation
}

hypothesis aversion {
  expects: (mean(change among morphine_chronic with naloxone_challenge) < mean(change among saline_chronic with naloxone_challenge))
  analysis: by_group
}

analysis by_group {
  outcome: change
  factors: chronic, challenge
  test: unstated
  alpha: unstated
  primary: yes
}
