// Invented from end to end: no such study was done, and no number here is a recommendation. It shows the rest of the
// language, one thing after another. Everything in it is `assumed`.
protocol "Gallery: what else can be said"

version: "1.0.0"
authors: "Nobody"
approval: "none: not an experiment"
registration: unstated
setting: "An invented laboratory"
time_zone: "Europe/Berlin"
start: 2026-03-02
holidays: 2026-04-03, 2026-04-06
note: "INVENTED. Read the other examples for real designs."

// Materials: a mix, salt and base, a ladder, two agents for one syringe, a drug to drink and one for the brain

vehicle saline { route: ip  volume: 10 mL/kg }

vehicle glycol { note: "Polyethylene glycol." }

mix three_parts {
  contains: 10 % v/v of dmso, 30 % v/v of glycol, 60 % v/v of water
  expires_after: 1 day
  note: "1:3:6, as for 7-nitroindazole in the methods copied at assignbuster.com."
}

drug morphine {
  route: ip
  volume: 10 mL/kg
  concentration: unstated note "One solution for each dose."
  vehicle: saline
  form: base
  salt: "sulfate pentahydrate"
  dose: 10 mg/kg
  ladder: 5 mg/kg, 10 mg/kg, 20 mg/kg, 40 mg/kg
  schedule: II
  registration: "unregistered: invented"
}

drug blocker {
  dose: blocker_dose
  route: ip
  volume: 5 mL/kg
  vehicle: three_parts
}

drug sweetener {
  route: drinking_water
  concentration: 0.5 mg/mL
  vehicle: water
}

drug agonist {
  dose: 2 ug per side
  route: intracranial
  volume: 0.5 uL
  rate: 0.5 uL/min
  coordinates: 1.7 mm, 0.8 mm, -7.0 mm note "AP, ML and DV, from bregma."
  site: "left shell", "right shell"
  vehicle: acsf
}

stimulus tone { frequency: 4 kHz  level: 70 dB  duration: 30 s }

stimulus cat_odour { odour: "cat"  note: "On a cloth." }

device house_light { illuminance: 40 lux  duty_cycle: 50 %  interval: 10 s }

preparation cannulae {
  site: "shell of the accumbens, both sides"
  recovery: 7 days
  anaesthesia: "isoflurane"
  analgesia: "carprofen"
}

// Animals

animals trained {
  species: rat
  strain: "invented"
  genotype: "wild type"
  sex: both
  age: 10 weeks
  weight: 300 g +- 20 g
  weight_floor: 85 %
  housing: 2
  lights_on: 19:00
  lights_off: 07:00
  tested_in: dark
  temperature: 22 °C
  humidity: 50 %
  acclimatisation: 2 weeks
  attrition: 5 %
  preparation: cannulae
}

animals cage_mates {
  species: rat
  role: demonstrator
  n: 30
}

pairing pairs {
  observer: trained
  demonstrator: cage_mates
  ratio: 1 per observer
  familiarity: cage_mate
  same: cage, age
  differ: litter
  reuse: no
}

// Apparatus

apparatus box {
  compartment north { floor: "grid"  illuminance: 15 lux }
  compartment south { floor: "mesh"  illuminance: 15 lux }
  zone hall { counts_in_share: yes }
  start: hall
  boxes: 4
}

// Procedures and measures of its own

procedure shock_of_neighbour {
  kind: stressor
  undergoes: neighbour
  parameter neighbour: to anyone
  parameter current: current
  parameter pulse: for time = 1 s
  parameter count: count times
  parameter interval: every time
  duration: (count * interval)
  severity: moderate
}

measure rearings { value: count_value  by_place: no  note: "Scored from video." }

// Design

factor treatment = water_only, blocked
factor partner = calm, afraid
factor blocker_dose = small 10 umol/kg, large 30 umol/kg { applies: (treatment is blocked) }
factor rank_at_pretest = keen when time in drug_end during pretest > 40 % of time in box during pretest, cool otherwise { formed_after: pretest }
factor challenge within = odour, no_odour, restrained

