// Extinction to a criterion and a priming dose, as one might plan it: the design of morphine-extinction with every number. What its
// abstract does not say is chosen here. Nobody has done this study.
protocol "Extinction of a morphine place preference to a criterion, then a prime: a plan"

version: "1.0.0"
source: "Ribeiro Do Couto 2003, Neural Plast 10:279-290, abstract at https://www.hindawi.com/journals/np/2003/145960/abs/"
note: "The abstract gives doses and extinction sessions. Lengths, numbers and statistics are the plan's own."
approval: unstated
time_zone: "America/Chicago"
weekends: yes

// Materials

vehicle saline { route: sc assumed  volume: 5 mL/kg assumed }

drug morphine {
  dose: 10 mg/kg assumed
  form: unstated
  route: sc assumed
  concentration: 2 mg/mL assumed
  vehicle: saline
  schedule: II source "21 CFR 1308.12(b)(1)"
}

// Animals

animals mice {
  species: mouse
  strain: "OF1" source "Ribeiro Do Couto 2005, doi:10.1016/j.brainres.2005.05.023" note "The same laboratory."
  sex: male assumed
  age: 9 weeks assumed
  weight: 30 g assumed
  housing: 4 assumed
  lights_on: 07:00
  lights_off: 19:00
  tested_in: light
  drug_history: no assumed
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

factor prime = vehicle_prime, morphine_prime

groups design of mice {
  cross: prime
  n: 8 per group
}

sample_size {
  method: "Group sizes in use are 8 to 15."
}

assign drug_side, saline_side to box.left, box.right {
  method: counterbalanced
  within: group
  apparatus_bias: no assumed
}

allocation {
  method: randomised
  balance: cage, weight
  unit: animal
  seed: 20030101
}

blinding {
  blind: injector, scorer
  to_what: prime
  method: "Primes in tubes with a code; the key is sealed."
  until: reinstatement
}

// Days

phase pretest day 1 {
  configuration: undivided
  session first_test between 08:00 and 12:00 { test in box for 15 min }
}

phase conditioning days 2 to 5 {
  configuration: parted
  session morning between 08:00 and 12:00 {
    inject saline immediately before saline_pairing
    confine to saline_side for 30 min as saline_pairing
  }
  session afternoon between 14:00 and 18:30, at least 5 h after morning {
    inject morphine immediately before morphine_pairing
    confine to drug_side for 30 min as morphine_pairing
  }
}

phase posttest day 6 {
  configuration: undivided
  session second_test at the same time as first_test { test in box for 15 min }
}

phase extinction immediately after posttest {
  configuration: undivided
  session daily at the same time as first_test { test in box for 15 min }
  until preference < 20 % of preference during posttest for 2 days, at most 14 days
}

phase reinstatement immediately after extinction {
  configuration: undivided
  session primed_test at the same time as first_test {
    when prime is morphine_prime { inject morphine immediately before primed } otherwise { inject saline immediately before primed }
    test in box for 15 min as primed
  }
}

// Measures and analysis

outcome preference = time in drug_side - time in saline_side { primary: yes }

exclude animal when time in left during pretest > 75 % of 15 min or time in right during pretest > 75 % of 15 min { decided: before_unblinding }

hypothesis prime_reinstates {
  expects: (mean(preference during reinstatement among morphine_prime) > mean(preference during reinstatement among vehicle_prime))
  analysis: prime_test
}

analysis prime_test {
  outcome: preference
  phase: reinstatement
  factors: prime
  test: t_test assumed
  sides: two_sided assumed
  alpha: 0.05 assumed
  primary: yes
}
