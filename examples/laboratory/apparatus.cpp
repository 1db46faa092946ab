// An invented laboratory, to show how one is written: its box, its vehicles and its own procedures, in a file that
// protocols import. Cues are those that NBK5229 names as usual; sizes are left to the laboratory.
library "Example laboratory: apparatus and procedures"

source: "Methods of Behavior Analysis in Neuroscience, 2nd edition, chapter 4, https://ncbi.nlm.nih.gov/books/NBK5229"

// The box: two sides, a corridor between them, a door to each side

apparatus three_room_box {
  compartment white_room {
    walls: "white"
    floor: "horizontal grid"
    cues: "pine bedding"
  }
  compartment black_room {
    walls: "black"
    floor: "crossed grid"
    cues: "corn bedding"
  }
  zone corridor {
    counts_in_share: no
    note: "No cues of its own, and never paired with a drug."
  }
  door white_door { joins: white_room, corridor  width: unstated }
  door black_door { joins: black_room, corridor  width: unstated }
  configuration open_box {
    open: white_door, black_door
    start: corridor
  }
  configuration shut_box { closed: white_door, black_door }
  configuration white_everywhere {
    fills: white_room
    note: "One context in the whole box: the other room is lined like the white one."
  }
  start: corridor
  boxes: 4
  cleaning: "ethanol and water, dried"
  tracking: "video"
}

// Vehicles

vehicle house_saline {
  contains: 0.9 % w/v of sodium_chloride
  volume: 10 mL/kg
  route: sc
  expires_after: 1 week
}

// Procedures of this laboratory

procedure tunnel_handling {
  kind: care
  undergoes: subject
  parameter duration: for time = 2 min
  note: "Lifted in a tunnel, never by the tail."
}

procedure sham_injection {
  kind: care
  undergoes: subject
  parameter volume: volume
  note: "A needle and no drug, to habituate to injections."
}

procedure warm_up {
  kind: place_exposure
  undergoes: subject
  parameter place: in place
  parameter duration: for time
  note: "In the box with both doors open; nothing is recorded."
}

// A word list of the laboratory

terms tail_mark = one_ring, two_rings, three_rings, four_rings
