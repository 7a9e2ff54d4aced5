import { remembering } from '@hammerhead/primitives';
import { wordsOf } from '../texts/words.js';

/** The kind of an identifier whose kind is not stated: `ID`, `Document No.` */
export const unsaidKind = 'ID';

/**
 * Kinds of identifiers, and how lists and feeds call them: the wordings of the Consolidated Screening List and of OFAC,
 * and those of the region's feeds in English, Spanish, French, Dutch and Creole. The words are in the form of {@link
 * wordsIn}; of several kinds in one wording the first here decides, so that `Cedula Juridica` is not a person's.
 */
const wordings: readonly (readonly [kind: string, phrases: string])[] = [
  ['PASSPORT', 'PASSPORT/PASAPORTE/PASSEPORT/PASPOORT/PASPO/PPT/TRAVEL DOCUMENT'],
  ['DUNS', 'DUNS/D U N S/DUN BRADSTREET'],
  [
    'EIN',
    'EIN/FEIN/IRS/EMPLOYER IDENTIFICATION/EMPLOYER ID/FEDERAL TAX/FEDERAL ID/FEDERAL EMPLOYER IDENTIFICATION',
  ],
  ['IMO', 'IMO/SHIP IDENTIFICATION'],
  ['MMSI', 'MMSI/MARITIME MOBILE SERVICE IDENTITY'],
  ['CALLSIGN', 'CALLSIGN/CALL SIGN'],
  ['VESSELREGISTRATION', 'VESSEL REGISTRATION/SHIP REGISTRATION'],
  ['TAILNUMBER', 'AIRCRAFT TAIL/TAIL/AIRCRAFT REGISTRATION'],
  ['WALLET', 'DIGITAL CURRENCY ADDRESS/WALLET'],
  ['SWIFT', 'SWIFT/BIC'],
  ['ISIN', 'ISIN'],
  ['LEI', 'LEI'],
  [
    'DRIVERSLICENSE',
    'DRIVERS LICENSE/DRIVER LICENSE/DRIVERS LICENCE/DRIVER LICENCE/DRIVING LICENSE/DRIVING LICENCE/DRIVERS PERMIT/' +
      'DRIVER PERMIT/DRIVING PERMIT/LICENCIA CONDUCIR/LICENCIA CONDUCCION/PERMIS CONDUIRE/RIJBEWIJS/DL',
  ],
  ['SSN', 'SSN/SOCIAL SECURITY/SEGURO SOCIAL/SECURITE SOCIALE/NATIONAL INSURANCE/NIS/NIB/NSS'],
  [
    'TAXID',
    'TAX/TAXID/TAXPAYER/TIN/TRN/RUC/RNC/NIF/NIT/RIF/RFC/CUIT/CUIL/RTN/CIF/NUIT/VAT/GST/CRIB/BIR/FISCAL/FISCALE/TRIBUTARIA/' +
      'TRIBUTARIO/CONTRIBUYENTE/CEDULA JURIDICA/PERSONERIA JURIDICA/BELASTING/FISKAAL/CNPJ/CPF/RUT/IMMATRICULATION FISCALE',
  ],
  [
    'NATIONALID',
    'CEDULA/SEDULA/NATIONAL ID/NATIONALID/NATIONAL IDENTIFICATION/NATIONAL IDENTITY/NATIONAL FOREIGN ID/' +
      'NATIONAL REGISTRATION/NRN/NID/NIN/DNI/NIE/CURP/CUI/CUIP/DUI/DPI/CI/CIN/CNI/NIU/CNP/NIDS/CIE/ID CARD/IDENTITY CARD/' +
      'IDENTIFICATION CARD/PERSONAL ID/PERSONAL IDENTIFICATION/CITIZENS CARD/CITIZEN CARD/CARNET IDENTIDAD/CARNE IDENTIDAD/' +
      'MATRICULA CONSULAR/NUMERO IDENTIDAD/IDENTIDAD/DIDENTITE/IDENTITE/IDENTITEITSKAART/IDENTITEITSBEWIJS/PERSOONSNUMMER/' +
      'KAT IDANTITE/IDANTIFIKASYON/TAZKIRA/TURKISH IDENTIFICATION/UAE IDENTIFICATION/KENYAN ID',
  ],
  ['VOTER', 'ELECTORAL/IFE/VOTER/VOTERS/ELECTION'],
  [
    'REGISTRATION',
    'REGISTRATION/REGISTRY/REGISTER/REGISTRO/REGISTRE/COMPANY NUMBER/COMPANY NO/COMPANY ID/INCORPORATION/ENTERPRISE NUMBER/' +
      'BUSINESS NUMBER/CHAMBER COMMERCE/CHAMBER COMM/KVK/KKF/KAMER/SIREN/SIRET/RCS/FOLIO MERCANTIL/MATRICULA MERCANTIL/MATRICULA/CR/C R/USCC/USCCC/SOCIAL CREDIT/' +
      'LEGAL ENTITY/RSIN/TRADE LICENSE/TRADE LICENCE/PATENTE',
  ],
];

