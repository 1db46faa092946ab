protocol "Signs of morphine withdrawal precipitated by naloxone, in mice without GPR88"

version: "1.0.0"
source: "Laboute 2020, eLife 9:e50519, doi:10.7554/eLife.50519, Methods and caption of Figure 3B"
note: "No place is conditioned here: the somatic companion of the place aversion to withdrawal."
approval: "Com'Eth 2012-047; Directive 2010/63/EU"

// Materials

vehicle saline { route: sc  volume: unstated }

drug morphine {
  dose: 30 mg/kg as stated in "Methods" but unstated as stated in "caption of Figure 3B" note "The caption has escalating doses."
  route: sc
  volume: unstated
  vehicle: saline
  form: unstated
  salt: "hydrochloride"
  schedule: II source "21 CFR 1308.12(b)(1)"
}

drug naloxone {
  dose: 1 mg/kg
  route: sc
  volume: unstated
  vehicle: saline
  schedule: none source "Excluded in 21 CFR 1308.12(b)(1)"
}

// Animals

animals mice {
  species: mouse
  strain: "50 % C57BL/6J, 50 % 129Sv"
  sex: unstated
  weight: unstated
  lights_on: 07:00
  lights_off: 19:00
}

// Design

factor genotype = wild_type, knockout { note: "Gpr88 +/+ and -/-." }
factor treatment = saline_group, morphine_group

groups design of mice {
  cross: genotype, treatment
  n: 6 per group as stated in "caption of Figure 3B"
}

allocation { method: unstated  unit: animal }

blinding { blind: analyst  to_what: genotype }

// Days

phase dependence days 1 to 5 {
  session daily_injection at unstated {
    weigh as stated in "caption of Figure 3"
    when treatment is morphine_group { inject morphine } otherwise { inject saline }
  }
}

phase withdrawal day 6 {
  session scoring at unstated {
    weigh
    when treatment is morphine_group { inject morphine 2 h before precipitation } otherwise { inject saline 2 h before precipitation }
    inject naloxone as precipitation
    observe for 20 min, immediately after precipitation
  }
}

// Measures and analysis

measure paw_tremors { value: count_value  by_place: no }
measure wet_dog_shakes { value: count_value  by_place: no }
measure jumps { value: count_value  by_place: no }
measure sniffing { value: count_value  by_place: no  note: "Episodes." }
measure vegetative_signs { value: score_value  by_place: no  note: "Ptosis, mastication and piloerection, each 0 or 1 in every 5 min." }

outcome withdrawal_score = 0.35 * paw_tremors + wet_dog_shakes + 0.8 * jumps + 0.5 * sniffing + 1.5 * vegetative_signs {
  primary: yes
  higher_means: "stronger withdrawal"
}

analysis by_genotype {
  outcome: withdrawal_score
  phase: withdrawal
  factors: genotype, treatment
  test: factorial_anova
  correction: newman_keuls
  alpha: 0.05
  software: "Statistica 9.0"
}
