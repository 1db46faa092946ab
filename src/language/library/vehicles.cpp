// Common vehicles, and what they are made of.
library "placepref vehicles"

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
