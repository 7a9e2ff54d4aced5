import type { TermList } from './term-list.js';

/** Dutch, for Suriname, Aruba, Curaçao and Sint Maarten; the whole of it is unverified. Tools are one word (lijmpistool). */
export const dutch: readonly TermList[] = [
  {
    class: 'gun',
    language: 'nl',
    alone: true,
    phrases: ['PISTOOL', 'PISTOLEN'],
    not: ['(?:WATER|LIJM|VERF|SPUIT|SPEELGOED|MASSAGE|LUCHT) (?:PISTOOL|PISTOLEN)'],
    unverified: 'the whole list',
  },
  {
    class: 'firearm',
    language: 'nl',
    alone: true,
    phrases: [
      '(?:HAND)?(?:VUUR ?)WAPENS?',
      'WAPENS',
      '(?:VUUR)?WAPEN ?ONDERDELEN',
      '(?:PISTOOL|GEWEER) ?ONDERDELEN',
      'GEWE(?:ER|REN)',
      '(?:JACHT|HAGEL|MACHINE) ?GEWE(?:ER|REN)',
      'KARABIJN(?:EN)?',
      'REVOLVERS?',
    ],
    not: ['(?:WATER|SPEELGOED|LUCHT) (?:GEWE(?:ER|REN)|WAPENS)', 'KARABIJN ?HAKEN'],
    unverified: 'the whole list',
  },
  {
    class: 'ammunition',
    language: 'nl',
    alone: true,
    phrases: ['MUNITIE'],
    not: ['(?:SPEELGOED|PAINTBALL) MUNITIE'],
    unverified: 'the whole list',
  },
  {
    class: 'ammunitionAmbiguous',
    language: 'nl',
    alone: false,
    phrases: ['PATRO(?:ON|NEN)', 'KOGELS?'],
    not: ['(?:INKT|TONER|PRINTER|FILTER) PATRO(?:ON|NEN)', 'KOGEL ?LAGERS?'],
    unverified: 'the whole list',
  },
  {
    class: 'household',
    language: 'nl',
    alone: false,
    phrases: ['PERSOONLIJKE (?:EFFECTEN|BEZITTINGEN)', 'VERHUIS ?GOEDEREN', 'INBOEDEL'],
    not: [],
    unverified: 'the whole list',
  },
];
