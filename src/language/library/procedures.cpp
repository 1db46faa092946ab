// What is done to animals, declared in the language. Open it, copy a procedure into a file of your own,
// and change it: a declaration nearer to the protocol takes the place of the one here.
library "placepref procedures"

// In the apparatus

procedure confine {
  kind: place_exposure
  undergoes: subject
  parameter place: to place
  parameter duration: for time
  note: "Kept in one compartment."
}

procedure explore {
  kind: place_exposure
  undergoes: subject
  parameter place: in place
  parameter duration: for time
  note: "Free access; nothing is measured."
}

procedure test {
  kind: measurement
  undergoes: subject
  measured: subject
  parameter place: in place
  parameter duration: for time
  records: time, entries, latency
  note: "Free access while time in each place is measured."
}

// Social exposure

procedure witness_fear {
  kind: social_exposure
  undergoes: demonstrator
  watches: subject
  measured: subject
  parameter demonstrator: of anyone
  parameter duration: for time
  records: freezing
  note: "The subject watches another animal that is, or is not, in fear. What makes it fearful stands in the block."
}

procedure witness_defeat {
  kind: social_exposure
  undergoes: demonstrator
  watches: subject
  meets: aggressor
  measured: subject
  parameter demonstrator: of anyone
  parameter aggressor: by anyone
  parameter duration: for time
  note: "The subject watches another animal being defeated."
}

procedure social_defeat {
  kind: stressor
  undergoes: subject
  meets: aggressor
  measured: subject
  parameter aggressor: by anyone
  parameter duration: for time
  note: "The subject is attacked by a resident."
}

procedure sensory_contact {
  kind: social_exposure
  undergoes: subject
  meets: partner
  parameter partner: with anyone
  parameter duration: for time
  note: "Housed on two sides of a perforated divider."
}

procedure social_interaction {
  kind: social_exposure
  undergoes: subject
  meets: partner
  measured: subject
  parameter partner: with anyone
  parameter place: in place
  parameter duration: for time
  records: time, entries
  note: "Free contact with another animal."
}

procedure cohouse {
  kind: care
  undergoes: subject
  meets: partner
  parameter partner: with anyone
  parameter duration: for time
}

procedure isolate {
  kind: care
  undergoes: subject
  parameter duration: for time
  note: "Housed alone."
}

// Stressors

procedure footshock {
  kind: stressor
  undergoes: recipient
  parameter current: current
  parameter pulse: for time
  parameter count: count times
  parameter interval: every time
  parameter recipient: to anyone
  duration: (count * interval)
  note: "Electric shock through a grid floor. The interval is from onset to onset."
}

procedure restraint {
  kind: stressor
  undergoes: subject
  parameter holder: in text
  parameter duration: for time
}

procedure forced_swim {
  kind: stressor
  undergoes: subject
  parameter duration: for time
  parameter water: temperature
  parameter depth: length
}

procedure tail_pinch {
  kind: stressor
  undergoes: subject
  parameter duration: for time
  parameter device: with device
}

procedure odour_exposure {
  kind: stressor
  undergoes: subject
  parameter odour: text
  parameter duration: for time
}

// Devices

procedure stimulate {
  kind: device_act
  undergoes: subject
  parameter device: with device
  parameter contingent_on: in place
  parameter pulse: for time
  parameter interval: every time
  parameter count: count times
  parameter ended_by: by text
  duration: (count * interval)
  note: "Light, current or sound from a device; with a place, only while the animal is there; `by` says what act of the animal ends it."
}

procedure present {
  kind: device_act
  undergoes: subject
  parameter stimulus: of stimulus
  parameter pulse: for time
  parameter interval: every time
  parameter count: count times
  duration: (count * interval)
  note: "A cue, tone, light or odour is presented."
}

procedure implant {
  kind: preparation_act
  undergoes: subject
  parameter device: of device
  parameter duration: for time
  note: "A pump or cannula is placed."
}

procedure surgery {
  kind: preparation_act
  undergoes: subject
  parameter preparation: of preparation
  parameter recovery: for time
}

// Measurement, sampling, care

procedure sample {
  kind: sampling
  undergoes: subject
  parameter tissue: text
  parameter volume: volume
  parameter origin: from text
}

procedure cull {
  kind: sampling
  undergoes: subject
  parameter method: text
  terminal: yes
  note: "The animal is killed, for tissue or at the end."
}

procedure swab {
  kind: sampling
  undergoes: subject
  parameter site: of text
}

procedure observe {
  kind: measurement
  undergoes: subject
  measured: subject
  parameter duration: for time
  records: freezing
  note: "Behaviour is scored outside the apparatus."
}

procedure weigh { kind: measurement  undergoes: subject  measured: subject  records: body_weight }

procedure handle {
  kind: care
  undergoes: subject
  parameter duration: for time
  parameter count: count times
}

procedure habituate { kind: care  undergoes: subject  parameter place: to text  parameter duration: for time }

procedure restrict_food { kind: care  undergoes: subject  parameter floor: share  parameter duration: for time }

procedure rest { kind: care  undergoes: subject  parameter duration: for time  note: "In the home cage." }

procedure wait { kind: care  undergoes: subject  parameter duration: for time }
