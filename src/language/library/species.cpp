// Species in which place conditioning is studied, and the one that some kinetics were read in. The source of an
// entry is a study of place conditioning in that species, or where its name was read.
library "placepref species"

species mouse {
  name: "mouse", "house mouse", "Mus musculus"
  source: "https://vib.be/science/modelorganisms/mice-and-rats"
  evidence: secondary
}

species rat {
  name: "rat", "Norway rat", "Rattus norvegicus"
  source: "https://vib.be/science/modelorganisms/mice-and-rats"
  evidence: secondary
}

species hamster {
  name: "hamster", "Syrian hamster"
  source: "Meisel & Joppa 1994, Physiol Behav 56:1115-1118, doi:10.1016/0031-9384(94)90352-2"
  evidence: abstract_read
  note: "Place preference for aggressive and for sexual encounters, in females."
}

species vole {
  name: "vole", "prairie vole", "Microtus ochrogaster"
  source: "Aragona 2007, Neurosci Lett 418:190-194, doi:10.1016/j.neulet.2007.03.019"
  evidence: abstract_read
  note: "Place preference for amphetamine, in both sexes."
}

species guinea_pig {
  name: "guinea pig", "Cavia porcellus"
  source: "https://cdn.slideserve.com/wilmet/chapter-2-powerpoint-ppt-presentation"
  evidence: secondary
}

species rabbit {
  name: "rabbit"
  source: "Diehl 2001, J Appl Toxicol 21:15-23; table read in https://safetyservices.ucdavis.edu/article/acceptable-volumes-drug-administration"
  evidence: secondary
}

species macaque {
  name: "macaque", "rhesus monkey"
  source: "doi:10.1111/j.1369-1600.2010.00289.x"
  evidence: abstract_read
  note: "Place preference for morphine im, in rhesus monkeys, still there after 15.3 +- 1.7 months."
}

species zebrafish {
  name: "zebrafish", "Danio rerio"
  source: "Brock 2017, J Pharmacol Exp Ther 363:66; name read in https://studylib.net/doc/18639119/zebrafish-models-to-study-drug-abuse-related"
  evidence: secondary
}

species planarian {
  name: "planarian", "planaria", "flatworm"
  source: "Hutchinson 2015, Neurosci Lett 593:19-23, doi:10.1016/j.neulet.2015.03.021"
  evidence: abstract_read
  note: "Place preference for cocaine in the water, on a rough or a smooth floor. State the species under `strain`: several are in use."
}

species crayfish {
  name: "crayfish", "rusty crayfish", "Orconectes rusticus"
  source: "Nathaniel 2009, Behav Brain Res 197:331-338, PMC2669653"
  evidence: abstract_read
  note: "Place preference for morphine, its extinction, and its reinstatement by a prime."
}

species human {
  name: "human", "Homo sapiens"
  source: "Childs & de Wit 2009, Biol Psychiatry 65:900-904, PMC2693956"
  evidence: abstract_read
  note: "Here for values that were read in people. A human value in a model of another species is an assumption."
}
