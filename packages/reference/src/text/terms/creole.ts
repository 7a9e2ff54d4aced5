import { explained, type TermList } from './term-list.js';

const play = '(?:DLO|JWET|JOUET|PLASTIK|TIMOUN|PECH)';

/** Haitian Creole; the negative contexts are Creole too, and of their own. All of them are unverified. */
export const creole: readonly TermList[] = [
  explained({
    class: 'gun',
    language: 'ht',
    alone: true,
    phrases: { PISTOLE: 'pistol' },
    not: [
      `PISTOLE (?:POU )?${play}`,
      'PISTOLE (?:POU |A )?(?:LAKOL|KOL|PENTI|PENTIRE|LE|MASAJ|GRES|CHALE|SILIKON|SOUDE|KLOU)',
    ],
    unverified: 'the negative contexts',
  }),
  explained({
    class: 'firearm',
    language: 'ht',
    alone: true,
    phrases: {
      ZAM: 'weapon',
      FIZI: 'rifle',
      // Without its accent revolvè is an English word, so it counts beside a caliber only.
      'REVOLVE KALIB': 'revolver, and its caliber',
      KARABIN: 'carbine',
      MITRAYET: 'machine gun',
    },
    not: ['ZAM ZAM', 'ZAM BUK', `(?:ZAM|FIZI|REVOLVE|KARABIN) (?:POU )?${play}`],
    unverified: 'revolve and karabin, and the negative contexts',
  }),
  explained({
    class: 'ammunition',
    language: 'ht',
    alone: true,
    phrases: {
      KATOUCH: 'cartridges',
      'M[IU]NISYON': 'ammunition',
      'BAL (?:FIZI|ZAM|PISTOLE|REVOLVE)': 'bullets for a gun',
    },
    not: ['KATOUCH (?:POU )?(?:LANK|LAK|TONE|ENPRIMANT|GAZ|FILT|DOUCH|GRES)'],
    unverified: 'minisyon and munisyon, the kinds of bal, and the negative contexts',
  }),
  explained({
    class: 'magazine',
    language: 'ht',
    alone: true,
    phrases: { 'CHAJE (?:FIZI|ZAM|PISTOLE|GLOCK)': 'magazine of a gun' },
    not: [],
    unverified: 'the whole list',
  }),
  explained({
    class: 'ammunitionAmbiguous',
    language: 'ht',
    alone: false,
    phrases: { BAL: 'bullets, or bales', CHAJE: 'magazine, or charger' },
    not: [
      'BAL (?:RAD|PEPE|KOTON|SOULYE|TWAL|DIRI|PAPYE|LENJ)',
      'CHAJE (?:POU )?(?:TELEFON|SELILE|BATRI|LAPTOP|ODINATE|TABLET|MACHIN|SOLE)',
    ],
    unverified: 'chaje, and the negative contexts',
  }),
  explained({
    class: 'household',
    language: 'ht',
    alone: false,
    phrases: {
      'EFE PESONEL': 'personal effects',
      'AFE PESONEL': 'personal effects',
      'BAGAY KAY': 'household goods',
    },
    not: [],
    unverified: 'the whole list',
  }),
];
