import type { Phrases } from '../phrases.js';

/** Haitian Creole in the official orthography (1979). The first of a month is `1ye`. Intl does not know its months. */
export const ht: Phrases = {
  months: [
    'janvye',
    'fevriye',
    'mas',
    'avril',
    'me',
    'jen',
    'jiyè',
    'out',
    'septanm',
    'oktòb',
    'novanm',
    'desanm',
  ],
  instant: ({ day, month, year, time }) => `${day === 1 ? '1ye' : day} ${month} ${year} a ${time} (UTC)`,
  urgency: { low: 'ba', normal: 'nòmal', high: 'wo', immediate: 'imedya' },
  colon: ':',
  subject: {
    released: (bill) => `Chajman pou kontwole: ${bill}`,
    changed: (bill) => `Nouvèl sou chajman ${bill}`,
    departed: (bill) => `Chajman ${bill} pati`,
    arrived: (bill) => `Chajman ${bill} ta dwe rive`,
    canceled: (bill) => `Chajman ${bill} anile`,
  },
  opening: {
    released: 'Etazini voye enfòmasyon bay sèvis ou sou yon chajman.',
    changed:
      'Gen nouvèl sou yon chajman Etazini te fè sèvis ou konnen: yo modifye manifès la, oswa yo reponn kesyon ou te poze a.',
    departed: 'Yon chajman Etazini te fè sèvis ou konnen pati.',
    arrived: 'Dapre manifès la, yon chajman Etazini te fè sèvis ou konnen rive.',
    canceled: 'Moun ki te deklare yon chajman Etazini te fè sèvis ou konnen anile li.',
  },
  informed: (bill) => `Enfòmasyon sou chajman ${bill}`,
  bill: 'Konesman oswa lèt transpò ayeryen (LTA)',
  masterBill: 'Konesman oswa LTA prensipal',
  manifest: 'Manifès',
  vessel: 'Bato',
  imo: 'Nimewo OMI',
  voyage: 'Vwayaj',
  flight: 'Vòl',
  conveyance: 'Mwayen transpò',
  container: 'Kontenè',
  seals: 'sele',
  places: {
    sea: ['Pò depa', 'Pò dechajman'],
    air: ['Ayewopò depa', 'Ayewopò dechajman'],
    other: ['Kote li pati', 'Kote yo dechaje l'],
  },
  departure: 'Depa',
  arrival: 'Arive prevwa',
  arrivalNotStated: 'manifès la pa di sa',
  urgencyName: 'Ijans',
  readableUntil: 'Ou ka li l jiska',
  reference: 'Referans',
  request: (answerBy) =>
    answerBy === null
      ? 'Tanpri kontwole chajman an lè li rive, epi fè nou konnen rezilta a.'
      : `Tanpri kontwole chajman an lè li rive, epi fè nou konnen rezilta a pa pita pase ${answerBy}.`,
  requestElsewhere: (answerBy) =>
    answerBy === null
      ? 'Sa nou mande sèvis ou a ekri nan enfòmasyon nou te ba ou yo.'
      : `Sa nou mande sèvis ou a ekri nan enfòmasyon nou te ba ou yo; tanpri reponn pa pita pase ${answerBy}.`,
  nothingToExamine:
    'Nou pa mande okenn kontwòl, sof si chajman an rive kanmenm; si sa fèt, tanpri fè nou konnen.',
  thanks: 'Mèsi pou repons ou. Nou pa mande ou anyen ankò.',
  answerAt: 'Detay ak repons',
  confidence:
    'Enfòmasyon sa yo konfidansyèl. Nou ba ou yo dapre akò sèvis ou genyen ak Etazini. Sèvi ak yo sèlman pou aplikasyon ' +
    'lalwa, nan objektif nou te ba ou yo a.',
  sharing: 'Pataje yo sèlman jan mak difizyon yo pèmèt sa.',
};
