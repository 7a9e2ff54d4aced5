import { type Edit, editOf } from '../compare/edit.js';
import { wellKnownOf } from './given-names.js';

/** The class of a word of a name, which decides how telling it is. */
export type WordClass = 'own' | 'place' | 'trade' | 'number' | 'generation' | 'initial' | 'particle' | 'form';

/** The weights of a word: where both names have it; where the other lacks it, in names of persons and in all others. */
interface Weights {
  readonly shared: number;
  /** For words other than given name and surname, see `missing.ts`. */
  readonly missingPerson: number;
  readonly missing: number;
}

export const weights: Readonly<Record<WordClass, Weights>> = {
  own: { shared: 1, missingPerson: 1, missing: 1 },
  place: { shared: 0.6, missingPerson: 0.6, missing: 0.25 },
  trade: { shared: 0.45, missingPerson: 0.45, missing: 0.3 },
  number: { shared: 1, missingPerson: 0.5, missing: 1 },
  generation: { shared: 0.4, missingPerson: 0.2, missing: 0.4 },
  initial: { shared: 0.35, missingPerson: 0.15, missing: 0.5 },
  particle: { shared: 0.08, missingPerson: 0.03, missing: 0.03 },
  form: { shared: 0.06, missingPerson: 0.03, missing: 0.015 },
};

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Legal forms of companies, in the languages of the lists and others. */
export const forms = set(`
  LTD INC CORP CO LLC LLP LP PLC SA SAS SRL SARL SNC SPA EIRL CPORA NV BV VOF GMBH AG KG KGAA OHG OY OYJ OU PTE PTY PVT SPZOO
  LDA EIRELI EURL AB ASA APS SPRL BVBA TOO TOV UAB EPP SCA SCS SAL SAOG BSC KSC QSC SDERL DECV SADECV SPJ SPK ANSTALT
  BHD SDN SAL FZE FZCO FZ FZC WLL DMCC JSC OJSC CJSC PJSC PSC OOO OAO AO ZAO PAO DOO OOD EOOD KFT CV
  PRIVATE JOINT STOCK LIABILITY OPEN CLOSED PUBLIC OBSHCHESTVO OGRANICHENNOI OGRANICHENNOY OTVETSTVENNOSTYU OTVETSTVENNOSTIU
  AKTSIONERNOE AKTSIONERNOYE OTKRYTOE OTKRYTOYE ZAKRYTOE ZAKRYTOYE PUBLICHNOE PUBLICHNOYE KOMPANIYA SOCIEDAD ANONIMA
  SOCIETE ANONYME CORPORACION COMPANIA COMPAGNIE`);

/** Forms that are written apart or in full, with their abbreviation. Words that are forms by themselves need none. */
const inFull: Readonly<Record<string, string>> = {
  'S A': 'SA',
  'S R L': 'SRL',
  'S A S': 'SAS',
  'S N C': 'SNC',
  // Degrees are not forms, but are joined in the same way.
  'PH D': 'PHD',
  'B SC': 'BSC',
  'M SC': 'MSC',
  'SEN C': 'SCS',
  'S EN C': 'SCS',
  'S EN C POR A': 'SCA',
  'N V': 'NV',
  'B V': 'BV',
  'C V': 'CV',
  'L L C': 'LLC',
  'L T D': 'LTD',
  'C POR A': 'CPORA',
  'CO POR A': 'CPORA',
  'S P A': 'SPA',
  'A G': 'AG',
  'A S': 'AS',
  'S DE RL': 'SDERL',
  'S DE R L': 'SDERL',
  'DE CV': 'DECV',
  'DE C V': 'DECV',
  'SP Z OO': 'SPZOO',
  'SP Z O O': 'SPZOO',
  'SPOLKA Z OO': 'SPZOO',
  'SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA': 'SPZOO',
  'SPOLKA AKCYJNA': 'SA',
  'SOCIEDAD ANONIMA': 'SA',
  'SOCIEDADE ANONIMA': 'SA',
  'SOCIETE ANONYME': 'SA',
  'SOCIETA PER AZIONI': 'SPA',
  'SOCIEDAD DE RESPONSABILIDAD LTD': 'SRL',
  'SOCIETE A RESPONSABILITE LTD': 'SARL',
  'SOCIETE PAR ACTIONS SIMPLIFIEE': 'SAS',
  'NAAMLOZE VENNOOTSCHAP': 'NV',
  'BESLOTEN VENNOOTSCHAP': 'BV',
  'GESELLSCHAFT MIT BESCHRANKTER HAFTUNG': 'GMBH',
  'GESELLSCHAFT MIT BESCHRAENKTER HAFTUNG': 'GMBH',
  'GESELLSCHAFT M B H': 'GMBH',
  'GESELLSCHAFT MBH': 'GMBH',
  'ANONIM SIRKETI': 'AS',
  'LTD SIRKETI': 'LTD',
  'LTD STI': 'LTD',
  'PERSEROAN TERBATAS': 'LTD',
};

