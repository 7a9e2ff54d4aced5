import type { Party } from '@hammerhead/contracts';
import { digits } from './number.js';
import type { Destination } from './place.js';

const words = (text: string): readonly string[] => text.split(' ');
const given = words(
  'Marcia Devon Althea Winston Sonia Errol Keisha Desmond Yvonne Andre Beverly Trevor Nadine Carlton Paulette ' +
    'Jean Marie Wilner Ketsia Ricardo Yolanda José Ana Curtis Shanice Leroy Simone Patrick Rohan Indra',
);
const family = words(
  'Brown Clarke Campbell Williams Grant Reid Joseph Pierre Baptiste Charles Mohammed Singh Persaud Ramkissoon ' +
    'Rodríguez Núñez Pérez Guzmán Thompson Bethel Rolle Alleyne Greenidge Francis Louis Désir Toussaint Bennett',
);
const streets = words('Molynes Hope Constant Main Church Bay Palm Harbour Victoria Orange Cedar Frederick');
const kinds = words('Trading Imports Hardware Supermarket Motors Electronics Textiles Distributors Supplies');
const proper = words(
  'Sunrise Blue Coral Palmetto Windward Leeward Hibiscus Golden Royal Island Trade Seven Northstar Atlantic',
);
const usStreets = words(
  'NW_37th_St NW_72nd_Ave Pines_Blvd Flatbush_Ave Liberty_City_Dr Peachtree_St Biscayne_Blvd',
);
const usCities = [
  ['Doral', 'FL', '33166', '305'],
  ['Miami', 'FL', '33142', '786'],
  ['Hollywood', 'FL', '33020', '954'],
  ['Orlando', 'FL', '32808', '407'],
  ['Brooklyn', 'NY', '11226', '718'],
  ['Newark', 'NJ', '07105', '973'],
  ['Atlanta', 'GA', '30318', '404'],
  ['Hartford', 'CT', '06106', '860'],
] as const;

const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('an empty list');
  return item;
};

// The world is the same for every seed: number 17 of a kind has one name, one phone and one address.
const personName = (index: number): string =>
  `${at(given, index)} ${at(family, Math.floor(index / given.length))}`;
const companyName = (index: number): string =>
  `${at(proper, index)} ${at(kinds, Math.floor(index / proper.length))}${index % 3 === 0 ? ' Ltd' : ''}`;

function unitedStates(index: number, offset: number): Pick<Party, 'address' | 'phone'> {
  const [city, region, postalCode, area] = at(usCities, index);
  return {
    address: {
      lines: [`${100 + ((index * 37) % 9_800)} ${at(usStreets, index).replaceAll('_', ' ')}`],
      city,
      region,
      postalCode,
      country: 'US',
    },
    phone: `+1${area}55${digits(offset + Math.floor(index / usCities.length), 5)}`,
  };
}

function abroad({ country, cities, phone }: Destination, index: number): Pick<Party, 'address' | 'phone'> {
  return {
    address: {
      lines: [`${1 + ((index * 13) % 240)} ${at(streets, index)} Road`],
      city: at(cities, index),
      country,
    },
    phone: `${phone[0]}${digits(index, phone[1])}`,
  };
}

export const shipperPerson = (index: number): Party => ({
  name: personName(index),
  kind: 'person',
  ...unitedStates(index, 0),
});

export const shipperCompany = (index: number): Party => ({
  name: `${companyName(index)} Export`,
  kind: 'business',
  ...unitedStates(index, 50_000),
  email: `export${index}@shipper.example`,
  ids: [{ type: 'EIN', value: `${at(['59', '65', '13', '58'], index)}-${digits(3_456_789 + index * 7, 7)}` }],
});

export const forwarder = (index: number): Party => ({
  name: `${at(proper, index)} Freight Forwarding Inc`,
  kind: 'business',
  ...unitedStates(index, 90_000),
  email: `ops${index}@forwarder.example`,
});

/** Persons have the numbers below 8,000 of a country, companies those from 8,000 on. */
export const firstCompany = 8_000;

export const consignee = (destination: Destination, index: number): Party => ({
  name: index < firstCompany ? personName(index * 11 + 5) : companyName(index * 5 + 3),
  kind: index < firstCompany ? 'person' : 'business',
  ...abroad(destination, index),
});
