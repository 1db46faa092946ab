protocol "Morphine and naloxone, alone and together, in place conditioning"

version: "1.0.0"
source: "Pharmacol Biochem Behav 1980;13:501-505, doi:10.1016/0091-3057(80)90271-3, abstract"
note: "Experiments 3 and 4 of the paper, as the one crossed design that their result speaks of. That all four cells were run together is our reading."

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
  sex: female note "From the index terms of the record."
  age: unstated
  weight: unstated
  housing: unstated
}

// Apparatus

apparatus shuttlebox {
  compartment one_side { cues: unstated }
  compartment other_side { cues: unstated }
}

// Design: agonist by antagonist, its four cells named so that the hypothesis can name them

factor antagonist = no_naloxone, naloxone_given
factor agonist = no_morphine, morphine_given

arm neither of rats { levels: no_naloxone, no_morphine  n: unstated }
arm morphine_alone of rats { levels: no_naloxone, morphine_given  n: unstated }
arm naloxone_alone of rats { levels: naloxone_given, no_morphine  n: unstated }
arm both_drugs of rats { levels: naloxone_given, morphine_given  n: unstated }

assign drug_side, control_side to shuttlebox.one_side, shuttlebox.other_side {
  method: unstated
  apparatus_bias: unstated
}

allocation {
  method: unstated
  unit: animal
}

blinding { blind: unstated }

// Days

phase conditioning day unstated {
  session drug_trial at unstated {
    when antagonist is naloxone_given { inject naloxone unstated before drug_confinement } otherwise { inject saline unstated before drug_confinement }
    when agonist is morphine_given { inject morphine immediately before drug_confinement } otherwise { inject saline immediately before drug_confinement }
    confine to drug_side for 20 min as drug_confinement
  }
  session control_trial at unstated {
    inject saline immediately before control_confinement
    confine to control_side for 20 min as control_confinement
  }
  note: "Neither the number of trials nor the time between the two injections is in the abstract. A saline injection in the place of each drug is ours. The drug side came with a flavour."
}

phase choice immediately after conditioning {
  session choice_test at unstated { test in shuttlebox for unstated }
}

// Measures and analysis

outcome preference = time in drug_side / (time in drug_side + time in control_side) { primary: yes  note: "The formula is ours." }

hypothesis blocked {
  statement: "Reported: naloxone does nothing alone and takes the preference for morphine away."
  note: "In mice and with ethanol naloxone alone was aversive: Cunningham 1995, Exp Clin Psychopharmacol, pages 330-343."
  expects: (mean(preference among morphine_alone) > mean(preference among neither)), (mean(preference among morphine_alone) > mean(preference among both_drugs))
  analysis: interaction
}

analysis interaction {
  outcome: preference
  phase: choice
  factors: antagonist, agonist
  test: factorial_anova assumed
  model: "preference ~ antagonist * agonist"
  contrasts: (mean(preference among morphine_alone) - mean(preference among neither) - mean(preference among both_drugs) + mean(preference among naloxone_alone))
  alpha: unstated
  primary: yes
}
