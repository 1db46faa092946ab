/** A short protocol with something of everything that an editor can be asked about. */
export const protocol = `protocol "Morphine, then a fright"

start: 2026-03-02

vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine {
  route: sc
  dose: 10 mg/kg source "Smith 2001, doi:10.1000/xyz123"
  concentration: 1 mg/mL
  vehicle: saline
  form: salt
  schedule: II
}

animals mice { species: mouse  strain: "C57BL/6J"  sex: both  age: 8 weeks  weight: 25 g  housing: 4 }
animals partners { species: mouse  role: demonstrator  weight: 25 g }

apparatus box {
  compartment left { floor: "bars" }
  compartment right { floor: "mesh" }
}

factor treatment = vehicle_only, drugged
factor witnessed = fearful, calm
groups design of mice { cross: treatment, witnessed  n: 12 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced  within: group }
allocation { method: randomised  unit: animal }
blinding { blind: scorer  to_what: treatment }

phase pretest day 1 {
  session baseline at 10:00 { test in box for 20 min }
}

phase conditioning days 2 to 7 {
  session without_drug on odd days at 10:00 {
    inject saline
    confine to saline_side for 0.5 h
  }
  session with_drug on even days at 10:00 {
    when treatment is drugged { inject morphine } otherwise { inject saline }
    confine to drug_side for 30 min
  }
}

phase relapse 3 days after conditioning {
  session witnessing at the same time as baseline {
    witness_fear of partners for 5 min as exposure {
      when witnessed is fearful { footshock 1 mA for 2 s 20 times every 15 s to partners }
    }
    test in box for 20 min, immediately after exposure
  }
}

outcome preference = time in drug_side - time in saline_side { primary: yes }
exclude animal when time in drug_side during pretest > 75 % of 20 min // placepref-ignore exclusion-undecided: decided before unblinding
analysis main { outcome: preference  phase: relapse  factors: treatment, witnessed  test: factorial_anova  alpha: 0.05  primary: yes }
`;
