protocol "Morphine place preference in mice without GPR88, its extinction and its reinstatement"

version: "1.0.0"
source: "Laboute 2020, eLife 9:e50519, doi:10.7554/eLife.50519, Methods and caption of Figure 3"
approval: "Com'Eth 2012-047; Directive 2010/63/EU"

// Materials

vehicle saline { route: sc  volume: unstated }

drug morphine {
  dose: 10 mg/kg as stated in "caption of Figure 3"
  route: sc
  volume: unstated
  concentration: unstated
  vehicle: saline note "Named at the prime; in conditioning the text says vehicle."
  form: unstated
  salt: "hydrochloride"
  supplier: "Francopia"
  schedule: II source "21 CFR 1308.12(b)(1)"
}

// Animals

animals mice {
  species: mouse
  strain: "50 % C57BL/6J, 50 % 129Sv"
  sex: both note "As many males as females."
  age: 8 to 10 weeks
  weight: unstated
  housing: unstated note "In groups."
  lights_on: 07:00
  lights_off: 19:00
  temperature: 20 to 24 °C note "Stated as 22 +- 2 °C."
  food: "ad libitum"
  water: "ad libitum"
  supplier: "bred in house"
  drug_history: no
}

// Apparatus

apparatus box {
  compartment triangles { cues: "two triangular prisms"  floor: "textured, translucent, one of two"  illuminance: 30 lux  length: 15.5 cm  width: 16.5 cm  height: 20 cm }
  compartment rectangle { cues: "one rectangular prism"  floor: "textured, translucent, the other"  illuminance: 30 lux  length: 15.5 cm  width: 16.5 cm  height: 20 cm }
  zone alley { length: 6 cm  width: 16.5 cm  height: 20 cm  counts_in_share: unstated }
  door first_door { joins: triangles, alley  width: 3 cm  height: 20 cm }
  door second_door { joins: rectangle, alley  width: 3 cm  height: 20 cm }
  configuration free { open: first_door, second_door  start: alley }
  configuration shut { closed: first_door, second_door }
  material: "Plexiglas; prisms of polycarbonate"
  supplier: "Imetronic"
  tracking: "five photocells"
  boxes: unstated
}

// Design

factor genotype = wild_type, knockout { note: "Gpr88 +/+ and -/-." }
factor treatment = saline_group, morphine_group

groups design of mice {
  cross: genotype, treatment
  n: 8 per group as stated in "caption of Figure 3"
}

assign drug_side, saline_side to box.triangles, box.rectangle {
  method: group_balanced
  decided_on: (time during pretest)
  within: treatment
  apparatus_bias: no
}

allocation { method: unstated  unit: animal }

blinding { blind: analyst  to_what: genotype }

// Days

phase pretest day 1 {
  configuration: free
  session first_test at unstated { test in box for 20 min }
}

phase conditioning days 2 to 4 {
  configuration: shut
  note: "Two sessions a day, 7 h apart. Which of them has the drug is not told; here it is the second."
  session without_drug at unstated {
    inject saline
    confine to saline_side for 45 min
  }
  session with_drug 7 h after the onset of without_drug {
    when treatment is morphine_group { inject morphine } otherwise { inject saline }
    confine to drug_side for 45 min
  }
}

phase posttest day 5 {
  configuration: free
  session second_test at the same time as first_test { test in box for 20 min }
}

phase extinction for 10 days {
  configuration: free
  note: "Ten days in a row. That they follow the posttest at once is ours."
  session daily_test at unstated { test in box for 20 min }
}

phase reinstatement immediately after extinction {
  configuration: free
  note: "On the day after the last test, and each group with what it was trained with: both are our reading of the text."
  session primed_test at unstated {
    when treatment is morphine_group { inject morphine } otherwise { inject saline }
    test in box for 20 min
  }
}

// Measures and analysis

outcome preference = time in drug_side - time in saline_side { primary: yes  note: "The formula is ours." }

hypothesis acquired {
  expects: (mean(preference during posttest among morphine_group) > mean(preference during posttest among saline_group))
  analysis: acquisition
}

hypothesis sooner_lost {
  statement: "Reported: the knockouts extinguished sooner."
  expects: (mean(preference during extinction among knockout with morphine_group) < mean(preference during extinction among wild_type with morphine_group))
  analysis: loss
}

analysis acquisition { outcome: preference  phase: pretest, posttest  factors: genotype, treatment  test: mixed_anova  alpha: 0.05  correction: newman_keuls  software: "Statistica 9.0"  note: "Conditioning by treatment, F(1, 28) = 31.1." }

analysis loss { outcome: preference  phase: extinction  factors: genotype, treatment  test: mixed_anova  alpha: 0.05  correction: newman_keuls  note: "Genotype by treatment, F(1, 28) = 5.0; session by treatment, F(9, 252) = 3.7." }

analysis return { outcome: preference  phase: reinstatement  factors: genotype, treatment  test: factorial_anova  alpha: 0.05  correction: newman_keuls  note: "Treatment, F(1, 28) = 9.2, p = 0.0052." }