groups cells of trained {
  cross: treatment, blocker_dose, partner
  omit: (blocker_dose is small and partner is afraid)
  n: 6 per group
}

assign drug_end, plain_end to box.north, box.south {
  method: group_balanced
  decided_on: (time during pretest)
  within: treatment, partner
}

allocation {
  method: stratified
  stratify: weight, litter
  balance: cage
  blocks: 5
  unit: animal
  concealment: "sealed envelopes"
  seed: 1
}

// Background: what goes on all the time

background diet days 1 to 87 {
  restrict_food 85 % for 24 h
  weigh
  when body_weight < 90 % of body_weight during pretest { procedure "Wet food is put in the cage" for unstated }
}

background drinking days 1 to 14 every 2 days { give sweetener for 24 h }

// Days

phase pretest day 1 {
  session first_test between 09:00 and 11:00 { test in box for 15 min }
}

phase tolerance days 2 to 5 {
  weekends: no
  session daily at 09:00 { inject morphine by day }
}

phase conditioning weeks 2 to 3 {
  session plain on odd days at 09:00 {
    inject saline
    confine to plain_end for 30 min
  }
  session paired on even days at 09:00 {
    when treatment is blocked { inject morphine + blocker 10 min before stay } otherwise { inject morphine 10 min before stay }
    infuse agonist for 1 min, immediately before stay
    present of tone for 30 s, every 5 min, 6 times, during stay
    confine to drug_end for 30 min as stay
  }
  session evening on even days at least 6 h after the end of paired { swab of "mouth" }
}

phase posttest 42 days after conditioning {
  session second_test at the same time as first_test { test in box for 15 min }
}

phase witnessing immediately after posttest {
  session neighbours at 10:00 {
    when partner is afraid { inject saline 5 mL/kg via sc to cage_mates, 30 min before sight }
    witness_fear of cage_mates for 5 min as sight {
      when partner is afraid { shock_of_neighbour to cage_mates 0.5 mA for 1 s, 10 times, every 30 s }
    }
    stimulate with house_light in drug_end for 15 min by "a nose poke", during after_sight
    test in box for 15 min, immediately after sight as after_sight
  }
}

phase challenge_weeks 1 week after witnessing for 15 days {
  each challenge every 7 days {
    order: latin_square
    washout: 6 days
    session trial at 10:00 {
      when challenge is odour { odour_exposure "cat" for 10 min }
      when challenge is restrained { restraint in "a tube" for 15 min }
      rest for 15 min
      test in box for 15 min
    }
  }
}

phase tissue immediately after challenge_weeks {
  session samples at 09:00 {
    procedure "A tail mark is read" for 1 min
    sample "plasma" 0.1 mL from "tail" as first_sample
    sample "plasma" 0.1 mL from "tail", 30 min after first_sample
    cull "decapitation", 2 h after first_sample
  }
}

// Measures and analysis

outcome preference = time in drug_end / time in box { primary: yes  scorer: scorer }
outcome calm_score = rank(freezing) - rank(rearings) { unit: "ranks" }

exclude animal from calm_score when freezing during witnessing > 90 % { reason: "Asleep."  decided: before_unblinding }
exclude session when time in box during posttest < 10 min { reason: "Stopped early." }
withdraw animal when body_weight < 80 % of body_weight during pretest { reason: "Humane endpoint." }

simulation model {
  runs: 5000
  seed: 7
  learning_rate: 0.1 assumed
  social_gain: 1.0 assumed
}

scenario no_contagion { social_gain: 0 }
scenario strong_contagion { social_gain: 2.0 }

sweep cells.n = 4, 6, 8, 12
sweep morphine.dose = 3, 10, 30 mg/kg
sweep model.social_gain = 0, 0.5, 1.0, 2.0
