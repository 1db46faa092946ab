// Boxes as published, in a file that protocols import, with the procedures of the laboratory that uses them. A size
// that was not read is left out.
library "Place-conditioning boxes, and how mice are handled before they meet them"

// Temple University: two chambers and no neutral zone

apparatus temple_box source "Mouse Phenome Database, Gould4, https://phenome.jax.org/projects/Gould4/protocol" {
  compartment grey_chamber {
    walls: "grey Plexiglas"
    floor: "grey Plexiglas"
    length: 19.7 cm
    width: 20.3 cm
    height: 18.3 cm note "Which of the three is the height is not told."
  }
  compartment striped_chamber {
    walls: "grey with white stripes 1.3 cm wide"
    floor: "stainless-steel mesh"
    length: 19.7 cm
    width: 20.3 cm
    height: 18.3 cm
  }
  door partition { joins: grey_chamber, striped_chamber  material: "a wall of grey Plexiglas" }
  configuration parted { closed: partition }
  configuration undivided { open: partition  start: unstated note "Drawn for each mouse." }
  length: 41.4 cm
  width: 21.6 cm
  height: 21.6 cm
  boxes: 3
}

// Imetronic: two chambers and an alley

apparatus imetronic_box source "eLife 50519, doi:10.7554/eLife.50519, Methods" {
  compartment triangles { cues: "two triangular prisms"  illuminance: 30 lux  length: 15.5 cm  width: 16.5 cm  height: 20 cm }
  compartment rectangle { cues: "one rectangular prism"  illuminance: 30 lux  length: 15.5 cm  width: 16.5 cm  height: 20 cm }
  zone alley { counts_in_share: unstated  length: 6 cm  width: 16.5 cm  height: 20 cm }
  door first_door { joins: triangles, alley  width: 3 cm  height: 20 cm }
  door second_door { joins: rectangle, alley  width: 3 cm  height: 20 cm }
  start: alley
  tracking: "five photocells"
}

// Med Associates: an open field in two halves

apparatus open_field source "Methods as copied at https://pde-receptor.com" {
  compartment rods { floor: "rods"  walls: "vertical stripes" }
  compartment holes { floor: "holes"  walls: "horizontal stripes" }
  door guillotine { joins: rods, holes }
  configuration rods_everywhere {
    fills: rods
    note: "The one-compartment form, which Hitchcock 2014, PMC4182103, compares with that of two."
  }
  length: 27.3 cm
  width: 27.3 cm
  note: "The copy names no paper and may be shortened: check before use. Which floor goes with which stripes is our reading."
}

// For rats: two chambers and a centre

apparatus rat_box source "A vendor's page on the box of Jorenby 1990, https://conductscience.com" {
  compartment bars { floor: "metal bars 1 cm apart"  walls: "smooth metal"  length: 38 cm  width: 24 cm  height: 23 cm }
  compartment strips { floor: "mesh of 1.2 cm"  walls: "vertical acrylic strips, one every 3.5 cm"  length: 38 cm  width: 24 cm  height: 23 cm }
  zone centre { floor: "mesh of 0.6 cm"  walls: "smooth"  length: 10 cm  width: 24 cm  height: 23 cm  counts_in_share: unstated }
  door bars_door { joins: bars, centre  width: 10 cm  height: 10 cm }
  door strips_door { joins: strips, centre  width: 10 cm  height: 10 cm }
  note: "Not the paper itself: check before use."
}

// Vehicles

vehicle house_saline {
  contains: 0.9 % w/v of sodium_chloride
  expires_after: 1 week
  note: "Ours."
}

// Procedures of this laboratory

procedure mock_injection {
  kind: care
  undergoes: subject
  parameter duration: for time
  source: "Gould4"
  note: "Handled for about a minute and held as if for a subcutaneous injection."
}

procedure room_habituation {
  kind: care
  undergoes: subject
  parameter duration: for time
  note: "In the home cage, in the room of the experiment."
}

// A word list of the laboratory

terms tail_mark = one_ring, two_rings, three_rings, four_rings
