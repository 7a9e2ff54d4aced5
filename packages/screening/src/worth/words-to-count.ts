import { prepare } from '../name/prepare.js';

/** The words of a party's name that tell something, as names are compared: no forms, articles, titles or initials. */
export function wordsToCount(name: string): string[] {
  return prepare(name)
    .words.filter(({ class: kind }) => kind !== 'form' && kind !== 'particle' && kind !== 'initial')
    .map(({ text }) => text);
}
