import type { Imprint } from '../imprint.js';
import * as layout from './layout.js';

const { figures, figuresAt, keyLength, linkBytes, namesAt } = layout;
const mostLinks = 0xffff;

/** An imprint in about 280 bytes where it has eleven links; see `layout`. Links beyond 65,535 are left out. */
export function encodeImprint(imprint: Imprint): Uint8Array {
  const { shipper, consignee } = imprint;
  const links = imprint.links.slice(0, mostLinks);
  const names = [0, shipper, consignee];
  const places = links.map(({ own }) => {
    const before = own === 0 ? 0 : names.indexOf(own);
    return before === -1 ? names.push(own) - 1 : before;
  });
  if (names.length > 16) throw new RangeError(`an imprint of ${names.length - 1} parties: at most 15`);
  const further = names.slice(3);
  const linksAt = namesAt + 4 * further.length;
  const bytes = new Uint8Array(linksAt + linkBytes * links.length);
  const view = new DataView(bytes.buffer);
  bytes[0] = layout.version;
  bytes[1] = further.length;
  view.setUint16(2, links.length, true);
  writeFigures(view, imprint);
  for (const [index, name] of further.entries()) view.setUint32(namesAt + 4 * index, name, true);
  let at = linksAt;
  for (const [index, { key, kind, roles }] of links.entries()) {
    bytes[at] = kind * 16 + (places[index] ?? 0);
    view.setUint16(at + 1, roles, true);
    for (let byte = 0; byte < keyLength; byte += 1) bytes[at + 3 + byte] = key.charCodeAt(byte);
    at += linkBytes;
  }
  return bytes;
}

function writeFigures(view: DataView, imprint: Imprint): void {
  const put = (place: number, word: number): void => view.setInt32(figuresAt + 4 * place, word, true);
  put(figures.day, layout.dayWithin(imprint.day));
  put(figures.arrivalDay, layout.dayWithin(imprint.arrivalDay));
  put(figures.voyage, imprint.voyage);
  put(figures.conveyance, imprint.conveyance);
  put(figures.shipper, imprint.shipper);
  put(figures.consignee, imprint.consignee);
  put(figures.shipperTown, imprint.shipperTown);
  put(figures.town, imprint.town);
  put(figures.places, (imprint.state << 16) | imprint.destination);
  put(
    figures.goods,
    imprint.heading |
      (imprint.underThreshold << 14) |
      (imprint.parts << 18) |
      (imprint.possibleParts << 23) |
      (imprint.toPerson ? 1 << 28 : 0) |
      (imprint.fromPerson ? 1 << 29 : 0) |
      (imprint.heavy ? 1 << 30 : 0),
  );
  put(figures.split, imprint.split);
  put(figures.portOfExport, imprint.portOfExport);
  put(figures.portOfUnlading, imprint.portOfUnlading);
  view.setFloat32(figuresAt + 4 * figures.valueUsd, imprint.valueUsd, true);
  view.setFloat32(figuresAt + 4 * figures.weightKg, imprint.weightKg, true);
  put(figures.packages, imprint.packages);
  put(figures.packageType, imprint.packageType);
}
