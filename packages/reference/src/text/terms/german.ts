import { explained, type TermList } from './term-list.js';

/** German words that the lists of its neighbors have as well, so that people are told both languages. Unverified. */
export const german: readonly TermList[] = [
  explained({
    class: 'gun',
    language: 'de',
    alone: true,
    phrases: { PISTOLEN: 'pistols' },
    not: ['(?:WASSER|KLEBE|SPRITZ|SPIELZEUG|MASSAGE|LUFT) PISTOLEN'],
    unverified: 'the whole list',
  }),
  explained({
    class: 'ammunitionAmbiguous',
    language: 'de',
    alone: false,
    phrases: { PATRONEN: 'cartridges' },
    not: ['(?:TINTEN|TONER|DRUCKER|FILTER) PATRONEN'],
    unverified: 'the whole list',
  }),
];
