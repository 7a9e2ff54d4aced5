import { prepare } from '../name/prepare.js';

/**
 * The telling words of a party's name, in the form in which names are compared: no company forms, articles, titles or
 * initials.
 */
export function wordsToCount(name: string): string[] {
  return prepare(name)
    .words.filter(({ class: kind }) => kind !== 'form' && kind !== 'particle' && kind !== 'initial')
    .map(({ text }) => text);
}
