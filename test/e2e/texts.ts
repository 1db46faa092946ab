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