/** Forms by their first word, the longest first. */
export const formsInFull: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly form: string }[]
> = Object.entries(inFull)
  .map(([full, form]) => ({ words: full.split(' '), form }))
  .sort((a, b) => b.words.length - a.words.length)
  .reduce((byFirst, form) => {
    const first = form.words[0] ?? '';
    return byFirst.set(first, [...(byFirst.get(first) ?? []), form]);
  }, new Map<string, { words: readonly string[]; form: string }[]>());

/** Beginnings of forms that were cut off at the end of a field: `COMP`, `CORPORATI`. */
const cuttable =
  'COMPANY LIMITED INCORPORATED CORPORATION CORPORACION COMPANIA COMPAGNIE LIMITADA AKTIENGESELLSCHAFT'.split(
    ' ',
  );
const shortestCut = 4;

/** The form whose beginning a name's last word is. */
export function cutForm(word: string): string | undefined {
  if (word.length < shortestCut || canonical.has(word) || forms.has(word)) return undefined;
  const form = cuttable.find((full) => full.startsWith(word));
  return form === undefined ? undefined : (canonical.get(form) ?? form);
}

/** Articles, prepositions, conjunctions and titles, which writers leave out freely. */
export const particles = set(`
  THE AND OF FOR IN ON AT TO DE DEL DELA LA LAS LOS EL LO DA DO DOS DAS DI DU DES LE LES ET Y EN VAN VON DER DEN TEN TER
  HET AL AS ASH AR AN AD AZ BIN BINT IBN BEN OULD WALAD BENT BINTI VDA VIUDA VEUVE NEE TI ST STE SAN SANTA SANTO MR MRS MS MISS DR REV SRA DON DONA MME MLLE
  MV MT FV SHEIKH SHEIK SHAIKH SHAYKH CHEIKH SAYYID SAYED SEYED SYED HAJJI HAJI HAJJ HAJ MULLAH MULLA MAULAVI CAPT SGT`);

/** Words that many companies have, whatever they are called. */
export const tradeWords: ReadonlySet<string> = set(`
  TRADING TRADE TRADERS COMMERCE COMMERCIAL COMERCIAL COMERCIALIZADORA INTL INTERNATIONAL INTERNACIONAL INTERNATIONALE GLOBAL
  WORLDWIDE GROUP GRUPO GROUPE HOLDING HOLDINGS ENTERPRISE ENTERPRISES ENTREPRISE ENTREPRISES EMPRESA EMPRESAS BUSINESS
  IMPORT IMPORTS EXPORT EXPORTS IMPEX IMPORTADORA EXPORTADORA IMPORTACIONES EXPORTACIONES GENERAL GENERALE SERVICE SERVICES
  SERVICIOS SERVICIO INDUSTRY INDUSTRIES INDUSTRIAL INDUSTRIA INDUSTRIAS TECHNOLOGY TECHNOLOGIES TECH TECHNICAL TECHNICS
  TECNOLOGIA ENGINEERING ELECTRONIC ELECTRONICS ELECTRICAL INVESTMENT INVESTMENTS INVERSIONES INVERSIONISTA INMOBILIARIA
  CONSTRUCTION CONSTRUCTIONS CONSTRUCTORA CONSTRUCCIONES DEVELOPMENT MANAGEMENT LOGISTICS LOGISTIC LOGISTICA TRANSPORT
  TRANSPORTE TRANSPORTES TRANSPORTATION SHIPPING MARINE MARITIME FREIGHT CARGO FORWARDING EXPRESS COURIER AVIATION AIRLINES
  AIRLINE AIR BANK BANCO BANQUE FINANCE FINANCIAL CAPITAL EXCHANGE INSURANCE INSTITUTE INSTITUT INSTITUTO UNIVERSITY ACADEMY
  RESEARCH SCIENCE SCIENTIFIC DESIGN BUREAU CENTER CENTRE CENTRO OFFICE STATE NATIONAL FEDERAL ASSOCIATION ORGANIZATION
  FOUNDATION FUND MANUFACTURING PRODUCTION PRODUCTS PRODUCTOS PRODUITS FACTORY PLANT ZAVOD SYSTEMS SYSTEM EQUIPMENT MACHINERY
  OIL GAS ENERGY PETROLEUM PETROCHEMICAL CHEMICAL STEEL METALS MINING POWER DISTRIBUTION DISTRIBUTORS DISTRIBUTOR
  DISTRIBUIDORA DISTRIBUIDOR SUPPLY SUPPLIES SUPPLIERS STORE STORES SHOP MART MARKET SUPERMARKET SUPERMERCADO FOODS FOOD
  ALIMENTOS ALIMENTATION GROCERY WHOLESALE HARDWARE FERRETERIA QUINCAILLERIE AUTO PARTS MOTORS REPUESTOS PHARMACY FARMACIA
  PHARMACIE MEDICAL SONS BROS BROTHERS HERMANOS HNOS HIJOS FILS FRERES ZONEN GEBROEDERS PARTNERS ASSOCIATES ASOCIADOS
  BUILDING BUILDERS MATERIALES MATERIAUX PINTURAS CATERING ETABLISSEMENTS ETABLISSEMENT MANUFACTURERS TOURS SALVAGE
  MARKETING TRANSFERS AGENCY AGENCIES SERVIS SNABZHENIE SBYT TORG MONTAZH CHARTERS OUTFITTERS IMPORTERS EXPORTERS
  CONSULTING CONSULTANTS SECURITY COMMUNICATIONS TELECOM SUBSIDIARY BRANCH ENTITY FARM AGRICOLA GANADERA HANDELSMAATSCHAPPIJ
  HANDEL BARREL SHIPPERS TRADEWINDS CLUB ASOCIACION SOCIETY`);

