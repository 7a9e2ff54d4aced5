import type { Party } from '@hammerhead/contracts';
import { digits } from '../number.js';
import type { Random } from '@hammerhead/primitives';
import { agent, agents, carrier, carriersPerRegion } from '../world/carrier.js';
import { exporter, exportersPerTrade, importer, importersOf, newcomer } from '../world/company.js';
import type { Destination } from '../world/destination.js';
import { household } from '../world/household.js';
import { catchmentOf } from '../world/origin.js';
import { familiesOf } from '../world/population.js';
import type { Region } from '../world/us-places.js';
import type { Scheme } from './schema.js';

/** Regions with different states, for schemes with shippers in several of them. */
const apart: readonly Region[] = ['south-florida', 'southeast', 'northeast', 'gulf', 'mid-atlantic'];

/** Households from this number on ship nothing else. */
const firstStranger = 2_000_000_000;

/** Returns one of the families that ship now and then, or an unknown one. */
const familyOf = (random: Random, known: boolean, region: Region, to: Destination) =>
  household(
    to,
    region,
    known ? random.between(0, familiesOf(to, region) - 1) : firstStranger + random.between(0, 99_999_999),
  );

function shipperOf(
  random: Random,
  kind: Scheme['shipper'],
  known: boolean,
  region: Region,
  to: Destination,
): Party {
  switch (kind) {
    case 'person':
      return familyOf(random, known, region, to).sender(random);
    case 'company':
      return exporter('general', known ? random.regular(exportersPerTrade) : newcomer(random), region);
    case 'forwarder':
      return carrier('barrels', region, random.regular(carriersPerRegion.barrels));
  }
}

function consigneeOf(
  random: Random,
  kind: Scheme['consignee'],
  known: boolean,
  region: Region,
  to: Destination,
): Party {
  switch (kind) {
    case 'person':
      return familyOf(random, known, region, to).receiver(random);
    case 'company':
      return importer(to, known ? random.regular(importersOf(to)) : newcomer(random));
    case 'forwarder':
      return agent(to, random.regular(agents));
  }
}

/** Returns how many parties take turns over this many shipments. */
function turns(random: Random, spec: Scheme['spread']['shippers'], shipments: number): number {
  if (spec === 'same') return 1;
  if (spec === 'distinct') return shipments;
  return Math.min(shipments, random.between(...spec));
}

/** Gives the parties the shared details that the scheme requires: those of the first one. */
function sharing(random: Random, parties: readonly Party[], shared: Scheme['spread']['sharing']): Party[] {
  const [first] = parties;
  if (first === undefined || parties.length < 2 || shared.length === 0) return [...parties];
  const email = first.email ?? `contact${random.between(100, 999_999)}@mail.example`;
  const id =
    first.kind === 'person'
      ? { type: 'PASSPORT', value: `X${digits(random.between(0, 99_999_999), 8)}` }
      : { type: 'EIN', value: first.ids?.[0]?.value ?? `59-${digits(random.between(0, 9_999_999), 7)}` };
  return parties.map((party) => ({
    ...party,
    ...(shared.includes('phone') && first.phone !== undefined ? { phone: first.phone } : {}),
    ...(shared.includes('address') && first.address !== undefined ? { address: first.address } : {}),
    ...(shared.includes('email') ? { email } : {}),
    ...(shared.includes('id') ? { ids: [id] } : {}),
  }));
}

function forwarderOf(random: Random, shipper: Scheme['shipper'], region: Region): Party {
  const kind = shipper === 'person' ? 'barrels' : 'forwarder';
  return carrier(kind, region, random.regular(carriersPerRegion[kind]));
}

export interface Cast {
  readonly shippers: readonly Party[];
  readonly consignees: readonly Party[];
  /** The barrel company or forwarder that carries it unwittingly, as it carries everybody's. */
  readonly forwarder?: Party;
}

/** The share of instances that go through a barrel company or a forwarder, as ordinary cargo does. */
const forwardedShare = 0.65;

/** Returns the parties of one instance of a scheme. */
export function castOf(
  random: Random,
  { spread, shipper, consignee, known }: Scheme,
  portOfExport: string,
  to: Destination,
  shipments: number,
): Cast {
  const home = catchmentOf(portOfExport).pick(random);
  const regions = spread.states === 1 ? [home] : [home, ...apart.filter((region) => region !== home)];
  const shippers = Array.from({ length: turns(random, spread.shippers, shipments) }, (_, index) => {
    const region = regions[index % Math.min(spread.states, regions.length)] ?? home;
    return shipperOf(random, shipper, random.chance(known), region, to);
  });
  const consignees = Array.from({ length: turns(random, spread.consignees, shipments) }, () =>
    consigneeOf(random, consignee, random.chance(known), home, to),
  );
  // The shared details are on the side whose parties differ, or on both if both differ.
  return {
    shippers: sharing(random, shippers, spread.sharing),
    consignees: shippers.length > 1 ? consignees : sharing(random, consignees, spread.sharing),
    ...(shipper !== 'forwarder' && random.chance(forwardedShare)
      ? { forwarder: forwarderOf(random, shipper, home) }
      : {}),
  };
}

/** Returns another person of a destination, for a contradicting filing. */
export const otherConsignee = (random: Random, region: Region, to: Destination): Party =>
  consigneeOf(random, 'person', false, region, to);
