import { dayMs } from '@hammerhead/primitives';
import type { Party, Shipment, Transport } from '@hammerhead/contracts';
import { likelyKind, normalizeName } from '@hammerhead/parties';
import { exactSum } from '@hammerhead/decimal';
import { hsDigits, locodeOf } from '@hammerhead/reference';
import { textHash } from './hash.js';
import type { Imprint } from './imprint.js';
import { linksOf } from './links-of.js';
import { partClassesOf } from './part-classes.js';
import { traitsOf } from './traits-of.js';

const mostUnderThreshold = 15;

/** Makes the imprint of a shipment. */
export function imprintOf(shipment: Shipment, transport: Transport): Imprint {
  const { parties, destination, goods, part, bill } = shipment;
  const { shipper, consignee } = parties;
  const { departureAt, arrivalAt } = transport;
  const day = dayOf(departureAt);
  const chief = { shipper: traitsOf(shipper), consignee: traitsOf(consignee) };
  const conveyance = plain(transport.imo) || plain(transport.conveyance);
  return {
    day,
    arrivalDay: arrivalAt === undefined ? day : dayOf(arrivalAt),
    voyage: textHash(
      `${transport.mode}|${plain(transport.carrier)}|${conveyance}|${plain(transport.voyage)}|${day}`,
    ),
    conveyance: textHash(conveyance),
    shipper: chief.shipper.nameHash,
    consignee: chief.consignee.nameHash,
    toPerson: likelyKind(consignee) === 'person',
    fromPerson: likelyKind(shipper) === 'person',
    shipperTown: townOf(shipper),
    town: townOf(consignee),
    state: stateOf(shipment),
    portOfExport: textHash(locodeOf(transport.portOfExport)),
    portOfUnlading: textHash(locodeOf(transport.portOfUnlading)),
    destination: twoLetters(destination),
    underThreshold: Math.min(mostUnderThreshold, goods.filter(({ valueUsd }) => isUnder(valueUsd)).length),
    heavy: isHeavy(shipment),
    ...partClassesOf(shipment),
    heading: headingOf(shipment),
    split: part !== undefined && part.of > 1 ? textHash(`${plain(transport.carrier)}|${plain(bill)}`) : 0,
    valueUsd: Math.fround(valueOf(shipment)),
    weightKg: Math.fround(weightOf(shipment)),
    ...packagesOf(shipment),
    links: linksOf(shipment, chief),
  };
}

const dayOf = (instant: string): number => Math.floor(Date.parse(instant) / dayMs);

const plain = (text: string | undefined): string => text?.trim().toUpperCase() ?? '';

/** Lots just below the value from which EEI is due (15 CFR 30.37(a)). */
const isUnder = (usd: number | undefined): boolean => usd !== undefined && usd >= 2_000 && usd <= 2_500;

/** Hashes a town, which is normalized like any name; `UNKNOWN` is not one. */
function townOf({ address }: Party): number {
  const town = address?.city === undefined ? '' : normalizeName(address.city);
  return town === '' ? 0 : textHash(`${town}|${address?.country ?? ''}`);
}

const twoLetters = (code: string): number =>
  /^[A-Z]{2}$/.test(code) ? code.charCodeAt(0) * 256 + code.charCodeAt(1) : 0;

/** Territories that addresses give as countries. */
const territories: ReadonlySet<string> = new Set(['PR', 'VI', 'GU', 'AS', 'MP']);

function stateOf({ eei, parties }: Shipment): number {
  const filed = twoLetters(plain(eei?.stateOfOrigin));
  if (filed !== 0) return filed;
  const { region, country = 'US' } = parties.shipper.address ?? {};
  if (territories.has(country)) return twoLetters(country);
  return country === 'US' ? twoLetters(plain(region)) : 0;
}

function headingOf({ goods }: Shipment): number {
  let heading = 0;
  let most = -1;
  for (const { hs, weightKg = 0 } of goods) {
    const digits = hs === undefined ? '' : hsDigits(hs);
    if (digits.length < 4 || weightKg <= most) continue;
    heading = Number(digits.slice(0, 4));
    most = weightKg;
  }
  return heading;
}

/** The sum of what the lines state; NaN where none does. */
function valueOf({ goods }: Shipment): number {
  const stated = goods.flatMap(({ valueUsd }) => valueUsd ?? []);
  return stated.length === 0 ? Number.NaN : exactSum(stated);
}

/** The sum of the lines; NaN where one does not state its weight. */
const netWeightOf = (goods: Shipment['goods']): number =>
  exactSum(goods.map(({ weightKg }) => weightKg ?? Number.NaN));

/** The gross weight, else the sum of the lines where all state theirs. */
function weightOf({ grossWeightKg, goods }: Shipment): number {
  return grossWeightKg ?? netWeightOf(goods);
}

/** Pounds written for kilograms, within a twentieth. */
const pounds = [2.1, 2.32] as const;

function isHeavy({ grossWeightKg, goods }: Shipment): boolean {
  const net = netWeightOf(goods);
  if (grossWeightKg === undefined || !(grossWeightKg - net > 2) || grossWeightKg <= net * 1.1) return false;
  return grossWeightKg < net * pounds[0] || grossWeightKg > net * pounds[1];
}

function packagesOf({ packages, goods }: Shipment): Pick<Imprint, 'packages' | 'packageType'> {
  const stated =
    packages !== undefined && packages.length > 0
      ? packages
      : goods.map((item) => ({ count: item.packages ?? 0, type: item.packageType ?? '' }));
  let total = 0;
  let most = { count: -1, type: '' };
  for (const item of stated) {
    total += item.count;
    if (item.count > most.count) most = item;
  }
  return { packages: Math.min(total, 0xffffffff), packageType: textHash(plain(most.type)) };
}