/** Countries and cities in names of companies, where they do not identify one. */
export const places = set(`
  CHINA BEIJING SHANGHAI SHENZHEN HONG KONG HK IRAN IRANIAN TEHRAN RUSSIA RUSSIAN MOSCOW SYRIA SYRIAN KOREA KOREAN DUBAI UAE
  EMIRATES GULF MIDDLE EAST WEST NORTH SOUTH ASIA AFRICA EUROPE AMERICA AMERICAN USA MIAMI FLORIDA CARIBBEAN CARIBE CARAIBES
  ANTILLES JAMAICA HAITI DOMINICANA TRINIDAD TOBAGO GUYANA BAHAMAS BARBADOS SURINAME CURACAO ARUBA PANAMA COLOMBIA VENEZUELA
  MEXICO PACIFIC ATLANTIC ISLAND ISLANDS UNITED NEW`);

/** Words that many companies and ships are called by: one of them alone identifies none. */
export const commonplace = set(`
  ROYAL STAR SUN SEA OCEAN GOLDEN GOLD SILVER BLUE GREEN RED BLACK WHITE GRAND GREAT BIG FIRST BEST NEW OLD SUPER ULTRA PREMIER PRIME
  EXCELLENCE EXCELLENT ECONOMY EXPERT NORTHERN SOUTHERN EASTERN WESTERN ELITE CROWN KING QUEEN PRINCE EAGLE LION TIGER DRAGON PHOENIX DIAMOND PEARL CORAL PALM SUNRISE SUNSET SUNSHINE TROPICAL PARADISE DELTA
  ALPHA OMEGA SIGMA APEX SUMMIT HORIZON VISTA HARBOUR HARBOR BAY PORT COAST RIVER MOUNTAIN CITY TOWN CENTRAL NATIONAL MODERN CLASSIC
  QUALITY RELIABLE TRUST UNITY UNION ALLIED UNIVERSAL PIONEER PROGRESS SUCCESS VICTORY LIBERTY FREEDOM FAITH HOPE GRACE GLORY SAINT SAN
  SANTA ESTRELLA SOL MAR ORO NACIONAL POPULAR PREMIUM PERFECT IDEAL DIRECT SMART QUICK FAST SPEED ROCKET POWER LUCKY FAMILY HOME HOUSE`);

/** Words between a name and the father's: what follows is the name of a parent. */
export const filiations = set('BIN BINT IBN BEN OULD WALAD BENT BINTI');
/** What follows is a husband's name. */
export const marriages = set('DE VDA VIUDA VEUVE NEE');

const patronymic = /(?:[AEIOY]VI?CH|[AEO]VNA|[IY]CHNA|ILYICH|OVYCH|IVNA|OGLU|OGLY|OGHLU|KYZY|QIZI)$/;
/** Whether a name is a patronymic, as Russians and Azeris bear it between given name and surname. */
export const isPatronymic = (word: string): boolean => word.length >= 6 && patronymic.test(word);

/** Members of a family with one name. */
export const generations = set('JR SR JUNIOR SENIOR HIJO NIETO FILHO');

