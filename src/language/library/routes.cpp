// Routes by which something is given; how much by each, the limits say. A nearer declaration of the same name takes the
// place of the one here.
library "placepref routes"

// Routes

route sc {
  name: "subcutaneous"
  source: "https://animalcare.msu.edu/guidelines/IG035.html"
  evidence: secondary
}

route ip {
  name: "intraperitoneal"
  source: "https://animalcare.msu.edu/guidelines/IG035.html"
  evidence: secondary
}

route iv {
  name: "intravenous"
  source: "https://animalcare.msu.edu/guidelines/IG035.html"
  evidence: secondary
}

route im {
  name: "intramuscular"
  source: "https://animalcare.msu.edu/guidelines/IG035.html"
  evidence: secondary
}

route intradermal {
  name: "intradermal"
  source: "https://animalcare.msu.edu/guidelines/IG035.html"
  evidence: secondary
}

route po {
  name: "oral", "per os", "gavage", "intragastric"
  source: "https://animalcare.msu.edu/guidelines/IG035.html"
  evidence: secondary
  note: "Given by the experimenter. For what the animal drinks or eats, say drinking_water or diet."
}

route intranasal {
  name: "intranasal"
  source: "https://animalcare.msu.edu/guidelines/IG035.html"
  evidence: secondary
  note: "No authority was found for a largest volume."
}

route transdermal {
  name: "transdermal", "percutaneous"
  source: "https://research.umn.edu/units/rar/guidelines/routes-administration"
  evidence: secondary
}

route topical {
  name: "topical", "epicutaneous"
  source: "https://research.umn.edu/units/rar/guidelines/routes-administration"
  evidence: secondary
}

route intrathecal {
  name: "intrathecal"
  source: "https://research.umn.edu/units/rar/guidelines/routes-administration"
  evidence: secondary
}

route intracranial {
  name: "intracranial"
  source: "https://research.umn.edu/units/rar/guidelines/routes-administration"
  evidence: secondary
  note: "Into brain tissue, at the coordinates stated."
}

route icv {
  name: "intracerebroventricular"
  source: "Kent 2013, PMC3749824"
  evidence: abstract_read
}

route drinking_water {
  name: "in the drinking water"
  source: "https://studylib.net/doc/7809490"
  evidence: secondary
}

route diet {
  name: "in the diet"
  source: "https://studylib.net/doc/7809490"
  evidence: secondary
}

route immersion {
  name: "in the water around the animal"
  source: "Hutchinson 2015, Neurosci Lett 593:19-23, doi:10.1016/j.neulet.2015.03.021"
  evidence: abstract_read
}

route inhaled {
  name: "inhaled"
  evidence: unverified
  note: "A word only: no source was read for it."
}

route minipump {
  name: "subcutaneous osmotic minipump"
  evidence: unverified
  note: "A word only: no source was read for it."
}
