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
  phrases: ['HIERROS? (?:Y|CON) (?:PALILLOS?|PALOS?|COMIDA)', 'JUGUETES? DE HIERROS?'],
  not: [],
  unverified: 'the whole list',
};

/** Threads of muzzles (1/2-28 and 5/8-24, by the inch) and filters that are sold to be screwed onto them. */
export const muzzleThread: TermList = {
  class: 'muzzleThread',
  language: 'en',
  alone: false,
  phrases: [
    '1/2 ?(?:X|-)? ?28',
    '5/8 ?(?:X|-)? ?24',
    '(?:NAPA|WIX) (?:4003|24003)',
    'AIRSOFT (?:SELECTOR|SEAR|SWITCH)(?:S|ES)?',
  ],
  not: ['(?:BOLT|NUT|SCREW|TAP|DIE|UNEF|LAMP|PIPE)S? (?:1/2|5/8) ?(?:X|-)? ?(?:28|24)'],
  unverified: 'the whole list',
};