/** One spelling for words that are abbreviated or translated in many ways. */
export const canonical: ReadonlyMap<string, string> = new Map(
  Object.entries({
    LIMITED: 'LTD',
    LTDA: 'LTD',
    LIMITADA: 'LTD',
    LTEE: 'LTD',
    LIMITEE: 'LTD',
    INCORPORATED: 'INC',
    CORPORATION: 'CORP',
    CORPORACION: 'CORP',
    COMPANY: 'CO',
    CIA: 'CO',
    CIE: 'CO',
    COMPANIA: 'CO',
    COMPAGNIE: 'CO',
    INTERNATIONAL: 'INTL',
    INTERNACIONAL: 'INTL',
    INTERNATIONALE: 'INTL',
    BROTHERS: 'BROS',
    HERMANOS: 'HNOS',
    JUNIOR: 'JR',
    SENIOR: 'SR',
    SAINT: 'ST',
    SNT: 'ST',
    SAINTE: 'STE',
    STA: 'SANTA',
    STO: 'SANTO',
    JN: 'JEAN',
    JNO: 'JEAN',
    STI: 'LTD',
    AKTIENGESELLSCHAFT: 'AG',
    KOMMANDITGESELLSCHAFT: 'KG',
    AKTIEBOLAG: 'AB',
    BERHAD: 'BHD',
    SENDIRIAN: 'SDN',
    COMPANHIA: 'CO',
    FCO: 'FRANCISCO',
    ONE: '1',
    TWO: '2',
    THREE: '3',
    FOUR: '4',
    FIVE: '5',
    SIX: '6',
    SEVEN: '7',
    EIGHT: '8',
    NINE: '9',
    ELEVEN: '11',
    TWELVE: '12',
    FIRST: '1',
    SECOND: '2',
    THIRD: '3',
    FOURTH: '4',
    FIFTH: '5',
    SIXTH: '6',
    SEVENTH: '7',
    EIGHTH: '8',
    NINTH: '9',
    TENTH: '10',
    PRIMERA: '1',
    PRIMERO: '1',
    EERSTE: '1',
    '1RA': '1',
    '1RO': '1',
    '1ER': '1',
    '1ERO': '1',
    '1ERA': '1',
    '1DEG': '1',
    '1O': '1',
    '2DO': '2',
    '2DA': '2',
    '3RO': '3',
    '3RA': '3',
    '3ER': '3',
    '1ST': '1',
    '2ND': '2',
    '3RD': '3',
    '4TH': '4',
    '5TH': '5',
    '6TH': '6',
    '7TH': '7',
    '8TH': '8',
    '9TH': '9',
    '10TH': '10',
    '11TH': '11',
    '12TH': '12',
    AVENUE: 'AVE',
    AVENIDA: 'AVE',
    MOHD: 'MOHAMMED',
    MUHD: 'MOHAMMED',
    WM: 'WILLIAM',
    CHAS: 'CHARLES',
    GEO: 'GEORGE',
    THOS: 'THOMAS',
    ABD: 'ABDUL',
    ABDEL: 'ABDUL',
    ABDOUL: 'ABDUL',
    ABDAL: 'ABDUL',
    II: '2',
    III: '3',
    IV: '4',
    VI: '6',
    VII: '7',
    VIII: '8',
    IX: '9',
    XII: '12',
  }),
);

/**
 * Forms and abbreviated words that are long enough to be recognized with a slip: no other word is spelled so (`BEHZAD`
 * is).
 */
const long = [...forms, ...canonical.keys()].filter((word) => {
  const known = canonical.get(word) ?? word;
  return word.length >= 6 && word !== 'BERHAD' && (forms.has(known) || known === 'INTL');
});

/** The form or abbreviation that a word is a slip for; undefined where it is none. */
export function meantBy(word: string): string | undefined {
  if (word.length < 5 || wellKnownOf(word) !== undefined) return undefined;
  const meant = long.find((known) => isOneSlip(editOf(known, word)));
  return meant === undefined ? undefined : (canonical.get(meant) ?? meant);
}

const isOneSlip = (edit: Edit): boolean => edit !== 'none' && edit !== 'two';

/** The class of a word, by its canonical spelling. */
export function classOf(word: string): WordClass {
  if (/^[0-9]+$/.test(word)) return 'number';
  if (generations.has(word)) return 'generation';
  if (forms.has(word)) return 'form';
  if (particles.has(word)) return 'particle';
  if (word.length === 1) return 'initial';
  if (tradeWords.has(word)) return 'trade';
  return places.has(word) ? 'place' : 'own';
}
