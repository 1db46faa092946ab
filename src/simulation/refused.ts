/** What was asked cannot be simulated; the message says what was found, what was expected, and where. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
