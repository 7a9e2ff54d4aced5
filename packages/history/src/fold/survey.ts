import { figures } from '../codec/layout.js';
import type { Imprint } from '../imprint.js';
import { linkKinds } from '../imprint.js';
import { type Question, questionsOf, windows } from '../source/ask.js';
import { type Side, sides } from '../source/roles.js';
import { type HistorySource, mostNeighbors, NeighborList, type Scope } from '../source/source.js';
import { Distinct } from './distinct.js';
import { Nearby, relations } from './nearby.js';

/** So many distinct names among the newest 64 make a hub. */
export const hubNames = 24;

const names = new Distinct(mostNeighbors + 1);

/** Whether so many names share the key of a list that it links nobody. */
export function isHub(list: NeighborList): boolean {
  if (list.length < hubNames) return false;
  names.clear();
  for (let index = 0; index < list.length && names.size < hubNames; index += 1)
    names.add(list.owns[index] ?? 0);
  return names.size >= hubNames;
}

/** Names on the other side of the shipments of a list: whom a shipper ships to, who ships to a consignee. */
const consignees = new Distinct(mostNeighbors + 1);
const shippers = new Distinct(mostNeighbors + 1);

/**
 * Whether the party with a key deals with so many others that it links none of them: a barrel company that ships under
 * its own name, an agent who receives for all.
 */
export function isBusy(list: NeighborList, source: HistorySource): boolean {
  if (list.length < hubNames) return false;
  consignees.clear();
  shippers.clear();
  for (let index = 0; index < list.length; index += 1) {
    const row = nearby.add(list.positions[index] ?? 0, list.handles[index] ?? 0, source);
    const side = list.sides[index] ?? 0;
    if ((side & sides.shipper) !== 0) consignees.add(nearby.hash(row, figures.consignee));
    if ((side & sides.consignee) !== 0) shippers.add(nearby.hash(row, figures.shipper));
    if (consignees.size >= hubNames || shippers.size >= hubNames) return true;
  }
  return false;
}

interface Sharing {
  readonly names: number;
  readonly role: Side;
}

/** All that the neighbors of one shipment tell, read once. */
export interface Survey {
  readonly nearby: Nearby;
  /** Of addresses, and of phones, emails and identifiers: the one that the most names share. */
  readonly address: Sharing | undefined;
  readonly phone: Sharing | undefined;
  /** Keys that link: strong, no hubs, and not of a busy party. */
  readonly bridges: readonly string[];
  /** Sides whose party is busy, as bits. */
  readonly busy: number;
  /** Rows with one of its ITNs, and rows with one of its containers. */
  readonly withItn: readonly number[];
  readonly withContainer: readonly number[];
}

const list = new NeighborList();
const nearby = new Nearby();

/** Asks a source all that a shipment's imprint asks. The result is good until the next survey. */
export function surveyOf(imprint: Imprint, scope: Scope, source: HistorySource): Survey {
  nearby.clear(imprint.split);
  let address: Sharing | undefined;
  let phone: Sharing | undefined;
  /** Sides whose party is known by something better than its name. */
  let known = 0;
  let busy = 0;
  const bridges: string[] = [];
  const withItn: number[] = [];
  const withContainer: number[] = [];
  for (const question of questionsOf(imprint)) {
    const { about, ask, link } = question;
    if (about === 'name' && (known & question.sides) !== 0) continue;
    source.neighbors(ask, scope, list);
    if (about === 'itn' || about === 'container') {
      addRows(about === 'itn' ? withItn : withContainer, source);
      continue;
    }
    if (about === 'name') {
      addNamesakes(imprint, question, source);
      continue;
    }
    if (isHub(list)) continue;
    known |= question.sides;
    const links = !isBusy(list, source);
    if (links) bridges.push(ask.key);
    else busy |= question.sides;
    const sharing = sharingOf(imprint, question);
    if (link.kind === linkKinds.address) address = more(address, sharing);
    else phone = more(phone, sharing);
    addLinked(imprint, question, source, links);
  }
  return { nearby, address, phone, bridges, busy, withItn, withContainer };
}

function addRows(rows: number[], source: HistorySource): void {
  for (let index = 0; index < list.length; index += 1) {
    const row = nearby.add(list.positions[index] ?? 0, list.handles[index] ?? 0, source);
    if (!rows.includes(row)) rows.push(row);
  }
}

function sharingOf({ day }: Imprint, { link, sides: own }: Question): Sharing {
  names.clear();
  names.add(link.own);
  for (let index = 0; index < list.length; index += 1) {
    if ((list.days[index] ?? 0) <= day - windows.names) break;
    names.add(list.owns[index] ?? 0);
  }
  return { names: names.size, role: (own & sides.shipper) === 0 ? 'consignee' : 'shipper' };
}

const more = (one: Sharing | undefined, other: Sharing): Sharing =>
  one !== undefined && one.names >= other.names ? one : other;

/** An identifier tells a party whatever its name; an address tells it together with its name. */
function addLinked(
  imprint: Imprint,
  { link, sides: own }: Question,
  source: HistorySource,
  links: boolean,
): void {
  const byName = link.kind === linkKinds.address;
  for (let index = 0; index < list.length; index += 1) {
    const row = nearby.add(list.positions[index] ?? 0, list.handles[index] ?? 0, source);
    const both = own & (list.sides[index] ?? 0);
    const namesake = byName && link.own !== 0 && list.owns[index] === link.own;
    let relation: number = links ? relations.linked : 0;
    for (const side of bothSides) {
      if ((both & sides[side]) === 0) continue;
      if (!byName || namesake || isNamesake(imprint, row, side)) relation |= relations[side];
    }
    nearby.relations[row] = (nearby.relations[row] ?? 0) | relation;
  }
}

const bothSides = ['shipper', 'consignee'] as const satisfies readonly Side[];

const isNamesake = (imprint: Imprint, row: number, side: Side): boolean =>
  imprint[side] !== 0 && nearby.hash(row, figures[side]) === imprint[side];

const townsOf = { shipper: 'shipperTown', consignee: 'town' } as const;

/** A name alone tells nobody; with the town it may. It is no link. */
function addNamesakes(imprint: Imprint, { sides: own }: Question, source: HistorySource): void {
  const side = (own & sides.shipper) === 0 ? 'consignee' : 'shipper';
  const town = imprint[townsOf[side]];
  if (town === 0) return;
  for (let index = 0; index < list.length; index += 1) {
    if (((list.sides[index] ?? 0) & sides[side]) === 0) continue;
    const row = nearby.add(list.positions[index] ?? 0, list.handles[index] ?? 0, source);
    if (!isNamesake(imprint, row, side) || nearby.hash(row, figures[townsOf[side]]) !== town) continue;
    nearby.relations[row] = (nearby.relations[row] ?? 0) | relations[side];
  }
}