/** Kinds of papers and numbers of people and companies: what may be meant where no kind is stated. */
const papers: readonly string[] = [
  'PASSPORT',
  'NATIONALID',
  'TAXID',
  'EIN',
  'SSN',
  'DRIVERSLICENSE',
  'VOTER',
  'REGISTRATION',
  'DUNS',
];

/**
 * Kinds whose numbers are one and the same in some countries: a Dominican's cedula is his RNC, a Panamanian's his RUC, a
 * Haitian's NIF both, a Jamaican's driver's license bears his TRN; EIN and SSN are the tax numbers of the United States.
 */
const relatives: ReadonlyMap<string, readonly string[]> = new Map([
  ['TAXID', ['NATIONALID', 'EIN', 'SSN', 'DRIVERSLICENSE', 'REGISTRATION']],
  ['NATIONALID', ['TAXID', 'VOTER']],
  ['VOTER', ['NATIONALID']],
  ['EIN', ['TAXID', 'REGISTRATION']],
  ['SSN', ['TAXID']],
  ['DRIVERSLICENSE', ['TAXID']],
  ['REGISTRATION', ['TAXID', 'EIN']],
]);

/** Words that mean an identifier of any kind. */
const unsaying: ReadonlySet<string> = new Set(
  'ID IDS IDENTIFICATION IDENTIFICACION IDENTIFIER IDENTITY DOCUMENT DOCUMENTO DOC PAPER OTHER OTRO AUTRE UNKNOWN UNSPECIFIED'.split(
    ' ',
  ),
);

/** Words that writers add without meaning. */
const fillers: ReadonlySet<string> = new Set(
  'NO NUM NUMBER NUMBERS NBR NR NRO NUMERO NUMMER NIMEWO DE DEL OF THE LA D US'.split(' '),
);

/** `passportNo`, `TAX_ID #`, `Cédula` in plain words. */
const wordsIn = (type: string): string[] =>
  wordsOf(type.replaceAll(/(\p{Ll}{2})(\p{Lu})/gu, '$1 $2'), new Map());

const phrases: readonly (readonly [words: readonly string[], kind: string])[] = wordings.flatMap(
  ([kind, all]) => all.split('/').map((phrase) => [phrase.split(' '), kind] as const),
);

const kindWords: ReadonlySet<string> = new Set([
  ...phrases.flatMap(([words]) => words),
  ...unsaying,
  ...fillers,
]);

/** Whether a word is one of a kind (`PASSPORT`, `TAX`), or one that writers add (`NO`, `NUMBER`). */
export const isKindWord = (word: string): boolean => word !== 'UNKNOWN' && kindWords.has(word);

/** The same wordings written as one word: `TAXIDNO`. */
const glued: ReadonlyMap<string, string> = new Map(
  phrases.map(([words, kind]): [string, string] => [words.join(''), kind]).toReversed(),
);

/**
 * The kind that a type means, in capital letters and digits: one of the table's; {@link unsaidKind} where the type
 * states none; else the type itself. Cached up to a bound: this runs on every identifier of every shipment.
 */
export const identifierKind = remembering(4_096, kindOf);

function kindOf(type: string): string {
  const all = wordsIn(type);
  const words = all.filter((word) => !fillers.has(word));
  const stated = phrases.find(([phrase]) => stands(phrase, words) || stands(phrase, all));
  if (stated !== undefined) return stated[1];
  const whole = all.join('').replace(/(?:NO|NUM|NUMBER|NBR|NR)$/, '');
  const known = glued.get(whole);
  if (known !== undefined) return known;
  if (words.every((word) => unsaying.has(word))) return unsaidKind;
  return all.join('');
}

/** One after the other. */
const stands = (phrase: readonly string[], words: readonly string[]): boolean =>
  words.some((_, at) => phrase.every((word, index) => words[at + index] === word));

/** The kinds under which a shipment may state a number that is listed under this one, the kind itself first. */
export function kindsToCompare(kind: string): readonly string[] {
  const others = relatives.get(kind);
  if (others !== undefined) return [kind, unsaidKind, ...others];
  return kinds.has(kind) ? [kind, unsaidKind] : [...new Set([kind, unsaidKind, ...papers])];
}

const kinds: ReadonlySet<string> = new Set(wordings.map(([kind]) => kind));
