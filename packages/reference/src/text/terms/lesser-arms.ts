import type { TermList } from './term-list.js';

/*
 * What chapters 36 and 93 have besides firearms, their parts and ammunition: where a code is too short to tell, these
 * words tell that the goods are of the lesser kinds.
 */

const guns = '(?:GUN|PISTOL|RIFLE|SHOT ?GUN|REVOLVER)S?';

const english: TermList = {
  class: 'lesserArms',
  language: 'en',
  alone: false,
  phrases: [
    `(?:MUZZLE LOAD(?:ER|ING)|BLACK POWDER|FLINT LOCK)S?(?: ${guns})?`,
    `(?:FLARE|SIGNAL|SIGNALING|LINE THROWING|VERY|BLANK|BLANK FIRING|STARTER|STARTING|CAPTIVE BOLT|CATTLE|AIR|PELLET|BB|CO2|GAS|SPRING|AIR SOFT|PAINT BALL|GEL BALL|STUN|TASER|HARPOON|SPEAR) ${guns}`,
    '(?:AIR SOFT|PAINT BALL)',
    '(?:AIR GUN|AIR RIFLE|LEAD|DIABOLO) PELLETS?',
    'PELLETS?',
    'FLARES?',
    'BLANK (?:AMMO|AMMUNITION|CARTRIDGE|ROUND)S?',
    `CAPTIVE BOLTS?(?: ${guns})?`,
    'HUMANE KILLERS?',
    'POWDER ACTUATED',
    'RIVET(?:ING)?',
    'SWORDS?',
    'BAYONETS?',
    'DAGGERS?',
    'TRUNCHEONS?',
    '(?:POLICE )?BATONS?',
    'NIGHT STICKS?',
    'PEPPER SPRAYS?',
    'TASERS?',
    'HARPOONS?',
    'FIRE ?WORKS?',
    'FIRE CRACKERS?',
    'SPARKLERS?',
    'PYROTECHNICS?',
    'MATCHES',
    'LIGHTERS?(?: FLUID| FUEL)?',
  ],
  not: [],
  unverified: 'the whole list: the words of the headings',
};

const spanish: TermList = {
  class: 'lesserArms',
  language: 'es',
  alone: false,
  phrases: [
    '(?:PISTOLA|RIFLE|ESCOPETA|CARABINA|REVOLVER)S? (?:DE |A )?(?:AIRE|BALIN(?:ES)?|FOGUEO|BENGALAS?|SENALES|GAS|CO2)(?: COMPRIMIDO)?',
    'BALINES',
    'AVANCARGA',
    'FOGUEO',
    'BENGALAS?',
    'ESPADAS?',
    'BAYONETAS?',
    'FUEGOS ARTIFICIALES',
    'FOSFOROS',
    'CERILLAS',
  ],
  not: [],
  unverified: 'the whole list: the words of the headings',
};

const french: TermList = {
  class: 'lesserArms',
  language: 'fr',
  alone: false,
  phrases: [
    "(?:CARABINE|PISTOLET|FUSIL|REVOLVER)S? (?:A |D'?)(?:AIR(?: COMPRIME)?|PLOMBS?|BLANC|GAZ|CO2|ALARME)",
    'PISTOLETS? LANCE FUSEES?',
    'FUSEES?',
    'POUDRE NOIRE',
    'EPEES?',
    'BAIONNETTES?',
    'FEUX D.ARTIFICE',
    'ALLUMETTES',
  ],
  not: [],
  unverified: 'the whole list: the words of the headings',
};

export const lesserArms: readonly TermList[] = [english, spanish, french];
