import {
  bothSides,
  figures,
  hubPolicy,
  type Imprint,
  linkKinds,
  type Side,
  sides,
} from '@hammerhead/imprint';
import { type Question, questionsOf, type Scope, windows } from '../sources/ask.js';
import type { HistorySource } from '../sources/source.js';
import { type Nearby, relations } from './nearby.js';
import type { Workspace } from './workspace.js';

const { names: hubNames, counterparts: hubCounterparts } = hubPolicy.scoring;

/** Whether so many names share the key of the list that it links nobody. */
export function isHub({ list, first: names }: Workspace): boolean {
  if (list.length < hubNames) return false;
  names.clear();
  for (let index = 0; index < list.length && names.size < hubNames; index += 1)
    names.add(list.owns[index] ?? 0);
  return names.size >= hubNames;
}

/**
 * Whether the party with the key of the list deals with so many others that it links none of them, such as a barrel
 * company that ships under its own name, or an agent who receives for all. The others are the names on the other side
 * of its shipments.
 */
export function isBusy(workspace: Workspace, source: HistorySource): boolean {
  const { list, nearby, first: consignees, second: shippers } = workspace;
  if (list.length < hubCounterparts) return false;
  consignees.clear();
  shippers.clear();
  for (let index = 0; index < list.length; index += 1) {
    const row = nearby.add(list.positions[index] ?? 0, list.handles[index] ?? 0, source);
    const side = list.sides[index] ?? 0;
    if ((side & sides.shipper) !== 0) consignees.add(nearby.hash(row, figures.consignee));
    if ((side & sides.consignee) !== 0) shippers.add(nearby.hash(row, figures.shipper));
    if (consignees.size >= hubCounterparts || shippers.size >= hubCounterparts) return true;
  }
  return false;
}

/** A key that several names may share. */
export interface Sharing {
  readonly key: string;
  /** The name of this shipment's party that has it (`nameHash`). */
  readonly own: number;
  readonly names: number;
  readonly towns: number;
  readonly role: Side;
  /** One of `linkKinds`. */
  readonly kind: number;
}

/** A key that links: the sides of this shipment that have it, and its kind. */
export interface Bridge {
  readonly key: string;
  readonly sides: number;
  readonly kind: number;
}

/** What the neighbors of one shipment have in common with it, read once. */
export interface Survey {
  /** The workspace that holds it. */
  readonly workspace: Workspace;
  readonly nearby: Nearby;
  /** The address, and the phone, email or identifier, that the most names share. */
  readonly address: Sharing | undefined;
  readonly phone: Sharing | undefined;
  /** The keys that link: strong, not hubs, and not of a busy party. */
  readonly bridges: readonly Bridge[];
  /** The sides whose party can be distinguished from others by something it states, as bits. */
  readonly identified: number;
  /** For each side, the phone, email or identifier that the most names share. */
  readonly shared: Readonly<Record<Side, Sharing | undefined>>;
  /** The sides whose party is busy, as bits. */
  readonly busy: number;
  /** The rows with one of its ITNs, and those with one of its containers. */
  readonly withItn: readonly number[];
  readonly withContainer: readonly number[];
}

/** Asks a source everything that a shipment's imprint asks. The result lies in the workspace. */
export function surveyOf(
  imprint: Imprint,
  scope: Scope,
  source: HistorySource,
  workspace: Workspace,
): Survey {
  const { list, nearby } = workspace;
  nearby.clear(imprint.split);
  let address: Sharing | undefined;
  let phone: Sharing | undefined;
  /** The sides whose party is known by something better than its name. */
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
      addRows(about === 'itn' ? withItn : withContainer, source, workspace);
      continue;
    }
    if (about === 'name') {
      if (addNamesakes(imprint, question, source, workspace)) identified |= question.sides;
      continue;
    }
    if (isHub(workspace)) continue;
    known |= question.sides;
    const links = !isBusy(workspace, source);
    if (links) bridges.push({ key: ask.key, sides: question.sides, kind: link.kind });
    else busy |= question.sides;
    const sharing = sharingOf(imprint, question, source, workspace);
    if (link.kind === linkKinds.address) address = more(address, sharing);
    else {
      phone = more(phone, sharing);
      for (const side of bothSides)
        if ((question.sides & sides[side]) !== 0) shared[side] = more(shared[side], sharing);
    }
    addLinked(imprint, question, source, workspace, links);
  }
  identified |= known;
  return { workspace, nearby, address, phone, bridges, identified, shared, busy, withItn, withContainer };
}

function addRows(rows: number[], source: HistorySource, { list, nearby }: Workspace): void {
  for (let index = 0; index < list.length; index += 1) {
    const row = nearby.add(list.positions[index] ?? 0, list.handles[index] ?? 0, source);
    if (!rows.includes(row)) rows.push(row);
  }
}

function sharingOf(
  imprint: Imprint,
  { link, sides: own }: Question,
  source: HistorySource,
  { list, nearby, first: names, second: towns }: Workspace,
): Sharing {
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
  return { names: names.size, towns: towns.size, role: side, kind: link.kind, key: link.key, own: link.own };
}

const more = (one: Sharing | undefined, other: Sharing): Sharing =>
  one !== undefined && one.names >= other.names ? one : other;

/** Adds linked rows: an identifier identifies a party whatever its name; an address does so together with the name. */
function addLinked(
  imprint: Imprint,
  { link, sides: own }: Question,
  source: HistorySource,
  { list, nearby }: Workspace,
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
      if (!byName || namesake || isNamesake(imprint, nearby, row, side)) relation |= relations[side];
    }
    nearby.relations[row] = (nearby.relations[row] ?? 0) | relation;
  }
}

const isNamesake = (imprint: Imprint, nearby: Nearby, row: number, side: Side): boolean =>
  imprint[side] !== 0 && nearby.hash(row, figures[side]) === imprint[side];

const townsOf = { shipper: 'shipperTown', consignee: 'town' } as const;

/**
 * Adds namesakes: a name identifies a party only together with its town, and is not a link. @returns whether there is a
 * town
 */
function addNamesakes(
  imprint: Imprint,
  { sides: own }: Question,
  source: HistorySource,
  { list, nearby }: Workspace,
): boolean {
  const side = (own & sides.shipper) === 0 ? 'consignee' : 'shipper';
  const town = imprint[townsOf[side]];
  if (town === 0) return false;
  for (let index = 0; index < list.length; index += 1) {
    if (((list.sides[index] ?? 0) & sides[side]) === 0) continue;
    const row = nearby.add(list.positions[index] ?? 0, list.handles[index] ?? 0, source);
    if (!isNamesake(imprint, nearby, row, side) || nearby.hash(row, figures[townsOf[side]]) !== town)
      continue;
    nearby.relations[row] = (nearby.relations[row] ?? 0) | relations[side];
  }
  return true;
}
