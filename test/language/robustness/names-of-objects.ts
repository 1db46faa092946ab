/** Names that every object of JavaScript has: what is looked up in a table by a word of a text must not be found there. */
export const namesOfObjects = ['constructor', 'toString', '__proto__', 'valueOf', 'hasOwnProperty'] as const;
