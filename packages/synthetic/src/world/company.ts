import type { Party } from '@hammerhead/contracts';
import { digits } from '../number.js';
import { at, Choice, mix } from '../random.js';
import { Random } from '@hammerhead/primitives';
import { addressAbroad, phoneAbroad, usContact } from './address.js';
import type { Destination } from './destination.js';
import { nameSets } from './names.js';
import type { Region } from './us-places.js';
import { type CompanyTrade, companyTrades, tradeWeights, tradeWords } from './trade.js';

/** Proper names of companies. */
export const proper =
  'Sunrise|Blue Coral|Palmetto|Windward|Leeward|Hibiscus|Golden Isle|Royal Palm|Island Pride|Trade Wind|Seven Seas|Northstar|Atlantic|Gulfstream|Flamingo|Pelican|Anchor|Bayside|Crown|Diamond|Eagle|Frontier|Gateway|Harbor|Imperial|Keystone|Liberty|Mariner|National|Orchid|Pioneer|Quality|Regal|Summit|Tropic|United|Vanguard|Westbrook|Zenith|Antilles|Caribe|Poinciana|Mahogany|Ixora|Bougainvillea|Sandpiper|Kingfisher|Frangipani|Sapphire|Emerald|Cardinal|Apex|Delta|Omega|Premier|Excel|Metro|Central|Oceanic|Heritage'.split(
    '|',
  );
const properSpanish =
  'El Progreso|La Económica|Don Julio|Hermanos|Del Caribe|Quisqueya|El Sol|La Fe|Nacional|Cibao|Oriental|San Miguel|La Unión|Primavera|Universal|El Amigo|Los Primos|Santa Ana|Duarte|La Isabela'.split(
    '|',
  );
const properFrench =
  'Dieu Capable|La Providence|Bon Dieu Bon|Étoile|Le Soleil|L’Union|Caraïbes|Belle Île|La Différence|Saint-Michel|Nouvelle Vie|La Grâce|Espérance|Excellence|Sainte-Anne|Lakay'.split(
    '|',
  );

/** The number of suppliers of one trade in the United States; the first ones have most of the business. */
export const exportersPerTrade = 90;
/** Companies from this number on are new in the business: each ships once or twice and does not appear again. */
const firstNewcomer = 300_000;
/** The share of companies' shipments whose shipper, or whose consignee, is new in the business. */
export const newcomerShare = 0.02;
/** Returns the number of a company that is new in the business. */
export const newcomer = (random: Random): number => firstNewcomer + random.between(0, 999_999);

const tradeChoice = new Choice(companyTrades.map((trade) => [trade, tradeWeights[trade]] as const));
const regionOfExporters = new Choice<Region>([
  ['south-florida', 62],
  ['florida', 10],
  ['southeast', 9],
  ['northeast', 8],
  ['gulf', 8],
  ['mid-atlantic', 3],
]);
/** Prefixes that the IRS has assigned. */
export const einPrefixes = ['59', '65', '13', '58', '22', '76', '27', '81', '11', '47'];

/** The companies that ship all the time, each made once; their number is bounded by the world. */
const made = new Map<number, Party>();

export function once(key: number, make: () => Party): Party {
  const known = made.get(key);
  if (known !== undefined) return known;
  const party = make();
  made.set(key, party);
  return party;
}

/** Returns a company in the United States that ships the goods of a trade. */
export function exporter(trade: CompanyTrade, index: number, region?: Region): Party {
  if (index >= exportersPerTrade) return makeExporter(trade, index, region);
  return once(companyTrades.indexOf(trade) * 1_000 + index, () => makeExporter(trade, index));
}

