import type { TermList } from './term-list.js';

const play = '(?:DLO|JWET|JOUET|PLASTIK|TIMOUN|PECH)';

/** Haitian Creole; the negative contexts are Creole too, and of their own. All of them are unverified. */
export const creole: readonly TermList[] = [
  {
    class: 'gun',
    language: 'ht',
    alone: true,
    phrases: ['PISTOLE'],
    not: [
      `PISTOLE (?:POU )?${play}`,
      'PISTOLE (?:POU |A )?(?:LAKOL|KOL|PENTI|PENTIRE|LE|MASAJ|GRES|CHALE|SILIKON|SOUDE|KLOU)',
    ],
    unverified: 'the negative contexts',
  },
  {
    class: 'firearm',
    language: 'ht',
    alone: true,
    // Without its accent revolvè is an English word, so it counts beside a caliber only.
    phrases: ['ZAM', 'FIZI', 'REVOLVE KALIB', 'KARABIN', 'MITRAYET'],
    not: ['ZAM ZAM', 'ZAM BUK', `(?:ZAM|FIZI|REVOLVE|KARABIN) (?:POU )?${play}`],
    unverified: 'revolve and karabin, and the negative contexts',
  },
  {
    class: 'ammunition',
    language: 'ht',
    alone: true,
    phrases: ['KATOUCH', 'MINISYON', 'BAL (?:FIZI|ZAM|PISTOLE|REVOLVE)'],
    not: ['KATOUCH (?:POU )?(?:LANK|LAK|TONE|ENPRIMANT|GAZ|FILT|DOUCH|GRES)'],
    unverified: 'minisyon, the kinds of bal, and the negative contexts',
  },
  {
    class: 'magazine',
    language: 'ht',
    alone: true,
    phrases: ['CHAJE (?:FIZI|ZAM|PISTOLE|GLOCK)'],
    not: [],
    unverified: 'the whole list',
  },
  {
    class: 'ammunitionAmbiguous',
    language: 'ht',
    alone: false,
    phrases: ['BAL', 'CHAJE'],
    not: [
      'BAL (?:RAD|PEPE|KOTON|SOULYE|TWAL|DIRI|PAPYE|LENJ)',
      'CHAJE (?:POU )?(?:TELEFON|SELILE|BATRI|LAPTOP|ODINATE|TABLET|MACHIN|SOLE)',
    ],
    unverified: 'chaje, and the negative contexts',
  },
  {
    class: 'household',
    language: 'ht',
    alone: false,
    phrases: ['EFE PESONEL', 'AFE PESONEL', 'BAGAY KAY'],
    not: [],
    unverified: 'the whole list',
  },
];
