import type { Party } from '@hammerhead/contracts';
import { digits } from '../number.js';
import { at, Choice } from '../random.js';
import type { Random } from '@hammerhead/primitives';
import type { Destination } from './destination.js';
import { type Language, unassigned } from './profile.js';
import { type Region, streets, usPlaces, type UsPlace } from './us-places.js';

export type Address = NonNullable<Party['address']>;

/** The places of each region, weighted by how many people live there. */
const placeChoices: Readonly<Record<Region, Choice<UsPlace>>> = {
  'south-florida': choiceOf('south-florida'),
  florida: choiceOf('florida'),
  southeast: choiceOf('southeast'),
  northeast: choiceOf('northeast'),
  'mid-atlantic': choiceOf('mid-atlantic'),
  gulf: choiceOf('gulf'),
  'puerto-rico': choiceOf('puerto-rico'),
};

function choiceOf(region: Region): Choice<UsPlace> {
  return new Choice(usPlaces[region].map((place) => [place, place.weight] as const));
}

export interface UsContact {
  readonly address: Address;
  readonly phone: string;
}

const warehouses = ['Unit', 'Suite', 'Bay', 'Warehouse'];

/**
 * Central office codes without subscribers. No code begins with 0 or 1, so households have two hundred more: as many
 * numbers as in real life, where strangers do not share one.
 */
const offices: Readonly<Record<'home' | 'business', readonly string[]>> = {
  home: [...Array.from({ length: 200 }, (_, code) => digits(code, 3)), ...unassigned],
  business: unassigned,
};

/** Returns an address and a phone in a region; `index` keeps phones of different parties apart. */
export function usContact(
  random: Random,
  region: Region,
  kind: 'home' | 'business',
  index: number,
): UsContact {
  const place = placeChoices[region].pick(random);
  const street = random.pick(streets[place.streets]);
  const number = random.between(11, kind === 'home' ? 19_900 : 9_900);
  const line = region === 'puerto-rico' ? `${street} ${random.between(1, 900)}` : `${number} ${street}`;
  const lines = [line];
  if (kind === 'home') {
    const u = random.next();
    if (u < 0.24) lines.push(`Apt ${random.between(1, 940)}`);
    else if (u < 0.32) lines.push(`Apt ${random.between(1, 9)}${random.pick(['A', 'B', 'C', 'D', 'F'])}`);
    else if (u < 0.335) lines.push(`Unit ${random.between(1, 60)}`);
    else if (u < 0.345) lines.push(`PMB ${random.between(100, 990)}`);
  } else if (random.chance(0.35)) lines.push(`${random.pick(warehouses)} ${random.between(1, 220)}`);
  return {
    address: {
      lines,
      city: place.city,
      region: place.state,
      postalCode: `${place.zip}${digits(random.between(1, 89), 2)}`,
      country: 'US',
    },
    phone: `+1${at(place.areas, index)}${at(offices[kind], Math.floor(index / place.areas.length))}${digits(random.between(0, 9_999), 4)}`,
  };
}

const roads: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Main Street',
    'Church Street',
    'Hope Road',
    'Bay Street',
    'Station Road',
    'Constant Spring Road',
    'Old Harbour Road',
    'Palm Avenue',
    'Victoria Street',
    'Orange Street',
    'Cedar Avenue',
    'Frederick Street',
    'Market Street',
    'School Lane',
    'Mission Road',
    'Factory Road',
    'Eastern Main Road',
    'Regent Street',
    'Sheriff Street',
    'Molynes Road',
    'Waltham Park Road',
    'Government Road',
  ],
  es: [
    'Calle Duarte',
    'Av. 27 de Febrero',
    'Calle El Conde',
    'Av. Independencia',
    'Calle Sánchez',
    'Calle Mella',
    'Av. Las Américas',
    'Calle Restauración',
    'Calle 16 de Agosto',
    'Calle Principal',
    'Av. Estrella Sadhalá',
  ],
  fr: [
    'Rue Capois',
    'Rue des Miracles',
    'Delmas',
    'Rue Pavée',
    'Route de Frères',
    'Rue 18',
    'Avenue Christophe',
    'Rue Magny',
    'Rue de la République',
    'Rue Lamartinière',
    'Boulevard Harry Truman',
    'Impasse Baron',
  ],
  ht: ['Ri Kapwa'],
  nl: [
    'Verlengde Gemenelandsweg',
    'Kwattaweg',
    'Santa Rosaweg',
    'Caracasbaaiweg',
    'L.G. Smith Blvd',
    'Kaya Grandi',
    'Front Street',
    'Henck Arronstraat',
    'Schottegatweg',
    'Indira Gandhiweg',
  ],
};

/** Returns an address as people there write it: no postal code, lots and corners, the parish or province. */
export function addressAbroad(random: Random, destination: Destination): Address {
  const towns = destination.towns;
  // The first towns of a list are the largest.
  const town = at(towns, Math.floor(towns.length * random.next() * random.next()));
  const road = random.pick(roads[destination.language]);
  const number = random.between(1, 260);
  return {
    lines: linesOf(random, destination.language, road, number),
    city: town.city,
    region: town.region,
    country: destination.country,
  };
}

function linesOf(random: Random, language: Language, road: string, number: number): string[] {
  const u = random.next();
  switch (language) {
    case 'es':
      if (u < 0.2) return [`${road} #${number}`, `Esq. ${random.pick(roads.es)}`];
      if (u < 0.35) return [`${road} No. ${number}`, 'Frente al colmado'];
      return [`${road} No. ${number}`];
    case 'fr':
    case 'ht':
      if (u < 0.2) return [`${number}, angle ${road} et ${random.pick(roads.fr)}`];
      if (u < 0.3) return [`${road} ${number}, près de l'église`];
      return [`${number}, ${road}`];
    case 'nl':
      return [`${road} ${number}`];
    case 'en':
      if (u < 0.22) return [`Lot ${number} ${road}`];
      if (u < 0.3) return [`Corner ${road} & ${random.pick(roads.en)}`];
      if (u < 0.36) return [`${road}, near the gas station`];
      if (u < 0.42) return [`P.O. Box ${number * 7}`];
      if (u < 0.46) return [`${road}`];
      return [`${number} ${road}`];
  }
}

/** Returns a telephone number of the destination; `index` keeps those of different families apart. */
export function phoneAbroad(destination: Destination, index: number): string {
  const { phones, phoneDigits } = destination;
  return `${at(phones, index)}${digits(Math.floor(index / phones.length), phoneDigits)}`;
}
