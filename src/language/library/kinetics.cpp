// What was read of kinetics. An entry names the dose that it was read at.
//
// For mice, nothing was found for morphine, amphetamine, naloxone, ethanol and oxytocin. A model that takes a value
// from another species assumes it, and says so.
library "placepref kinetics"

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
