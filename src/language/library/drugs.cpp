// Substances, what was read of their kinetics, and common vehicles. There is no dose here to give: a protocol states
// its own. A kinetics entry names the dose that it was read at.
//
// Schedules are those of the United States. Copies of 21 CFR 1308 were read, not the Code itself; "none" says that the
// substance is in none of the schedules, and is from memory except where a source is stated for it.
library "placepref drugs"

// Opioids

substance morphine {
  class: "mu-opioid agonist" source "https://accessmedicine.mhmedical.com/content.aspx?bookid=3058&sectionid=255306037"
  schedule: II source "21 CFR 1308.12(b)(1), read at casetext.com"
  evidence: secondary
}

substance heroin {
  name: "diamorphine", "diacetylmorphine"
  class: "mu-opioid agonist" source "https://www.medicalmalpracticehelp.com/medication-errors/opiate-agonists/"
  schedule: I source "https://www.ellis-legal.com/csa"
  evidence: secondary
}

substance fentanyl {
  class: "mu-opioid agonist" source "https://accessmedicine.mhmedical.com/content.aspx?bookid=3058&sectionid=255306037"
  schedule: II source "21 CFR 1308.12(c), read at https://docslib.org/doc/4760244"
  evidence: secondary
}

substance oxycodone {
  class: "mu-opioid agonist" source "doi:10.17085/apm.2018.13.4.394"
  schedule: II source "21 CFR 1308.12(b)(1), read at casetext.com"
  evidence: secondary
}

substance methadone {
  class: "mu-opioid agonist" source "https://www.medicalmalpracticehelp.com/medication-errors/opiate-agonists/"
  schedule: II source "https://nextstep.knowledgeowl.com/help/epcs-medication-schedules"
  evidence: secondary
}

substance buprenorphine {
  class: "mixed opioid partial agonist and antagonist" source "PMID 33004158"
  schedule: III source "21 CFR 1308.13(e)(2), read at https://docslib.org/doc/3135711"
  evidence: secondary
}

substance naloxone {
  class: "opioid antagonist" source "https://www.ncbi.nlm.nih.gov/books/NBK537079/"
  schedule: none source "excluded in 21 CFR 1308.12(b)(1), read at casetext.com"
  evidence: secondary
}

substance naltrexone {
  class: "opioid antagonist" source "https://www.ncbi.nlm.nih.gov/books/NBK537079/"
  schedule: none source "excluded in 21 CFR 1308.12(b)(1), read at casetext.com"
  evidence: secondary
}

// Stimulants

substance cocaine {
  class: "psychostimulant, monoamine reuptake inhibitor" source "Eur J Pharmacol 2000;406:1-13, PMID 11011026"
  schedule: II source "21 CFR 1308.12(b)(4), read at casetext.com"
  evidence: secondary
}

substance amphetamine {
  name: "amphetamine", "d-amphetamine", "dexamphetamine"
  class: "psychostimulant, monoamine releaser" source "Eur J Pharmacol 2000;406:1-13, PMID 11011026"
  schedule: II source "https://www.ellis-legal.com/csa"
  evidence: secondary
  note: "State the enantiomer in the protocol, under `salt`."
}

substance methamphetamine {
  name: "methamphetamine", "metamfetamine"
  class: "psychostimulant, monoamine releaser" source "Eur J Pharmacol 2000;406:1-13, PMID 11011026"
  schedule: II source "https://policyrisk.com/wiki/drug-scheduling-controlled-substances"
  evidence: secondary
}

substance nicotine {
  class: "agonist of nicotinic acetylcholine receptors" source "https://mediated.wiki/source/nAChR"
  schedule: none
  evidence: unverified
}

// Depressants and anaesthetics

substance ethanol {
  name: "ethanol", "alcohol"
  class: "depressant, acting on GABA-A and NMDA receptors" source "doi:10.1177/0269881108098612"
  schedule: none source "https://legalclarity.org/what-schedule-is-alcohol-under-the-controlled-substances-act"
  evidence: secondary
}

substance ketamine {
  class: "NMDA receptor antagonist" source "doi:10.1177/0269881108098612"
  schedule: III source "21 CFR 1308.13, read at https://docslib.org/doc/12034772"
  evidence: secondary
}

// Peptides and others

substance oxytocin {
  class: "neurohypophysial peptide, oxytocin receptor agonist" source "PMC6016632"
  schedule: none
  evidence: unverified
}

substance carbetocin {
  class: "oxytocin analogue" source "Georgiou 2015, Eur Neuropsychopharmacol 25:2459-2464"
  schedule: none
  evidence: unverified
}

substance yohimbine {
  class: "alpha-2 adrenoceptor antagonist, pharmacological stressor" source "doi:10.1007/s00213-020-05647-0"
  schedule: none
  evidence: unverified
}

// Kinetics
//
// For mice, nothing was found for morphine, amphetamine, naloxone, ethanol and oxytocin. A model that takes a value
// from another species assumes it, and says so.

