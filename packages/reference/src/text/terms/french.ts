import { makers } from './makers.js';
import { explained, type TermList } from './term-list.js';

const link = "(?:A |AU |AUX |DE |D'|POUR )?(?:LA |L')?";
const ofMaker = "(?:[\\s_-]{1,3}(?:DE|POUR|D'|A))?[\\s_-]{1,3}";
const model = '(?: [A-Z]?[0-9]{2}X?)?';
const tools =
  '(?:COLLE|PEINTURE|PEINDRE|EAU|CALFEUTRER|SILICONE|SOUDER|CHALEUR|AIR CHAUD|AIR|AGRAFES?|AGRAFER|CLOUS?|CLOUER|MASSAGE|MASSER|ARROSAGE|ARROSER|LAVAGE|LAVER|GRAISSE|GRAISSER|MASTIC|MOUSSE|BULLES|GONFLAGE|GONFLER|ETIQUETTES?|ETIQUETER|CARBURANT|ESSENCE|CREPIR?|PULVERISATION|TATOUAGE|RIVETS?|SOUFFLER|BILLES|SIGNALISATION|DETRESSE)';
const kinds =
  '(?:GRAVITE|LANCE FUSEES?|PULVERISATEURS?|PNEUMATIQUES?|THERMIQUES?|THERMOCOLLANTS?|APPLICATEURS?|GRAISSEURS?|SOUFFLEURS?|JOUETS?|EN PLASTIQUE|INFRAROUGES?|NERF)';

/** French; the negative contexts are French too, and of their own. */
export const french: readonly TermList[] = [
  explained({
    class: 'gun',
    language: 'fr',
    alone: true,
    phrases: {
      'PISTOLETS?': 'pistols',
    },
    not: [`PISTOLETS? ${link}${tools}`, `PISTOLETS? ${kinds}`, 'PISTOLETS? JOUETS?'],
    unverified: 'the negative contexts',
  }),
  explained({
    class: 'firearm',
    language: 'fr',
    alone: true,
    phrases: {
      'FUSILS?': 'rifles',
      'CARABINES?': '',
      'ARMES? A FEU': 'firearms',
      'ARMES? DE POING': 'handguns',
      "PIECES (?:DE |D'|POUR )ARMES?": 'parts of guns',
      'MITRAILL(?:ETTE|EUSE)S?': 'machine guns',
    },
    not: [
      "(?:FUSILS?|CARABINES?|MITRAILLETTES?) (?:A |DE )?(?:L')?(?:HARPONS?|AIGUISER|EAU|PLOMBS?|BOUCHONS?|AIR|BULLES|BILLES|PECHE|JOUETS?|CHEF|BOUCHER|CUISINE)",
      '(?:FUSILS?|CARABINES?|MITRAILLETTES?) (?:SOUS MARINS?|EN PLASTIQUE)',
    ],
    unverified: 'the negative contexts, armes de poing and mitraillette',
  }),
  explained({
    class: 'firearmPart',
    language: 'fr',
    alone: true,
    // Each is a part of other things too, a culasse the head of an engine: only beside a maker of firearms alone.
    phrases: {
      [`(?:CULASSE|GLISSIERE)S?${ofMaker}${makers}`]: 'slide of a pistol',
      [`${makers}${model} (?:CULASSE|GLISSIERE)S?`]: 'slide of a pistol',
      [`(?:CANON|CARCASSE|DETENTE|PERCUTEUR|CHARGEUR)S?${ofMaker}${makers}`]: 'part of a gun',
      [`${makers}${model} (?:CANON|CARCASSE|DETENTE|PERCUTEUR|CHARGEUR)S?`]: 'part of a gun',
    },
    not: [],
    unverified: 'the whole list',
  }),
  explained({
    class: 'ammunition',
    language: 'fr',
    alone: true,
    phrases: {
      'MUNITIONS?': '',
      'CARTOUCHES? DE (?:CHASSE|FUSIL|PISTOLET|CALIBRE)': 'cartridges',
      'CARTOUCHES? (?:CALIBRE|CAL) (?:12|16|20)': 'shotgun cartridges',
    },
    not: ['MUNITIONS? (?:DE |POUR )?(?:JOUETS?|PAINTBALL|NERF)'],
    unverified: 'the negative contexts and the kinds of cartouches',
  }),
  explained({
    class: 'magazine',
    language: 'fr',
    alone: true,
    phrases: {
      'CHARGEURS? (?:DE |POUR )?(?:PISTOLETS?|FUSILS?|ARMES?|GLOCK)': 'magazines of guns',
      'CHARGEURS? (?:DE |A )?[0-9]{2,3} (?:COUPS|BALLES|CARTOUCHES)':
        'magazines, by the rounds that they hold',
    },
    not: ['CHARGEURS? (?:DE |POUR )?PISTOLETS? (?:DE |A )?(?:MASSAGE|COLLE|CHALEUR)'],
    unverified: 'the whole list',
  }),
  explained({
    class: 'ammunitionAmbiguous',
    language: 'fr',
    alone: false,
    phrases: {
      'CARTOUCHES?': 'cartridges',
      'CHARGEURS?': 'magazines, or chargers',
      'BALLES?': 'bullets, or bales',
    },
    not: [
      "CARTOUCHES? (?:DE |D'|POUR |A )?(?:ENCRE|TONER|GAZ|FILTRES?|FILTRANTES?|CIGARETTES?|SILICONE|MASTIC|JOINT|IMPRIMANTES?|GRAISSE|EAU|DOUCHE|ROBINET)",
      "CHARGEURS? (?:DE |POUR |D')?(?:TELEPHONES?|TEL|PORTABLES?|CELLULAIRES?|BATTERIES?|PILES|ORDINATEURS?|TABLETTES?|VOITURE|AUTO|IPHONE|SAMSUNG|LAPTOPS?|USB|MONTRE)",
      'CHARGEURS? (?:USB|SANS FIL|SOLAIRES?|RAPIDES?|UNIVERSELS?|FRONTAL|MURAL)',
      'BALLES? (?:DE |EN )?(?:COTON|TENNIS|GOLF|PING PONG|JEU|FOIN|RIZ|VETEMENTS|LINGE|FRIPERIE)',
    ],
    unverified: 'balle, and the negative contexts beyond the phone charger and the ink cartridge',
  }),
  explained({
    class: 'armor',
    language: 'fr',
    alone: false,
    phrases: {
      'GILETS? PARE ?BALLES?': 'bulletproof vests',
      'GILETS? PORTE ?PLAQUES?': 'plate carriers',
    },
    not: [],
    unverified: 'the whole list',
  }),
  explained({
    class: 'household',
    language: 'fr',
    alone: false,
    phrases: {
      'EFFETS PERSONNELS': 'personal effects',
      'ARTICLES MENAGERS': 'household goods',
      'EFFETS MENAGERS': 'household goods',
    },
    not: [],
    unverified: 'the whole list',
  }),
];
