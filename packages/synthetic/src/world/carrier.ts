import type { Party } from '@hammerhead/contracts';
import { digits } from '../number.js';
import { at, mix } from '../random.js';
import { Random } from '@hammerhead/primitives';
import { usContact } from './address.js';
import { countryNumber, einPrefixes, importer, once, proper } from './company.js';
import type { Destination } from './destination.js';
import { nameSets } from './names.js';
import { type Region, regions } from './us-places.js';

const carrierWords: Readonly<Record<'barrels' | 'forwarder', readonly string[]>> = {
  barrels: [
    'Shipping',
    'Barrel Shipping',
    'Cargo Express',
    'Shipping & Moving',
    'Freight & Barrels',
    'Cargo',
  ],
  forwarder: [
    'Freight Forwarding',
    'Logistics',
    'Freight Systems',
    'International Forwarders',
    'Global Cargo',
  ],
};

/** The number of barrel companies and forwarders of a region. */
export const carriersPerRegion = { barrels: 14, forwarder: 18 } as const;

/** Returns a barrel shipper or a freight forwarder of a region. */
export function carrier(kind: 'barrels' | 'forwarder', region: Region, index: number): Party {
  const number = 1_000 + regions.indexOf(region) * 100 + index + (kind === 'barrels' ? 0 : 5_000);
  return once(2e8 + number, () => makeCarrier(kind, region, number));
}

function makeCarrier(kind: 'barrels' | 'forwarder', region: Region, number: number): Party {
  const random = new Random(mix(number, 0xf0));
  const contact = usContact(random, region, 'business', number);
  const owner =
    kind === 'barrels' && random.chance(0.5) ? random.pick(nameSets.english.family) : random.pick(proper);
  return {
    name: `${owner} ${random.pick(carrierWords[kind])} ${random.pick(['Inc', 'LLC', 'Corp', 'Co'])}`,
    kind: 'business',
    address: contact.address,
    phone: contact.phone,
    email: `ops${number}@${kind === 'barrels' ? 'barrels' : 'forwarder'}.example`,
    ids: [{ type: 'EIN', value: `${at(einPrefixes, number)}-${digits(4_234_567 + number * 41, 7)}` }],
  };
}

/** The number of forwarders' agents at each destination. */
export const agents = 8;

/** Returns a forwarder's agent at a destination, to whom consolidated cargo is addressed. */
export function agent(destination: Destination, index: number): Party {
  const party = importer(destination, 400_000 + index, 'general');
  return { ...party, name: `${party.name.split(' ').slice(0, 2).join(' ')} Shipping & Brokerage` };
}

const skyboxWords = ['Skybox', 'Web Shopper', 'Box Express', 'Mailpac', 'Courier', 'Freight Zone', 'E-Zone'];

/** The number of couriers of a destination that give their customers a mailbox in Florida. */
export const skyboxesOf = 6;

export function skybox(destination: Destination, index: number): Party {
  return once(3e8 + countryNumber(destination) * 100 + index, () => makeSkybox(destination, index));
}

function makeSkybox(destination: Destination, index: number): Party {
  const random = new Random(mix(countryNumber(destination) + 500, index));
  const contact = usContact(random, 'south-florida', 'business', index);
  return {
    name: `${random.pick(proper)} ${random.pick(skyboxWords)}`,
    kind: 'business',
    address: contact.address,
    phone: contact.phone,
    email: `service@skybox${index}.${destination.country.toLowerCase()}.example`,
  };
}

const merchantWords = ['Fulfillment', 'Marketplace', 'Direct', 'Outlet', 'Online Store', 'Wholesale', 'Shop'];
/**
 * The number of merchants from which people of the whole region order all the time; higher numbers are other
 * merchants.
 */
export const merchants = 400;

export const merchant = (index: number): Party =>
  index < merchants ? once(4e8 + index, () => makeMerchant(index)) : makeMerchant(index);

function makeMerchant(index: number): Party {
  const random = new Random(mix(index, 0xab));
  const region: Region = random.pick(['southeast', 'gulf', 'northeast', 'florida', 'mid-atlantic']);
  const contact = usContact(random, region, 'business', index + 70_000);
  return {
    name: `${random.pick(proper)} ${random.pick(merchantWords)} ${random.pick(['LLC', 'Inc', ''])}`.trim(),
    kind: 'business',
    address: contact.address,
    ...(random.chance(0.5) ? { phone: contact.phone } : {}),
  };
}
