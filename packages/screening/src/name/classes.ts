import { type Edit, editOf } from '../compare/edit.js';
import { givenNameOf } from './given-names.js';

/** How much a word of a name tells, by what it is. */
export type WordClass = 'own' | 'place' | 'trade' | 'number' | 'generation' | 'initial' | 'particle' | 'form';

/**
 * Weight of a word that both names have, and of one that the other name does not have: in names of persons (given name
 * and surname aside, see `prepare`) and in all others.
 */
export const weights: Readonly<
  Record<WordClass, { readonly shared: number; readonly missingPerson: number; readonly missing: number }>
> = {
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

/** Legal forms, those of the lists' languages among them. */
export const forms = set(`
  LTD INC CORP CO LLC LLP LP PLC SA SAS SRL SARL SNC SPA EIRL CPORA NV BV VOF GMBH AG KG OY OYJ OU PTE PTY PVT
  BHD SDN SAL FZE FZCO FZ FZC WLL DMCC JSC OJSC CJSC PJSC PSC OOO OAO AO ZAO PAO DOO OOD EOOD KFT CV
  PRIVATE JOINT STOCK LIABILITY OPEN CLOSED PUBLIC OBSHCHESTVO OGRANICHENNOI OGRANICHENNOY OTVETSTVENNOSTYU OTVETSTVENNOSTIU
  AKTSIONERNOE AKTSIONERNOYE OTKRYTOE OTKRYTOYE ZAKRYTOE ZAKRYTOYE PUBLICHNOE PUBLICHNOYE KOMPANIYA SOCIEDAD ANONIMA
  SOCIETE ANONYME CORPORACION COMPANIA COMPAGNIE`);

/** Forms whose letters are written apart, once their periods are gone; the `M/V` before a ship's name, too. */
export const spacedForms = new Set([
  'S A',
  'S R L',
  'S A S',
  'S N C',
  'N V',
  'B V',
  'C V',
  'L L C',
  'C POR A',
  'S P A',
  'M V',
  'M T',
]);

/** Articles, prepositions, conjunctions and titles, which writers leave out as they like. */
export const particles = set(`
  THE AND OF FOR IN ON AT TO DE DEL DELA LA LAS LOS EL LO DA DO DOS DAS DI DU DES LE LES ET Y EN VAN VON DER DEN TEN TER
  HET AL AS ASH AR AN AD AZ BIN BINT IBN BEN OULD ST STE SAN SANTA SANTO MR MRS MS MISS DR REV SRA DON DONA MME MLLE
  MV MT HAJJI HAJI HAJ SHEIKH SHAYKH SAYYID SYED MULLAH MAULAVI`);

/** Words that many companies have, whatever they are called. */
export const tradeWords = set(`
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
  CONSULTING CONSULTANTS SECURITY COMMUNICATIONS TELECOM SUBSIDIARY BRANCH ENTITY FARM AGRICOLA GANADERA HANDELSMAATSCHAPPIJ
  HANDEL BARREL SHIPPERS TRADEWINDS CLUB ASOCIACION SOCIETY`);

/** Countries and cities that stand in names of companies without telling which. */
export const places = set(`
  CHINA BEIJING SHANGHAI SHENZHEN HONG KONG HK IRAN IRANIAN TEHRAN RUSSIA RUSSIAN MOSCOW SYRIA SYRIAN KOREA KOREAN DUBAI UAE
  EMIRATES GULF MIDDLE EAST WEST NORTH SOUTH ASIA AFRICA EUROPE AMERICA AMERICAN USA MIAMI FLORIDA CARIBBEAN CARIBE CARAIBES
  ANTILLES JAMAICA HAITI DOMINICANA TRINIDAD TOBAGO GUYANA BAHAMAS BARBADOS SURINAME CURACAO ARUBA PANAMA COLOMBIA VENEZUELA
  MEXICO PACIFIC ATLANTIC ISLAND ISLANDS UNITED NEW`);

/** Members of a family with one name. */
export const generations = set('JR SR JUNIOR SENIOR HIJO NIETO FILHO');

/** One spelling for words that are abbreviated or translated as one likes. */
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
    FCO: 'FRANCISCO',
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
    VII: '7',
    VIII: '8',
    IX: '9',
    XII: '12',
  }),
);

/** Forms and abbreviated words that are long enough to be known with a slip in them: nothing else is spelled so. */
const long = [...forms, ...canonical.keys()].filter((word) => {
  const known = canonical.get(word) ?? word;
  return word.length >= 6 && (forms.has(known) || known === 'INTL');
});

/** The form or the abbreviation that a word is meant to be; undefined where it is none. */
export function meantBy(word: string): string | undefined {
  if (word.length < 5 || givenNameOf(word) !== undefined) return undefined;
  const meant = long.find((known) => isOneSlip(editOf(known, word)));
  return meant === undefined ? undefined : (canonical.get(meant) ?? meant);
}

const isOneSlip = (edit: Edit): boolean => edit !== 'none' && edit !== 'two';

/** What a word tells, by its canonical spelling. */
export function classOf(word: string): WordClass {
  if (/^[0-9]+$/.test(word)) return 'number';
  if (generations.has(word)) return 'generation';
  if (forms.has(word)) return 'form';
  if (particles.has(word)) return 'particle';
  if (word.length === 1) return 'initial';
  if (tradeWords.has(word)) return 'trade';
  return places.has(word) ? 'place' : 'own';
}
