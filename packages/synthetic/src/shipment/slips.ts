import type { Goods, Party, Shipment } from '@hammerhead/contracts';
import type { Random } from '@hammerhead/primitives';
import { tenths } from './item.js';

const confused: Readonly<Record<string, string>> = { DM: 'DO', DO: 'DM' };

function malformed(random: Random, itn: string): string {
  const at = random.between(5, itn.length - 1);
  return random.chance(0.6) ? itn.slice(0, at) + itn.slice(at + 1) : `${itn}${random.between(0, 9)}`;
}

/** Numbers that clerks use when they know no better one. */
const catchAll = ['980400', '392690', '732690', '847989', '210690', '630790', '870899', '820559'];

/** Returns a party without its phone and email. */
export const withoutContact = ({ phone: _phone, email: _email, ...party }: Party): Party => party;
const withoutStreet = (party: Party): Party =>
  party.address === undefined ? party : { ...party, address: { ...party.address, lines: [] } };

/** Reduces parties to what is often given: without a phone, or with only the town of the address. */
function partiesTold(random: Random, parties: Shipment['parties']): Shipment['parties'] {
  const u = random.next();
  if (u < 0.07) return { ...parties, consignee: withoutContact(parties.consignee) };
  if (u < 0.1) return { ...parties, shipper: withoutContact(parties.shipper) };
  if (u < 0.118) {
    return {
      ...parties,
      shipper: withoutContact(parties.shipper),
      consignee: withoutContact(parties.consignee),
    };
  }
  if (u < 0.168) return { ...parties, consignee: withoutStreet(parties.consignee) };
  return parties;
}

export const withoutHs = ({ hs: _hs, ...goods }: Goods): Goods => goods;
const withoutWeight = ({ weightKg: _weight, ...goods }: Goods): Goods => goods;
const withoutValue = ({ valueUsd: _value, ...goods }: Goods): Goods => goods;
const withoutGross = ({ grossWeightKg: _gross, ...shipment }: Shipment): Shipment => shipment;
const withoutExemption = ({ exemption: _exemption, ...shipment }: Shipment): Shipment => shipment;

/**
 * Leaves out or mistypes what clerks do, each rarely. An ITN is mistyped, never dropped: law-abiding shippers keep it.
 * @param itnsBefore the ITNs of the previous bill, which are copied now and then
 */
export function withSlips(random: Random, shipment: Shipment, itnsBefore: Shipment['itns']): Shipment {
  const parties = partiesTold(random, shipment.parties);
  let slipped = parties === shipment.parties ? shipment : { ...shipment, parties };
  if (random.chance(0.05)) slipped = { ...slipped, goods: slipped.goods.map(withoutHs) };
  if (random.chance(0.02)) {
    slipped = { ...slipped, goods: slipped.goods.map(withoutWeight) };
  }
  if (random.chance(0.03)) {
    slipped = { ...slipped, goods: slipped.goods.map(withoutValue) };
  }
  if (random.chance(0.012)) {
    const hs = random.pick(catchAll);
    slipped = {
      ...slipped,
      goods: slipped.goods.map((item, index) => (index === 0 ? { ...item, hs } : item)),
    };
  }
  const u = random.next();
  if (u < 0.008) {
    slipped = withoutGross(slipped);
  } else if (u < 0.0095 && slipped.grossWeightKg !== undefined) {
    // Pounds are written in place of kilograms.
    slipped = { ...slipped, grossWeightKg: tenths(slipped.grossWeightKg * 2.2046) };
  } else if (u < 0.0125 && slipped.packages !== undefined) {
    slipped = {
      ...slipped,
      packages: slipped.packages.map(({ count, type }) => ({ count: count + 1, type })),
    };
  } else if (u < 0.0165 && slipped.itns !== undefined) {
    slipped = { ...slipped, itns: slipped.itns.map((itn) => malformed(random, itn)) };
  } else if (u < 0.0205) {
    slipped = { ...slipped, destination: confused[slipped.destination] ?? slipped.destination };
  } else if (u < 0.0255 && slipped.exemption !== undefined) {
    slipped = withoutExemption(slipped);
  }
  if (itnsBefore !== undefined && slipped.itns !== undefined && random.chance(0.000_5)) {
    slipped = { ...slipped, itns: itnsBefore };
  }
  return slipped;
}
