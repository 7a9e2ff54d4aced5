import type { Party } from '@hammerhead/contracts';
import { Memo } from '@hammerhead/memo';
import { companyForms, normalizeName } from './name.js';
import { wordsOf } from './words.js';

export type PartyKind = NonNullable<Party['kind']>;

/** Words of companies, agencies and congregations in which nobody is called so. */
const organization = new RegExp(
  `^(?:${[
    'TRAD(?:ING|ERS)|COMMERC\\w*|COMERCI\\w*|INTL|GLOBAL|WORLDWIDE|GROUP|GRUPO|GROUPE|HOLDINGS?|ENTERPRISES?|ENTREPRISES?',
    'EMPRESAS?|BUSINESS|IMPORT\\w*|EXPORT\\w*|IMPEX|GENERAL|SERVICES?|SERVICIOS?|INDUSTR\\w+|TECHNO?\\w*|TECNOLOG\\w+',
    'ENGINEERING|ELECTRO?NICS?|ELECTRICAL|ELECTRONIC[AO]S?|INVESTMENTS?|INVERSIONES|INMOBILIARIA|CONSTRUC\\w+|DEVELOPMENT',
    'MANAGEMENT|LOGISTI\\w+|TRANSPORT\\w*|SHIPPING|SHIPPERS|MARITIME|FREIGHT|FORWARD(?:ERS|ING)|CARGO|EXPRESS|COURIERS?',
    'GOVERNMENT|GOBIERNO|GOUVERNEMENT|DEFEN[CS]E|FORCES?|ARMY|GUARD|AMBASSADE|CONSULAT[EO]?|CONSULADO|COMMISSION|MUNICIPAL\\w*',
    'AVIATION|AIRLINES?|AIR|BANK|BANCO|BANQUE|FINANC\\w+|INSURANCE|INSTITUT\\w*|UNIVERSI\\w+|ACADEMY|CENTRE|CENTER|CENTRO',
    'OFFICE|AGENC\\w+|ASSOCIATION|ASOCIACION|ORGANI[ZS]ATION|FOUNDATION|FUNDACION|MANUFACTUR\\w+|PRODUCTS?|PRODUCTOS',
    'PRODUITS|FACTORY|SYSTEMS?|SOLUTIONS?|EQUIPMENT|MACHINERY|ENERGY|CHEMICALS?|DISTRIBU\\w+|SUPPLY|SUPPLIES|SUPPLIERS',
    'STORES?|SHOP|MART|MARKET\\w*|MINIMARKET|SUPERM\\w+|FOODS?|ALIMENT\\w+|GROCER\\w+|WHOLESALE|HARDWARE|FERRETERIA',
    'QUINCAILLERIE|AUTO|AUTOMOTIVE|PARTS|MOTORS|REPUESTOS|PHARMAC\\w+|FARMACIA|MEDICAL|HOSPITAL|CLINIC\\w*|HOTEL|RESORT',
    'RESTAURANT|BAKERY|BOUTIQUE|BODEGA|COLMADO|DEPOT|FARMS?|AGRICOLA|GANADERA|SECURITY|TELECOM|COMMUNICATIONS',
    'CONSULT\\w+|ASSOCIATES|ASOCIADOS|PARTNERS|BROKERS?|BROKERAGE|FURNI\\w+|MUEBLES|MEUBLES|MATERIA(?:LS?|LES|UX)|BARRELS?',
    'MINIST(?:RY|ERIO|ERE)|CHURCH|IGLESIA|EGLISE|SCHOOL|ESCUELA|ECOLE|COLLEGE|POLICE|EMBASSY|EMBAJADA|CUSTOMS|MISSION',
    'HANDEL\\w*|MAGAZIJN|BOUWMATERIALEN|SONS|BROS|HNOS|FRERES|ZONEN|UNLIMITED|WAREHOUSE|OUTLET|TIENDA|MAGASIN|CLUB|SALON|BEAUTY',
  ].join('|')})$`,
);

/** Words of trade that are also given names: they tell a business where they do not come first (`Marine Joseph`). */
const alsoGiven: ReadonlySet<string> = new Set(['MARINE']);

/** What an `and` joins in names of companies; beside another word it may be a couple. */
const joined: ReadonlySet<string> = new Set('FILS HIJOS PARTNER SONS COMPANY'.split(' '));

/** `María Altagracia de los Santos de la Cruz` has eight. */
const mostWords = 8;
const particles: ReadonlySet<string> = new Set(
  'DE DEL DELA LA LAS LOS LE LES EL Y VAN DER DEN VON ST STE DA DO DOS MR MRS MS MISS DR REV'.split(' '),
);
const noSpellings: ReadonlyMap<string, string> = new Map();

/** By name; null where it tells neither. */
const remembered = new Memo<PartyKind | null>(16_384);

/**
 * What a party is: as stated; where nothing is, by the form of its name. A company's form (`Ltd`, `C. por A.`), a word of
 * trade or a digit tell a business; two to eight words of letters, initials among them, a person. Numbers at the end (a
 * phone, an apartment) tell nothing. A name that tells neither (one word, a couple, `TO ORDER`) gives nothing, which is
 * not "no".
 */
export function likelyKind({ kind, name }: Pick<Party, 'kind' | 'name'>): PartyKind | undefined {
  if (kind !== undefined) return kind;
  const told = remembered.get(name);
  return (told === undefined ? remembered.set(name, kindByName(name) ?? null) : told) ?? undefined;
}

function kindByName(name: string): PartyKind | undefined {
  const words = normalizeName(name).split(' ');
  const written = wordsOf(name, noSpellings);
  // A form at the end has been dropped from the normal name.
  if (words[0] !== '' && words.length < written.length) return 'business';
  while (/^\d+$/.test(words.at(-1) ?? '')) words.pop();
  const telling = (word: string, at: number): boolean =>
    organization.test(word) ||
    /\d/.test(word) ||
    (at > 0 && (alsoGiven.has(word) || isForm(word, words[at + 1])));
  if (words.some(telling)) return 'business';
  if (words.length > mostWords || words.includes('AND')) return undefined;
  const own = words.filter((word) => !particles.has(word));
  return own.length >= 2 && own.some((word) => word.length > 1) ? 'person' : undefined;
}

const isForm = (word: string, next: string | undefined): boolean =>
  word === 'AND' ? next !== undefined && joined.has(next) : companyForms.has(word);
