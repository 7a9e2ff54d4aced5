import type { TermList } from './term-list.js';

/** Portuguese, of parcels to and from Brazilians of the region; what is spelled as in Spanish stands there. Unverified. */
export const portuguese: readonly TermList[] = [
  {
    class: 'firearm',
    language: 'pt',
    alone: true,
    phrases: [
      'ARMAS? DE FOGO',
      'ESPINGARDAS?',
      'FUZI(?:L|S)',
      'METRALHADORAS?',
      'PECAS (?:DE |PARA )(?:ARMAS?|PISTOLAS?)',
    ],
    not: ['(?:ESPINGARDAS?|FUZI(?:L|S)|METRALHADORAS?) (?:DE )?(?:BRINQUEDO|AGUA|PRESSAO|CHUMBINHO)'],
    unverified: 'the whole list',
  },
  {
    class: 'ammunition',
    language: 'pt',
    alone: true,
    phrases: ['MUNICAO', 'MUNICOES'],
    not: ['MUNIC(?:AO|OES) (?:DE )?(?:BRINQUEDO|PAINTBALL|GEL)'],
    unverified: 'the whole list',
  },
];
