import {
  bothSides,
  figures,
  hubNames,
  type Imprint,
  linkKinds,
  mostNeighbors,
  type Side,
  sides,
} from '@hammerhead/imprint';
import { type Question, questionsOf, windows } from '../source/ask.js';
import { type HistorySource, NeighborList, type Scope } from '../source/source.js';
import { Distinct } from './distinct.js';
import { Nearby, relations } from './nearby.js';

const names = new Distinct(mostNeighbors + 1);
const towns = new Distinct(mostNeighbors + 1);

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
  readonly towns: number;
  readonly role: Side;
  /** One of `linkKinds`. */
  readonly kind: number;
}

/** A key that links, on which sides it stands here and what it is. */
export interface Bridge {
  readonly key: string;
  readonly sides: number;
  readonly kind: number;
}

/** All that the neighbors of one shipment tell, read once. */
export interface Survey {
  readonly nearby: Nearby;
  /** Of addresses, and of phones, emails and identifiers: the one that the most names share. */
  readonly address: Sharing | undefined;
  readonly phone: Sharing | undefined;
  /** Keys that link: strong, no hubs, and not of a busy party. */
  readonly bridges: readonly Bridge[];
  /** Sides whose party something tells, so that its shipments can be told from those of others; as bits. */
  readonly identified: number;
  /** Of each side, what the most names share of its phones, emails and identifiers. */
  readonly shared: Readonly<Record<Side, Sharing | undefined>>;
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
  let identified = 0;
  let busy = 0;
  const bridges: Bridge[] = [];
  const shared: Record<Side, Sharing | undefined> = { shipper: undefined, consignee: undefined };
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
      if (addNamesakes(imprint, question, source)) identified |= question.sides;
      continue;
    }
    if (isHub(list)) continue;
    known |= question.sides;
    const links = !isBusy(list, source);
    if (links) bridges.push({ key: ask.key, sides: question.sides, kind: link.kind });
    else busy |= question.sides;
    const sharing = sharingOf(imprint, question, source);
    if (link.kind === linkKinds.address) address = more(address, sharing);
    else {
      phone = more(phone, sharing);
      for (const side of bothSides)
        if ((question.sides & sides[side]) !== 0) shared[side] = more(shared[side], sharing);
    }
    addLinked(imprint, question, source, links);
  }
  identified |= known;
  return { nearby, address, phone, bridges, identified, shared, busy, withItn, withContainer };
}

function addRows(rows: number[], source: HistorySource): void {
  for (let index = 0; index < list.length; index += 1) {
    const row = nearby.add(list.positions[index] ?? 0, list.handles[index] ?? 0, source);
    if (!rows.includes(row)) rows.push(row);
  }
}

function sharingOf(imprint: Imprint, { link, sides: own }: Question, source: HistorySource): Sharing {
  const { day } = imprint;
  const side = (own & sides.shipper) === 0 ? 'consignee' : 'shipper';
  names.clear();
  names.add(link.own);
  towns.clear();
  towns.add(imprint[townsOf[side]]);
  for (let index = 0; index < list.length; index += 1) {
    if ((list.days[index] ?? 0) <= day - windows.names) break;
    names.add(list.owns[index] ?? 0);
    if (((list.sides[index] ?? 0) & sides[side]) === 0) continue;
    const row = nearby.add(list.positions[index] ?? 0, list.handles[index] ?? 0, source);
    towns.add(nearby.hash(row, figures[townsOf[side]]));
  }
  return { names: names.size, towns: towns.size, role: side, kind: link.kind };
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

const isNamesake = (imprint: Imprint, row: number, side: Side): boolean =>
  imprint[side] !== 0 && nearby.hash(row, figures[side]) === imprint[side];

const townsOf = { shipper: 'shipperTown', consignee: 'town' } as const;

/** A name alone tells nobody; with the town it may. It is no link. @returns whether there is a town */
function addNamesakes(imprint: Imprint, { sides: own }: Question, source: HistorySource): boolean {
  const side = (own & sides.shipper) === 0 ? 'consignee' : 'shipper';
  const town = imprint[townsOf[side]];
  if (town === 0) return false;
  for (let index = 0; index < list.length; index += 1) {
    if (((list.sides[index] ?? 0) & sides[side]) === 0) continue;
    const row = nearby.add(list.positions[index] ?? 0, list.handles[index] ?? 0, source);
    if (!isNamesake(imprint, row, side) || nearby.hash(row, figures[townsOf[side]]) !== town) continue;
    nearby.relations[row] = (nearby.relations[row] ?? 0) | relations[side];
  }
  return true;
}
