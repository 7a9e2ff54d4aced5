import { wordsOf } from './phrase-words.js';
import { placesFinder } from './phrases.js';
import { everyday } from './term-query.js';
import { termLists } from './terms/index.js';

/*
 * Every word of every phrase that tells of arms, whatever its language: `CHARGEURS` and `COUPS`, though only
 * both together are magazines. Written with figures (`CH4RGEURS 30 C0UPS`) they are read as what they mean; whether that
 * is a weapon the phrases themselves decide, with their negative contexts.
 */

const phrases = termLists.filter((list) => !everyday.has(list.class)).flatMap((list) => list.phrases);
const words = [...new Set(phrases.flatMap(wordsOf))];

const plain = /^[A-Z]{4,}$/;
const short = /^[A-Z]{3}$|[0-9]/;

/** Words that are long enough to be known by themselves. */
export const phraseWords: readonly string[] = words.filter((word) => plain.test(word));

/**
 * Words of three letters and names of models. `C4L` and `4K47` are codes more often than not, so these are read only
 * within a phrase that has another word.
 */
export const shortPhraseWords: readonly string[] = words.filter((word) => short.test(word));

/** Returns the places of all phrases in a text. */
export const placesOfPhrases = placesFinder(phrases);
