import { explained, type TermList } from './term-list.js';

/** Dutch, for Suriname, Aruba, Curaçao and Sint Maarten; the whole of it is unverified. Tools are one word (lijmpistool). */
export const dutch: readonly TermList[] = [
  explained({
    class: 'gun',
    language: 'nl',
    alone: true,
    phrases: { PISTOOL: 'pistol', PISTOLEN: 'pistols' },
    not: ['(?:WATER|LIJM|VERF|SPUIT|SPEELGOED|MASSAGE|LUCHT) (?:PISTOOL|PISTOLEN)'],
    unverified: 'the whole list',
  }),
  explained({
    class: 'firearm',
    language: 'nl',
    alone: true,
    phrases: {
      '(?:HAND)?(?:VUUR ?)WAPENS?': 'firearms',
      WAPENS: 'weapons',
      '(?:VUUR)?WAPEN ?ONDERDELEN': 'parts of weapons',
      '(?:PISTOOL|GEWEER) ?ONDERDELEN': 'parts of guns',
      'GEWE(?:ER|REN)': 'rifles',
      '(?:JACHT|HAGEL|MACHINE) ?GEWE(?:ER|REN)': 'long guns',
      'KARABIJN(?:EN)?': 'carbines',
      'REVOLVERS?': '',
    },
    not: ['(?:WATER|SPEELGOED|LUCHT) (?:GEWE(?:ER|REN)|WAPENS)', 'KARABIJN ?HAKEN'],
    unverified: 'the whole list',
  }),
  explained({
    class: 'ammunition',
    language: 'nl',
    alone: true,
    phrases: { MUNITIE: 'ammunition' },
    not: ['(?:SPEELGOED|PAINTBALL) MUNITIE'],
    unverified: 'the whole list',
  }),
  explained({
    class: 'ammunitionAmbiguous',
    language: 'nl',
    alone: false,
    phrases: { 'PATRO(?:ON|NEN)': 'cartridges', 'KOGELS?': 'bullets' },
    not: ['(?:INKT|TONER|PRINTER|FILTER) PATRO(?:ON|NEN)', 'KOGEL ?LAGERS?'],
    unverified: 'the whole list',
  }),
  explained({
    class: 'household',
    language: 'nl',
    alone: false,
    phrases: {
      'PERSOONLIJKE (?:EFFECTEN|BEZITTINGEN)': 'personal effects',
      'VERHUIS ?GOEDEREN': 'household goods',
      INBOEDEL: 'household goods',
    },
    not: [],
    unverified: 'the whole list',
  }),
];
