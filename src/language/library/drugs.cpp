// Substances. There is no dose here to give: a protocol states its own. What was read of kinetics stands in kinetics.cpp,
// common vehicles in vehicles.cpp.
//
// Schedules are those of the United States. Copies of 21 CFR 1308 were read, not the Code itself; "none" says that the
// substance is in none of the schedules, and is from memory except where a source is stated for it.
library "placepref drugs"

// Opioids

substance morphine {
  class: "mu-opioid agonist" source "https://accessmedicine.mhmedical.com/content.aspx?bookid=3058&sectionid=255306037"
  schedule: II source "21 CFR 1308.12(b)(1), read at casetext.com"
  evidence: secondary
}

substance heroin {
  name: "diamorphine", "diacetylmorphine"
  class: "mu-opioid agonist" source "https://www.medicalmalpracticehelp.com/medication-errors/opiate-agonists/"
  schedule: I source "https://www.ellis-legal.com/csa"
  evidence: secondary
}

substance fentanyl {
  class: "mu-opioid agonist" source "https://accessmedicine.mhmedical.com/content.aspx?bookid=3058&sectionid=255306037"
  schedule: II source "21 CFR 1308.12(c), read at https://docslib.org/doc/4760244"
  evidence: secondary
}

substance oxycodone {
  class: "mu-opioid agonist" source "doi:10.17085/apm.2018.13.4.394"
  schedule: II source "21 CFR 1308.12(b)(1), read at casetext.com"
  evidence: secondary
}

substance methadone {
  class: "mu-opioid agonist" source "https://www.medicalmalpracticehelp.com/medication-errors/opiate-agonists/"
  schedule: II source "https://nextstep.knowledgeowl.com/help/epcs-medication-schedules"
  evidence: secondary
}

substance buprenorphine {
  class: "mixed opioid partial agonist and antagonist" source "PMID 33004158"
  schedule: III source "21 CFR 1308.13(e)(2), read at https://docslib.org/doc/3135711"
  evidence: secondary
}

substance naloxone {
  class: "opioid antagonist" source "https://www.ncbi.nlm.nih.gov/books/NBK537079/"
  schedule: none source "excluded in 21 CFR 1308.12(b)(1), read at casetext.com"
  evidence: secondary
}

substance naltrexone {
  class: "opioid antagonist" source "https://www.ncbi.nlm.nih.gov/books/NBK537079/"
  schedule: none source "excluded in 21 CFR 1308.12(b)(1), read at casetext.com"
  evidence: secondary
}

// Stimulants

substance cocaine {
  class: "psychostimulant, monoamine reuptake inhibitor" source "Eur J Pharmacol 2000;406:1-13, PMID 11011026"
  schedule: II source "21 CFR 1308.12(b)(4), read at casetext.com"
  evidence: secondary
}

substance amphetamine {
  name: "amphetamine", "d-amphetamine", "dexamphetamine"
  class: "psychostimulant, monoamine releaser" source "Eur J Pharmacol 2000;406:1-13, PMID 11011026"
  schedule: II source "https://www.ellis-legal.com/csa"
  evidence: secondary
  note: "State the enantiomer in the protocol, under `salt`."
}

substance methamphetamine {
  name: "methamphetamine", "metamfetamine"
  class: "psychostimulant, monoamine releaser" source "Eur J Pharmacol 2000;406:1-13, PMID 11011026"
  schedule: II source "https://policyrisk.com/wiki/drug-scheduling-controlled-substances"
  evidence: secondary
}

substance nicotine {
  class: "agonist of nicotinic acetylcholine receptors" source "https://mediated.wiki/source/nAChR"
  schedule: none
  evidence: unverified
}

// Depressants and anaesthetics

substance ethanol {
  name: "ethanol", "alcohol"
  class: "depressant, acting on GABA-A and NMDA receptors" source "doi:10.1177/0269881108098612"
  schedule: none source "https://legalclarity.org/what-schedule-is-alcohol-under-the-controlled-substances-act"
  evidence: secondary
}

substance ketamine {
  class: "NMDA receptor antagonist" source "doi:10.1177/0269881108098612"
  schedule: III source "21 CFR 1308.13, read at https://docslib.org/doc/12034772"
  evidence: secondary
}

// Peptides and others

substance oxytocin {
  class: "neurohypophysial peptide, oxytocin receptor agonist" source "PMC6016632"
  schedule: none
  evidence: unverified
}

substance carbetocin {
  class: "oxytocin analogue" source "Georgiou 2015, Eur Neuropsychopharmacol 25:2459-2464"
  schedule: none
  evidence: unverified
}

substance yohimbine {
  class: "alpha-2 adrenoceptor antagonist, pharmacological stressor" source "doi:10.1007/s00213-020-05647-0"
  schedule: none
  evidence: unverified
}
