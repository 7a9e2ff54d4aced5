import type { TermList } from './term-list.js';

const arms = '(?:HAND ?GUN|SHOT ?GUN|GUN|PISTOL|RIFLE)';
const tools =
  '(?:NAIL|GLUE|HEAT|SPRAY|PAINT|FOAM|MASSAGE|STAPLE|TATTOO|GREASE|CAULK(?:ING)?|TOY|WATER|SOLDER(?:ING)?|RIVET|SCREW)';

export const armor: TermList = {
  class: 'armor',
  language: 'en',
  alone: false,
  phrases: ['BODY ARMOU?R', 'BALLISTIC', 'PLATE CARRIERS?', 'KEVLAR', 'BULLET PROOF'],
  not: [
    'BALLISTIC NYLON',
    'KEVLAR (?:WORK |CUT )?(?:GLOVE|SLEEVE|BELT|BRAKE|CLUTCH)S?',
    'BODY ARMOU?R (?:SPORTS? |SUPER )?(?:DRINK|WATER)S?',
    'BULLET PROOF COFFEE',
  ],
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
    '(?:MICRO|TELE|STETHO|ENDO|OTO|INSPECTION |DIGITAL )SCOPES?',
    'RED DOTS? (?:DRESS|FABRIC|STICKER|LABEL|PATTERN)(?:S|ES)?',
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
  not: [`${tools} GUN (?:CASE|BAG|SLING)S?`],
  unverified: 'the whole list',
};

export const gunCleaning: TermList = {
  class: 'gunCleaning',
  language: 'en',
  alone: false,
  phrases: [`${arms} CLEAN(?:ING|ER)(?: KITS?)?`, `${arms} OIL`, 'BORE (?:BRUSH|CLEANER|SNAKE)(?:ES|S)?'],
  not: [`${tools} GUN (?:CLEAN(?:ING|ER)|OIL)`],
  unverified: 'the whole list',
};
