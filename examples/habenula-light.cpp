protocol "Light in the lateral habenula while the rat is on one side"

version: "1.0.0"
source: "Methods as copied at https://sodiumchannel-signal.com/2017/06/page/4; the paper itself was not read"

// Materials

device laser {
  model: "solid-state laser diode, OEM Laser Systems"
  wavelength: 473 nm
  power: 20 mW note "Out of the 200 um fibre."
  frequency: 20 Hz
  pulse: 5 ms
}

preparation opsin_and_fibres {
  agent: "virus for ChR2-YFP, or for mCherry"
  site: "lateral habenula, left and right"
  coordinates: "AP -3.6 mm from bregma", "ML +-0.75 mm", "DV -4.0 mm from dura" note "Of the fibre tips."
  volume: unstated
  titre: unstated
  anaesthesia: unstated
  analgesia: "carprofen, 5 mg/kg sc, after surgery"
  expression: 3 weeks note "At least."
  recovery: 3 weeks note "At least."
  procedure: "Virus, then two fibre-optic cannulae held by screws and dental cement."
}

// Animals

animals rats {
  species: rat
  strain: unstated
  sex: unstated
  age: 4 to 7 weeks note "At surgery."
  weight: unstated
  preparation: opsin_and_fibres
}

// Apparatus

apparatus shuttle_box {
  compartment context_a { walls: "one pattern" }
  compartment context_b { walls: "another pattern" }
  door between_halves { joins: context_a, context_b }
  configuration free { open: between_halves }
  length: 50 cm
  width: 25 cm
  height: 30 cm
  supplier: "Coulbourne Instrument"
  tracking: "photocells"
}

// Design

factor construct = channelrhodopsin, mcherry_only

arm lit of rats { levels: channelrhodopsin  n: 7 }
arm control of rats { levels: mcherry_only  n: 5 }

assign lit_side, dark_side to shuttle_box.context_a, shuttle_box.context_b { method: unstated }

// Days: one session, ten minutes without light and thirty with it

phase placement day 1 {
  configuration: free
  session directed_preference at unstated {
    test in shuttle_box for 10 min as baseline
    test in shuttle_box for 30 min, immediately after baseline as stimulated
    stimulate with laser in lit_side for 30 min, during stimulated
  }
}

// Measures and analysis

outcome side_time = time in lit_side - time in dark_side {
  primary: yes
  higher_means: "light is sought; a lower value, that it is avoided"
}

hypothesis light_matters {
  statement: "No preference without light, and a preference or an aversion with it; which, was not read."
  expects: (mean(side_time during baseline among lit) = 0 s), (abs(mean(side_time during stimulated among lit)) > 0 s)
  analysis: by_construct
}

analysis by_construct {
  outcome: side_time
  phase: stimulated
  factors: construct
  test: unstated
  alpha: unstated
}
