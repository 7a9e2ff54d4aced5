import type { Imprint, ImprintFigures, Link } from '../imprint.js';
import { keyOfWords, keyWords } from './key-words.js';
import * as layout from './layout.js';

const { figures, figuresAt, linkBytes, namesAt } = layout;

/** The offsets of the parts of an encoded imprint. */
export interface Bounds {
  readonly links: number;
  /** The offset of the first link. */
  readonly linksAt: number;
}

/**
 * @param view of the imprint's bytes alone
 * @throws {RangeError} where these are not the bytes of an imprint of this version
 */
export function boundsOf(view: DataView): Bounds {
  if (view.byteLength < namesAt) throw new RangeError(`an imprint of ${view.byteLength} bytes is cut short`);
  if (view.getUint8(0) !== layout.version) {
    throw new RangeError(`an imprint of version ${view.getUint8(0)}: this software reads ${layout.version}`);
  }
  const names = view.getUint8(1);
  const links = view.getUint16(2, true);
  const linksAt = namesAt + 4 * names;
  if (view.byteLength !== linksAt + linkBytes * links) {
    throw new RangeError(`an imprint of ${view.byteLength} bytes, not ${linksAt + linkBytes * links}`);
  }
  return { links, linksAt };
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The inverse of `encodeImprint`. @throws {RangeError} where the bytes are no imprint of this version */
export function decodeImprint(bytes: Uint8Array): Imprint {
  const view = viewOf(bytes);
  const { links, linksAt } = boundsOf(view);
  const found: Link[] = [];
  for (let at = linksAt; at < linksAt + linkBytes * links; at += linkBytes) found.push(linkAt(view, at));
  return { ...figuresIn(view), links: found };
}

/**
 * Decodes an imprint without its links, which are most of the work. @throws {RangeError} where the bytes are not an
 * imprint
 */
export function decodeFigures(bytes: Uint8Array): ImprintFigures {
  const view = viewOf(bytes);
  boundsOf(view);
  return figuresIn(view);
}

function figuresIn(view: DataView): ImprintFigures {
  const word = (place: number): number => view.getUint32(figuresAt + 4 * place, true);
  const goods = word(figures.goods);
  const places = word(figures.places);
  return {
    day: word(figures.day) | 0,
    arrivalDay: word(figures.arrivalDay) | 0,
    voyage: word(figures.voyage),
    conveyance: word(figures.conveyance),
    shipper: word(figures.shipper),
    consignee: word(figures.consignee),
    toPerson: layout.toPersonIn(goods),
    fromPerson: layout.fromPersonIn(goods),
    heavy: layout.heavyIn(goods),
    shipperTown: word(figures.shipperTown),
    town: word(figures.town),
    state: layout.stateIn(places),
    portOfExport: word(figures.portOfExport),
    portOfUnlading: word(figures.portOfUnlading),
    destination: layout.destinationIn(places),
    underThreshold: layout.underThresholdIn(goods),
    parts: layout.partsIn(goods),
    possibleParts: layout.possiblePartsIn(goods),
    heading: layout.headingIn(goods),
    split: word(figures.split),
    valueUsd: view.getFloat32(figuresAt + 4 * figures.valueUsd, true),
    weightKg: view.getFloat32(figuresAt + 4 * figures.weightKg, true),
    packages: word(figures.packages),
    packageType: word(figures.packageType),
  };
}

const keyAt = (view: DataView, at: number): string =>
  keyOfWords(
    view.getInt32(at, true),
    view.getInt32(at + 4, true),
    view.getInt32(at + 8, true),
    view.getInt32(at + 12, true),
  );

/** The link with this key alone, or nothing; the rest of the imprint is not read. */
export function findLink(view: DataView, key: string): Link | undefined {
  const { links, linksAt } = boundsOf(view);
  const [a, b, c, d] = keyWords(key);
  for (let at = linksAt; at < linksAt + linkBytes * links; at += linkBytes) {
    const same =
      view.getInt32(at + 3, true) === a &&
      view.getInt32(at + 7, true) === b &&
      view.getInt32(at + 11, true) === c &&
      view.getInt32(at + 15, true) === d;
    if (same) return linkAt(view, at);
  }
  return undefined;
}

/** The links whose keys begin with a word that `wanted` accepts. */
export function linksBeginning(view: DataView, wanted: (prefix: number) => boolean): Link[] {
  const { links, linksAt } = boundsOf(view);
  const found: Link[] = [];
  for (let at = linksAt; at < linksAt + linkBytes * links; at += linkBytes) {
    if (wanted(view.getInt32(at + 3, true))) found.push(linkAt(view, at));
  }
  return found;
}

function linkAt(view: DataView, at: number): Link {
  const first = view.getUint8(at);
  return {
    key: keyAt(view, at + 3),
    kind: first >>> 4,
    roles: view.getUint16(at + 1, true),
    own: ownerOf(view, first & 15),
  };
}

/** The name of a link's owner: none, the shipper's, the consignee's, or one of the table. */
function ownerOf(view: DataView, owner: number): number {
  if (owner === 0) return 0;
  if (owner === 1) return view.getUint32(figuresAt + 4 * figures.shipper, true);
  if (owner === 2) return view.getUint32(figuresAt + 4 * figures.consignee, true);
  return view.getUint32(namesAt + 4 * (owner - 3), true);
}
