protocol "Nicotine place conditioning in eight inbred strains of mice"

version: "1.0.0"
source: "Gould4: Mouse Phenome Database, https://phenome.jax.org/projects/Gould4/protocol", "Kutlu 2015, Behav Neurosci 129:37, doi:10.1037/bne0000029, abstract"
note: "The page of the protocol was read to the middle of its third step."

import "apparatus.cpp"

// Materials

drug nicotine {
  dose: 0.35 mg/kg as stated in "Kutlu 2015" but 0.35 mg/g as stated in "Gould4" note "A thousand times as much: a slip of the pen."
  route: sc assumed note "Mice are habituated to being held for a subcutaneous injection; the route itself was not read."
  volume: unstated
  concentration: unstated
  vehicle: house_saline
  form: base
  salt: "hydrogen tartrate"
  supplier: "Sigma, St. Louis"
  schedule: none
}

// Animals

animals mice {
  species: mouse
  strain: "eight inbred strains"
  sex: male
  age: 8 to 10 weeks
  weight: unstated
  housing: unstated
}

// Design

factor strain = a_j, balb_cbyj, c3h_hej, c57bl_6j, cba_j, dba_1j, dba_2j, sv_129
factor treatment = saline_only, nicotine_given

groups design of mice {
  cross: strain, treatment
  n: 9 per group note "On average, in two cohorts."
}

assign nicotine_chamber, saline_chamber to grey_chamber, striped_chamber {
  method: unstated
  apparatus_bias: unstated
}

allocation { method: unstated  unit: animal }

blinding { blind: unstated }

// Days

phase habituation unstated before the onset of preconditioning {
  session first_meeting at unstated {
    room_habituation for unstated
    mock_injection for 1 min
  }
}

phase preconditioning day 1 {
  configuration: undivided
  session first_test at unstated { test in temple_box for 15 min }
}

phase conditioning days 2 to 4, 6 to 9 {
  configuration: parted
  note: "Two sessions a day, 5 h apart, in two rounds with a test after each. Their length, and which of them has nicotine, were not read; here it is the second."
  session with_saline at unstated {
    inject house_saline
    confine to saline_chamber for unstated
  }
  session with_nicotine 5 h after the onset of with_saline {
    when treatment is nicotine_given { inject nicotine } otherwise { inject house_saline }
    confine to nicotine_chamber for unstated
  }
}

phase tests days 5, 10 {
  configuration: undivided
  session after_one_round on day 1 at unstated { test in temple_box for 15 min }
  session after_two_rounds on day 2 at unstated { test in temple_box for 15 min }
}

// Measures and analysis

outcome preference = time in nicotine_chamber - time in saline_chamber {
  primary: yes
  note: "A score is spoken of; its formula was not read. An entry takes the head and four paws."
}

hypothesis strains_differ {
  statement: "Reported: a preference in C57BL/6J, CBA/J and 129/SvEv, an aversion in DBA/1J, neither in the other four."
  expects: (mean(preference during tests among c57bl_6j with nicotine_given) > mean(preference during tests among c57bl_6j with saline_only)), (mean(preference during tests among dba_1j with nicotine_given) < mean(preference during tests among dba_1j with saline_only))
  analysis: by_strain
}

analysis by_strain {
  outcome: preference
  phase: tests
  factors: strain, treatment
  test: unstated
  alpha: unstated
}