kinetics morphine_rat_sc {
  substance: morphine
  species: rat
  route: sc
  dose: 5 mg/kg
  half_life: 40 min note "Serum." but 5 h as stated in "J Pharmacol Exp Ther 1979;208:228-231" note "Terminal phase, followed for 48 h."
  source: "J Pharmacol Exp Ther 1975;195:499"
  evidence: abstract_read
  note: "The peak in the brain was held to 2 h."
}

kinetics morphine_rat {
  substance: morphine
  species: rat
  absorption: (0.036 / 1 min)
  k12: (0.404 / 1 min)
  k21: (0.143 / 1 min)
  k10: (0.0711 / 1 min)
  distribution_volume: 140 mL note "Central compartment, of the whole animal; its weight was not read."
  bioavailability: 0.94
  source: "Drug Metab Dispos, table at https://dmd.aspetjournals.org/highwire/markup/61689/expansion"
  evidence: caption_read
  note: "First of two columns, whose heads were not read; the second gives ka 0.034, k12 0.363, k21 0.113, k10 0.0735 per min, V1 120 mL, F 0.95."
}

kinetics cocaine_mouse_ip {
  substance: cocaine
  species: mouse
  route: ip
  dose: 10 mg/kg note "The same half-life after 25 mg/kg."
  half_life: 16 min note "Plasma and brain."
  peak: 5 min note "Brain; reached within this time."
  source: "Benuck 1987, J Pharmacol Exp Ther 243:144-149"
  evidence: abstract_read
  note: "Seven times as much in the brain as in plasma, from 5 to 60 min."
}

kinetics nicotine_mouse_ip {
  substance: nicotine
  species: mouse
  route: ip
  half_life: 5.9 to 6.9 min note "Blood; males of C57BL, DBA and C3H. The brain is similar."
  source: "Petersen 1984, Drug Metab Dispos 12:725-731"
  evidence: abstract_read
  note: "The abstract prints the dose as 1.0 mg/ml."
}

kinetics amphetamine_rat_iv {
  substance: amphetamine
  species: rat
  route: iv
  dose: 15 mg/kg note "Of the racemate, as a short infusion."
  clearance: 50.8 +- 6.88 mL/min/kg
  distribution_volume: 3.84 +- 0.55 L/kg note "At steady state."
  half_life: 1.12 +- 0.09 h note "Terminal."
  source: "Hutchaleelaha 1994, Drug Metab Dispos 22:406-411"
  evidence: abstract_read
  note: "d-Amphetamine, mean and SD, male Sprague-Dawley rats. For l-amphetamine: 65.6 mL/min/kg, 4.33 L/kg, 0.96 h."
}

kinetics naloxone_rat_sc {
  substance: naloxone
  species: rat
  route: sc
  half_life: 40 min note "Serum."
  source: "J Pharmacol Exp Ther 1975;195:499"
  evidence: abstract_read
}

kinetics ethanol_rat_po {
  substance: ethanol
  species: rat
  route: po
  dose: 2.5 g/kg note "In milk formula, by intragastric tube."
  elimination: 42.2 mg/dL/h note "At 60 days of age; 7.5 mg/dL/h at 1 day."
  peak: 1.25 to 1.5 h
  source: "Kelly 1987, Alcohol Clin Exp Res 11:281"
  evidence: abstract_read
}

kinetics oxytocin_human_iv {
  substance: oxytocin
  species: human
  route: iv
  half_life: 3.2 min note "Median of 2.0 to 5.7 min, after one injection."
  source: "https://www.droracle.ai/articles/272303/what-is-the-half-life-of-oxytocin"
  evidence: secondary
  note: "A weak source."
}

// Vehicles

vehicle water {
  note: "Sterile water, or water to drink: state which."
}

vehicle saline {
  contains: 0.9 % w/v of sodium_chloride
  source: "Sodium chloride injection USP 0.9 %, https://dailymed.nlm.nih.gov/dailymed/lookup.cfm?setid=7b863404-4dbe-4840-acb1-73b267792c27"
  note: "Sterile; sodium chloride 9 mg/mL, pH 4.5 to 7.0."
}

vehicle pbs {
  contains: 137 mM of sodium_chloride, 2.7 mM of potassium_chloride, 10 mM of disodium_phosphate, 1.8 mM of potassium_dihydrogen_phosphate
  source: "https://www.jove.com/t/61519"
  note: "Phosphate-buffered saline, pH 7.4. Other recipes have 1.47 or 2 mM of potassium dihydrogen phosphate."
}

vehicle acsf {
  note: "Artificial cerebrospinal fluid. Recipes differ: state the composition."
}

vehicle corn_oil {
  note: "An oil: half the largest volume."
}

vehicle sesame_oil {
  note: "An oil: half the largest volume."
}

vehicle dmso {
  note: "Dimethyl sulfoxide. State its share of the mix."
}

vehicle polysorbate_80 {
  note: "Tween 80. State its share of the mix."
}

// Parts of the vehicles above

vehicle sodium_chloride {
  note: "Dissolved in a vehicle."
}

vehicle potassium_chloride {
  note: "Dissolved in a vehicle."
}

vehicle disodium_phosphate {
  note: "Dissolved in a vehicle."
}

vehicle potassium_dihydrogen_phosphate {
  note: "Dissolved in a vehicle."
}
