import { explained, type TermList } from './term-list.js';

/*
 * Words of the street. Each alone is an everyday word (corn, straps, irons), so that only two of them together count,
 * and matic, which has no other meaning. No public source tells how shippers use them.
 */

const english = '(?:BIG THINGS?|BIG TINGS?|STRAPS?|BURNERS?|MATICS?|CORN|CLIPS?)';
const tools = '(?:(?:THE )?TOOLS?|(?:THE )?BOYS)';

/** English of Jamaica and Trinidad: handguns, magazines and cartridges. */
export const slang: TermList = explained({
  class: 'slang',
  language: 'en',
  alone: false,
  phrases: {
    'MATICS?': "pistols in Jamaica's and Trinidad's English",
    [`${english} (?:AND|WITH|FOR) (?:${english}|${tools})`]:
      'may be coded for guns, magazines or cartridges; usage of Jamaica and Trinidad, no public case',
    [`(?:SPECIAL |BRAND NEW )?TOOLS? (?:AND|WITH|FOR) (?:${english}|THE BOYS)`]:
      'may be coded for guns; usage of Jamaica and Trinidad, no public case',
  },
  not: [
    '(?:RATCHET|TIE DOWN|CARGO|WATCH|BRA|SHOULDER|CAMERA) STRAPS? AND CLIPS?',
    '(?:HAIR|PAPER|BINDER|NEWS|MICROPHONE) CLIPS?',
    '(?:STOVE|GAS|BUNSEN|CD|DVD|OIL) BURNERS?',
    '(?:SEMI|AUTO|PNEU|AQUA) MATICS?',
    '(?:SWEET|CANNED|FROZEN|YELLOW|WHITE|CREAMED) CORN',
  ],
  unverified: 'the whole list',
});

/** Spanish of the Dominican Republic: irons for firearms, sticks for magazines. */
export const slangSpanish: TermList = explained({
  class: 'slang',
  language: 'es',
  alone: false,
  phrases: {
    'HIERROS? (?:Y|CON) (?:PALILLOS?|PALOS?|COMIDA)':
      'irons and sticks or food, which may be coded for guns and magazines',
    'JUGUETES? DE HIERROS?': 'toys of iron, which may be coded for guns',
    // Bars and iron goods say of what they are.
    '^(?:[0-9]{1,4} )?FIERROS$': 'irons, which may be coded for guns in Mexico and the Dominican Republic',
    'PEINES? DE [1-9]0': 'combs, which may be coded for magazines',
  },
  // Combs by the dozen.
  not: ['PEINES? DE [0-9]{2} (?:CM|UNIDADES|UDS|PIEZAS|PZAS|DIENTES|DOCENAS)'],
  unverified: 'the whole list',
});

/**
 * What kits for suppressors and for automatic fire are sold as: oil filters of two numbers, parts of toy guns; and what
 * two indictments name: auto sears sold as portable wall hangers (United States v. Watson, N.D. W. Va. 2020), lightning
 * links cut into auto key cards (United States v. Ervin and Hoover, M.D. Fla. 2021).
 */
export const disguisedKit: TermList = explained({
  class: 'disguisedKit',
  language: 'en',
  alone: false,
  phrases: {
    '(?:NAPA|WIX) (?:4003|24003)': 'an oil filter of which suppressors are made',
    'AIRSOFT (?:SELECTOR|SEAR|SWITCH)(?:S|ES)?': 'may make a real gun fire automatically',
    'PORTABLE WALL HANGERS?': 'auto sears were sold as these, which make a rifle fire automatically',
    'AUTO KEY CARDS?': 'lightning links were sold as these, which make a rifle fire automatically',
  },
  not: [],
  unverified: 'the oil filters and parts of toy guns',
});
