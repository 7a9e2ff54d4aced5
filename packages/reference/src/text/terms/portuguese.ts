import { explained, type TermList } from './term-list.js';

/** Portuguese, of parcels to and from Brazilians of the region; what is spelled as in Spanish stands there. Unverified. */
export const portuguese: readonly TermList[] = [
  explained({
    class: 'firearm',
    language: 'pt',
    alone: true,
    phrases: {
      'ARMAS? DE FOGO': 'firearms',
      'ESPINGARDAS?': 'shotguns',
      'FUZI(?:L|S)': 'rifles',
      'METRALHADORAS?': 'machine guns',
      'PECAS (?:DE |PARA )(?:ARMAS?|PISTOLAS?)': 'parts of guns',
    },
    not: ['(?:ESPINGARDAS?|FUZI(?:L|S)|METRALHADORAS?) (?:DE )?(?:BRINQUEDO|AGUA|PRESSAO|CHUMBINHO)'],
    unverified: 'the whole list',
  }),
  explained({
    class: 'ammunition',
    language: 'pt',
    alone: true,
    phrases: { MUNICAO: 'ammunition', MUNICOES: 'ammunition' },
    not: ['MUNIC(?:AO|OES) (?:DE )?(?:BRINQUEDO|PAINTBALL|GEL)'],
    unverified: 'the whole list',
  }),
];
