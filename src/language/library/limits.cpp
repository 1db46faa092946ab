// The limits that the checks compare a protocol with. A nearer declaration of the same name takes the place of the one
// here, so a laboratory can state its own limits.
library "placepref limits"

// Volumes and needles
//
// The good-practice and largest volumes are those of Diehl 2001, read in two copies: UC Davis
// and studylib 7809490. UC Davis prints the volumes as cumulative for a day. Volumes in mL, not mL/kg, are for one site.
// The good practice of iv is a bolus; its maximum is a slow injection. Needles are those of the University of Wyoming,
// which prints "≤23 gauge" for 23 G or finer; `needle` is the coarsest. The number of sites is printed by both.

limit mouse_po {
  species: mouse
  route: po
  good_practice: 10 mL/kg
  maximum: 50 mL/kg
  needle: 20 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html" note "Gavage needle, 20 to 22 G."
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit mouse_sc {
  species: mouse
  route: sc
  good_practice: 10 mL/kg
  maximum: 40 mL/kg
  sites_per_day: 3 source "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration" note "Two or three, as printed."
  needle: 23 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit mouse_ip {
  species: mouse
  route: ip
  good_practice: 20 mL/kg
  maximum: 80 mL/kg
  needle: 21 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit mouse_im {
  species: mouse
  route: im
  good_practice: 0.05 mL
  maximum: 0.1 mL
  sites_per_day: 2 source "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
  note: "Not recommended in mice: too little muscle (University of Wyoming, needle gauge table)."
}

limit mouse_iv {
  species: mouse
  route: iv
  good_practice: 5 mL/kg source "https://studylib.net/doc/7809490" source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html" but 2 mL/kg as stated in "one mirror" source "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  maximum: 25 mL/kg
  needle: 27 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html" note "27 to 30 G, lateral tail vein."
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit rat_po {
  species: rat
  route: po
  good_practice: 10 mL/kg
  maximum: 40 mL/kg
  needle: 18 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html" note "Gavage needle, 18 to 20 G."
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit rat_sc {
  species: rat
  route: sc
  good_practice: 5 mL/kg but 10 mL/kg as stated in "University of Wyoming" source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  maximum: 10 mL/kg
  sites_per_day: 3 source "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration" note "Two or three, as printed."
  needle: 20 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit rat_ip {
  species: rat
  route: ip
  good_practice: 10 mL/kg but 20 mL/kg as stated in "University of Wyoming" source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  maximum: 20 mL/kg
  needle: 21 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit rat_im {
  species: rat
  route: im
  good_practice: 0.1 mL but 0.3 mL as stated in "University of Wyoming" source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  maximum: 0.2 mL
  sites_per_day: 2 source "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  needle: 21 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit rat_iv {
  species: rat
  route: iv
  good_practice: 5 mL/kg
  maximum: 20 mL/kg
  needle: 23 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit rabbit_po {
  species: rabbit
  route: po
  good_practice: 10 mL/kg
  maximum: 15 mL/kg
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit rabbit_sc {
  species: rabbit
  route: sc
  good_practice: 1 mL/kg
  maximum: 2 mL/kg
  sites_per_day: 3 source "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration" note "Two or three, as printed."
  needle: 20 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit rabbit_ip {
  species: rabbit
  route: ip
  good_practice: 5 mL/kg
  maximum: 20 mL/kg
  needle: 20 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit rabbit_im {
  species: rabbit
  route: im
  good_practice: 0.25 mL/kg
  maximum: 0.5 mL/kg
  sites_per_day: 2 source "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  needle: 20 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit rabbit_iv {
  species: rabbit
  route: iv
  good_practice: 2 mL/kg
  maximum: 10 mL/kg
  needle: 21 G source "https://www.uwyo.edu/research/research-compliance/animal-care/needle-gauge-table.html" note "Marginal ear vein."
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit macaque_po {
  species: macaque
  route: po
  good_practice: 5 mL/kg
  maximum: 15 mL/kg
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit macaque_sc {
  species: macaque
  route: sc
  good_practice: 2 mL/kg
  maximum: 5 mL/kg
  sites_per_day: 3 source "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration" note "Two or three, as printed."
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit macaque_ip {
  species: macaque
  route: ip
  maximum: 10 mL/kg
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
  note: "No good-practice volume is given."
}

limit macaque_im {
  species: macaque
  route: im
  good_practice: 0.25 mL/kg
  maximum: 0.5 mL/kg
  sites_per_day: 2 source "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

limit macaque_iv {
  species: macaque
  route: iv
  good_practice: 2 mL/kg
  source: "Diehl 2001, J Appl Toxicol 21:15-23", "https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
  note: "No largest volume is given."
}

limit oil_vehicle {
  at_most: 50 %
  source: "https://animal.research.uiowa.edu/oar-informational-sheet-recommended-volumes-administered-substances"
  evidence: secondary
  note: "Share of the largest volume, when the vehicle is an oil."
}

// In use. No authority stands behind these: a protocol that goes beyond them is unusual, not wrong.

limit mouse_shock_current {
  species: mouse
  at_most: 1 mA
  source: "IMPReSS protocol 1070, https://api.mousephenotype.org/impress/protocol/text/1070"
  evidence: methods_read
  note: "Cut-off of the shock-threshold test."
}

limit mouse_shock_pulse {
  species: mouse
  at_most: 1 s
  source: "IMPReSS protocol 1070, https://api.mousephenotype.org/impress/protocol/text/1070"
  evidence: methods_read
  note: "Length of one shock in the shock-threshold test."
}

limit mouse_shock_interval {
  species: mouse
  at_least: 30 s
  source: "IMPReSS protocol 1070, https://api.mousephenotype.org/impress/protocol/text/1070"
  evidence: methods_read
  note: "Between two shocks of the shock-threshold test."
}

limit mouse_defeat_contact {
  species: mouse
  at_least: 5 min
  at_most: 10 min
  source: "PMC8886985"
  evidence: caption_read
  note: "Contact in one defeat; then 24 h of sensory contact, on at least 10 days, with a new aggressor each day."
}

limit mouse_pretest_share {
  species: mouse
  at_least: 25 %
  at_most: 75 %
  source: "https://bio-protocol.org/bio101/r8615233"
  evidence: methods_read
  note: "Share of the pretest session in any compartment, outside of which a mouse was left out."
}
