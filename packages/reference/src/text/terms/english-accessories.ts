import type { TermList } from './term-list.js';

const arms = '(?:HAND ?GUN|SHOT ?GUN|GUN|PISTOL|RIFLE)';

export const armor: TermList = {
  class: 'armor',
  language: 'en',
  alone: false,
  phrases: ['BODY ARMOU?R', 'BALLISTIC', 'PLATE CARRIERS?', 'KEVLAR', 'BULLET PROOF'],
  not: ['BALLISTIC NYLON', 'KEVLAR (?:GLOVE|SLEEVE|BELT|BRAKE|CLUTCH)S?'],
  unverified: 'the negative contexts',
};

export const optic: TermList = {
  class: 'optic',
  language: 'en',
  alone: false,
  phrases: [
    '(?:RIFLE |PISTOL |GUN )?SCOPES?',
    'RED DOTS?(?: SIGHTS?)?',
    'HOLOGRAPHIC SIGHTS?',
    'NIGHT VISION',
  ],
  not: [
    'BORE SCOPES?',
    'SCOPE (?:OF|MOUTH ?WASH)',
    'NIGHT VISION(?: SECURITY)? (?:CAM|CAMERA|CCTV|DASH ?CAM)S?',
  ],
  unverified: 'the negative contexts',
};

export const holster: TermList = {
  class: 'holster',
  language: 'en',
  alone: false,
  phrases: ['HOLSTERS?'],
  not: ['(?:PHONE|TOOL|DRILL|CURLING IRON|HAMMER) HOLSTERS?'],
  unverified: 'the whole list',
};

export const magazinePouch: TermList = {
  class: 'magazinePouch',
  language: 'en',
  alone: false,
  phrases: ['MAG(?:AZINE)? POUCH(?:ES)?', 'AMMO POUCH(?:ES)?', 'CHEST RIGS?'],
  not: [],
  unverified: 'the whole list',
};

export const gunCase: TermList = {
  class: 'gunCase',
  language: 'en',
  alone: false,
  phrases: [`${arms} (?:CASE|BAG|SLING)S?`],
  not: ['(?:NAIL|GLUE|HEAT|SPRAY|MASSAGE|STAPLE|TATTOO) GUN CASES?'],
  unverified: 'the whole list',
};

export const gunCleaning: TermList = {
  class: 'gunCleaning',
  language: 'en',
  alone: false,
  phrases: [`${arms} CLEAN(?:ING|ER)(?: KITS?)?`, `${arms} OIL`, 'BORE (?:BRUSH|CLEANER|SNAKE)(?:ES|S)?'],
  not: ['(?:NAIL|GLUE|HEAT|SPRAY|PAINT|FOAM|MASSAGE|STAPLE|TATTOO) GUN (?:CLEAN(?:ING|ER)|OIL)'],
  unverified: 'the whole list',
};

export const household: TermList = {
  class: 'household',
  language: 'en',
  alone: false,
  phrases: [
    'PERSONAL (?:EFFECTS?|BELONGINGS|ITEMS)',
    'HOUSE HOLD (?:GOODS|ITEMS?|EFFECTS?)',
    'USED HOUSE HOLD',
  ],
  not: [],
};
