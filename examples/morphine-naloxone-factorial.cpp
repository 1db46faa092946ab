protocol "Morphine and naloxone, alone and together, in place conditioning"

version: "1.0.0"
source: "Pharmacol Biochem Behav 1980;13:501-505, abstract at https://pubmed.ncbi.nlm.nih.gov/7433482"
note: "Experiments 3 and 4 of the paper, as the design that their result speaks of: two drugs, given or not."

// Materials

vehicle saline { route: ip  volume: unstated }

drug morphine {
  dose: 10 mg/kg
  route: ip
  volume: unstated
  vehicle: saline
  form: salt
  salt: "sulfate"
  schedule: II source "21 CFR 1308.12(b)(1)"
}

drug naloxone {
  dose: 1 mg/kg
  route: ip
  volume: unstated
  vehicle: saline
  schedule: none source "Excluded in 21 CFR 1308.12(b)(1)"
}

// Animals

animals rats {
  species: rat
  strain: unstated
  sex: female
  age: unstated
  weight: unstated
  housing: unstated
}

// Apparatus

apparatus shuttlebox {
  compartment one_side { cues: unstated }
  compartment other_side { cues: unstated }
}

// Design: agonist by antagonist

factor antagonist = no_naloxone, naloxone_given
factor agonist = no_morphine, morphine_given

groups design of rats {
  cross: antagonist, agonist
  n: unstated per group
}

assign drug_side, control_side to shuttlebox.one_side, shuttlebox.other_side {
  method: unstated
  apparatus_bias: unstated
}

allocation {
  method: unstated
  unit: animal
}

blinding {
  blind: injector, scorer
  to_what: antagonist, agonist
  method: unstated
}

// Days

phase conditioning day unstated {
  session drug_trial at unstated {
    when antagonist is naloxone_given { inject naloxone at unstated } otherwise { inject saline at unstated }
    when agonist is morphine_given { inject morphine immediately before drug_confinement } otherwise { inject saline immediately before drug_confinement }
    confine to drug_side for 20 min as drug_confinement
  }
  session control_trial at unstated {
    inject saline immediately before control_confinement
    confine to control_side for 20 min as control_confinement
  }
  note: "Neither the number of trials nor the time between the two injections is in the abstract. Each side had a flavoured solution of its own."
}

phase choice immediately after conditioning {
  session choice_test at unstated { test in shuttlebox for unstated }
}

// Measures and analysis

outcome preference = time in drug_side / (time in drug_side + time in control_side) { primary: yes }

hypothesis blocked {
  statement: "Naloxone does nothing alone and takes the preference for morphine away."
  expects: (mean(preference among morphine_given) > mean(preference among no_morphine)), (mean(preference among naloxone_given) < mean(preference among no_naloxone))
  analysis: interaction
}

analysis interaction {
  outcome: preference
  phase: choice
  factors: antagonist, agonist
  test: factorial_anova assumed
  model: "preference ~ antagonist * agonist"
  contrasts: (mean(preference among morphine_given) - mean(preference among no_morphine))
  alpha: unstated
  primary: yes
}
