import type { TermList } from './term-list.js';

/*
 * Words of the street. Each alone is an everyday word (corn, straps, irons), so that only two of them together count,
 * and matic, which has no other meaning. No public source tells how shippers use them.
 */

const english = '(?:BIG THINGS?|BIG TINGS?|STRAPS?|BURNERS?|MATICS?|CORN|CLIPS?)';
const tools = '(?:(?:THE )?TOOLS?|(?:THE )?BOYS)';

/** English of Jamaica and Trinidad: handguns, magazines and cartridges. */
export const slang: TermList = {
  class: 'slang',
  language: 'en',
  alone: false,
  phrases: [
    'MATICS?',
    `${english} (?:AND|WITH|FOR) (?:${english}|${tools})`,
    `(?:SPECIAL |BRAND NEW )?TOOLS? (?:AND|WITH|FOR) (?:${english}|THE BOYS)`,
  ],
  not: [
    '(?:RATCHET|TIE DOWN|CARGO|WATCH|BRA|SHOULDER|CAMERA) STRAPS? AND CLIPS?',
    '(?:HAIR|PAPER|BINDER|NEWS|MICROPHONE) CLIPS?',
    '(?:STOVE|GAS|BUNSEN|CD|DVD|OIL) BURNERS?',
    '(?:SEMI|AUTO|PNEU|AQUA) MATICS?',
    '(?:SWEET|CANNED|FROZEN|YELLOW|WHITE|CREAMED) CORN',
  ],
  unverified: 'the whole list',
};

/** Spanish of the Dominican Republic: irons for firearms, sticks for magazines. */
export const slangSpanish: TermList = {
  class: 'slang',
  language: 'es',
  alone: false,
  phrases: ['HIERROS? (?:Y|CON) (?:PALILLOS?|PALOS?|COMIDA)', 'JUGUETES? DE HIERROS?', 'PEINES? DE [1-9]0'],
  // Combs by the dozen.
  not: ['PEINES? DE [0-9]{2} (?:CM|UNIDADES|UDS|PIEZAS|PZAS|DIENTES|DOCENAS)'],
  unverified: 'the whole list',
};

/** What kits for suppressors and for automatic fire are sold as: oil filters of two numbers, parts of toy guns. */
export const disguisedKit: TermList = {
  class: 'disguisedKit',
  language: 'en',
  alone: false,
  phrases: ['(?:NAPA|WIX) (?:4003|24003)', 'AIRSOFT (?:SELECTOR|SEAR|SWITCH)(?:S|ES)?'],
  not: [],
  unverified: 'the whole list',
};
