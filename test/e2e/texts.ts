/** What VS Code calls the language. */
export const languageName = 'Place-conditioning protocol';

/** A small protocol without a mistake in what it says. */
export const protocol = `// Two days.
protocol "Preference"

drug morphine { dose: 10 mg/kg  route: sc }

phase conditioning days 2 to 9 {
  session morning at 09:00 {
    inject morphine
  }
}
`;

/** C++ that begins as a protocol does not. */
export const cpp = `#include <string>

// protocol "no"
int main() {
  const std::string phase = "conditioning";
  return static_cast<int>(phase.size());
}
`;

/** A study with all that a schedule needs. Nothing is to choose in its calendar, and nobody is blind. */
export const planned = `protocol "Small"
drug morphine { dose: 10 mg/kg  route: sc  concentration: 1 mg/mL }
animals mice { species: mouse  strain: "C57BL/6J"  sex: male  weight: 25 g }
apparatus box { compartment left {}  compartment right {}  boxes: 1 }
groups all of mice { n: 2 }
phase conditioning days 1 to 2 {
  session morning at 09:00 {
    inject morphine
    confine to left for 30 min
  }
}
`;
