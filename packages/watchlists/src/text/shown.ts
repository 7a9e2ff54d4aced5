/** The beginning of a value, for people. */
export const shown = (text: string): string =>
  text.length <= 40 ? text : `${text.slice(0, 39).toWellFormed()}…`;