function makeExporter(trade: CompanyTrade, index: number, region?: Region): Party {
  const number = companyTrades.indexOf(trade) * 10_000 + index;
  const random = new Random(mix(number, 0xe4));
  const word = random.pick(tradeWords[trade].en.split('|'));
  const suffix = random.pick(['Inc', 'LLC', 'Corp', 'Inc.', 'Export Corp', 'International Inc', 'Co']);
  const owner = random.chance(0.25) ? random.pick(nameSets.english.family) : random.pick(proper);
  const contact = usContact(random, region ?? regionOfExporters.pick(random), 'business', number);
  return {
    name: `${owner} ${word} ${suffix}`,
    kind: 'business',
    address: contact.address,
    phone: contact.phone,
    ...(random.chance(0.7) ? { email: `export${number}@shipper.example` } : {}),
    ids: [{ type: 'EIN', value: `${at(einPrefixes, number)}-${digits(1_234_567 + number * 37, 7)}` }],
  };
}

/** Returns the number of companies of a destination that import, over all trades. */
export const importersOf = (destination: Destination): number =>
  12 +
  Math.floor(
    (destination.share('full') + destination.share('groupage') + destination.share('freight')) * 14 +
      destination.share('coaster') * 6,
  );

const tradesKnown = new Map<number, CompanyTrade>();

/** Returns the trade of an importer. */
export function tradeOf(destination: Destination, index: number): CompanyTrade {
  const country = countryNumber(destination);
  const key = country * firstNewcomer + index;
  const known = tradesKnown.get(key);
  if (known !== undefined) return known;
  const trade = tradeChoice.pick(new Random(mix(country, index * 3 + 1)));
  if (index < firstNewcomer) tradesKnown.set(key, trade);
  return trade;
}

export const countryNumber = ({ country }: Destination): number =>
  country.charCodeAt(0) * 32 + country.charCodeAt(1);

/** Returns a company at a destination; one of the given trade, if a trade is given. */
export function importer(
  destination: Destination,
  index: number,
  trade: CompanyTrade = tradeOf(destination, index),
): Party {
  if (index >= importersOf(destination)) return makeImporter(destination, index, trade);
  return once(1e6 + countryNumber(destination) * 10_000 + index, () =>
    makeImporter(destination, index, trade),
  );
}

function makeImporter(destination: Destination, index: number, trade: CompanyTrade): Party {
  const random = new Random(mix(countryNumber(destination) + 77, index));
  const name = companyName(random, destination, trade);
  // Companies have the last numbers of the plan, far from those of families.
  const line = destination.phones.length * 10 ** destination.phoneDigits - 1 - (index % 3_000);
  return {
    name,
    kind: 'business',
    address: addressAbroad(random, destination),
    phone: phoneAbroad(destination, line),
    ...(random.chance(0.45) ? { email: `imports${index}@${destination.country.toLowerCase()}.example` } : {}),
  };
}

function companyName(random: Random, destination: Destination, trade: CompanyTrade): string {
  const culture = at(destination.cultures, random.between(0, 59));
  const family = random.pick(nameSets[culture].family);
  const words = tradeWords[trade];
  switch (culture) {
    case 'dominican': {
      const word = random.pick(words.es.split('|'));
      return `${word} ${random.chance(0.35) ? family : random.pick(properSpanish)} ${random.pick(['SRL', 'S.R.L.', 'C. por A.', 'S.A.', 'EIRL'])}`;
    }
    case 'haitian':
    case 'french': {
      const word = random.pick(words.fr.split('|'));
      return random.chance(0.4)
        ? `${family} ${word} ${random.pick(['S.A.', 'SA', '& Fils', 'et Frères'])}`
        : `${random.pick(properFrench)} ${word}`;
    }
    case 'dutch': {
      const word = random.pick(words.nl.split('|'));
      return `${random.chance(0.5) ? family : random.pick(proper)} ${word} ${random.pick(['N.V.', 'NV', 'B.V.'])}`;
    }
    case 'english':
    case 'indian':
    case 'creole': {
      const word = random.pick(words.en.split('|'));
      const suffix = random.pick(['Ltd', 'Limited', 'Ltd.', 'Co. Ltd', '']);
      const owner = random.chance(0.4)
        ? `${family}${random.pick(['’s', ' & Sons', ' Bros', ''])}`
        : random.pick(proper);
      return `${owner} ${word} ${suffix}`.trim();
    }
  }
}
