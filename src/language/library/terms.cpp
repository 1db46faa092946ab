// The words that facts are stated with. A protocol can declare lists of its own.
library "placepref terms"

terms yes_no = yes, no
terms sex = male "males only", female "females only", both "males and females"
terms form = salt "the dose counts the salt", base "the dose counts the free base"
terms schedule = none "not controlled", I, II, III, IV, V
terms animal_role = subject "trained and measured", observer "watches another", demonstrator "is watched", aggressor "attacks", resident "lives in the cage", intruder "is put in the cage of another", stimulus "is met"
terms participant = subject "the animals of the phase"
terms familiarity = familiar "knew each other before", cage_mate "shared a cage", sibling "born together", unfamiliar "had not met"
terms shared_by = cage "cage", litter "litter", age "age", weight "body weight", sex "sex", genotype "genotype", strain "strain"
terms basis = animal "for each animal", group "for each group", experiment "in all", side "for each side", site "for each site", day "for each day", session "for each session", trial "for each trial", study "in the whole study"
terms light_phase = light "lights on", dark "lights off"
terms severity = mild, moderate, severe, non_recovery
terms procedure_kind = stressor "aversive to who undergoes it", social_exposure "one animal meets or watches another", place_exposure "in the apparatus", measurement "something is recorded", sampling "something is taken", device_act "a device acts", care "handling and husbandry", preparation_act "surgery and the like"
terms assignment = fixed "the same for all", counterbalanced "half the animals of each group one way", random "drawn for each animal", biased "by each animal's own pretest", group_balanced "so that groups do not differ on the pretest"
terms allocation = randomised "drawn", blocked "drawn within blocks", stratified "drawn within strata", systematic "by a fixed rule", matched "matched on a measure"
terms order = fixed_order "as written", counterbalanced_order "every order equally often", random_order "drawn for each animal", latin_square "each level once at each position"
terms person = experimenter "who runs the sessions", injector "who injects", scorer "who scores behaviour", analyst "who analyses", caretaker "who keeps the animals"
terms test = t_test "unpaired t test", paired_t_test "paired t test", one_sample_t_test "one-sample t test", welch_test "Welch's t test", mann_whitney "Mann-Whitney U test", wilcoxon "Wilcoxon signed-rank test", one_way_anova "one-way analysis of variance", factorial_anova "factorial analysis of variance", repeated_anova "repeated-measures analysis of variance", mixed_anova "mixed analysis of variance", mixed_model "linear mixed model", kruskal_wallis "Kruskal-Wallis test", correlation "correlation"
terms sides = one_sided, two_sided
terms correction = uncorrected, bonferroni, holm, tukey, sidak, dunnett, newman_keuls, fdr "false discovery rate"
terms decided = before_unblinding, after_unblinding, before_allocation
terms evidence = abstract_read "read in an abstract", methods_read "read in the methods or full text", caption_read "read in a figure or table caption", secondary "read in a secondary copy", derived "computed from a number that was read", unverified "from memory: check before use"
terms value_type = duration_value "a duration", count_value "a count", share_value "a share", length_value "a length", mass_value "a mass", score_value "a score"
terms on_failure = advance "go on to the next phase", exclude_animal "leave the animal out", repeat_phase "do the phase again", stop_study "end the study for the animal"

measure time { value: duration_value  by_place: yes  note: "Time spent in a place." }
measure entries { value: count_value  by_place: yes  note: "Entries into a place." }
measure latency { value: duration_value  by_place: yes  note: "Time to the first entry." }
measure distance { value: length_value  by_place: yes  note: "Distance travelled." }
measure transitions { value: count_value  by_place: no  note: "Crossings between places." }
measure freezing { value: share_value  by_place: no  note: "Share of the session spent motionless but for breathing." }
measure body_weight { value: mass_value  by_place: no  note: "Body weight on the day." }
