import type { Party } from '@hammerhead/contracts';
import { at, mix } from '../random.js';
import { Random } from '@hammerhead/primitives';
import { addressAbroad, phoneAbroad, usContact } from './address.js';
import type { Destination } from './destination.js';
import { nameSets } from './names.js';
import { phoneLine } from './population.js';
import { type Region, regions } from './us-places.js';

/** A family with members in the United States and at a destination. */
export interface Household {
  readonly destination: Destination;
  readonly region: Region;
  /** The number that identifies it within its region and destination. */
  readonly index: number;
  /** A number in [0, 1) that determines the barrel company it always uses. */
  readonly habit: number;
  /** Returns a member in the United States. */
  readonly sender: (random: Random) => Party;
  /** Returns a member at the destination. */
  readonly receiver: (random: Random) => Party;
}

function nameOf(random: Random, destination: Destination, family: string): string {
  const set = nameSets[at(destination.cultures, random.between(0, 59))];
  const given = random.pick(set.given);
  const initial = random.chance(0.18) ? ` ${String.fromCharCode(65 + random.between(0, 25))}.` : '';
  return `${given}${initial} ${family}`;
}

function familyName(random: Random, destination: Destination): string {
  const culture = at(destination.cultures, random.between(0, 59));
  const set = nameSets[culture];
  const first = random.pick(set.family);
  if (culture === 'dominican' && random.chance(0.5)) return `${first} ${random.pick(set.family)}`;
  if (culture === 'english' && random.chance(0.05)) return `${first}-${random.pick(set.family)}`;
  return first;
}

/** Returns an email address in the reserved domain `.example`. */
const mailOf = (name: string, index: number): string =>
  `${name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .replace(/ +/g, '.')}${index % 100}@mail.example`;

/**
 * Returns the household `index` of a region and a destination. The world is the same for every seed: it always has the
 * same addresses, phones and members. From `familiesOf` on they are families that ship once in their lives.
 */
export function household(destination: Destination, region: Region, index: number): Household {
  const place = regions.indexOf(region);
  const country = destination.country.charCodeAt(0) * 32 + destination.country.charCodeAt(1);
  const seed = mix(mix(country, place), index);
  const random = new Random(seed);
  const family = familyName(random, destination);
  const other = random.chance(0.4) ? familyName(random, destination) : family;
  const shared = random.chance(0.6);
  const hasMail = random.chance(0.3);
  const habit = random.next();
  const senders = random.chance(0.35) ? 2 : 1;
  const receivers = random.between(1, 3);
  return {
    destination,
    region,
    index,
    habit,
    sender: (pick) => {
      const member = pick.between(0, senders - 1);
      const name = nameOf(new Random(mix(seed, member)), destination, family);
      const { address, phone } = usContact(new Random(mix(seed, 8)), region, 'home', index);
      const party: Party = { name, kind: 'person', address, phone };
      if (hasMail) party.email = mailOf(name, index);
      return party;
    },
    receiver: (pick) => {
      const member = pick.between(0, receivers - 1);
      const line = phoneLine(destination, region, index, !shared && member > 0);
      return {
        name: nameOf(new Random(mix(seed, 4 + member)), destination, other),
        kind: 'person',
        address: addressAbroad(new Random(mix(seed, 9)), destination),
        phone: phoneAbroad(destination, line),
      };
    },
  };
}
