import { placeOf } from '../address.js';
import { countryOf } from '../country.js';
import type { EntryAddress } from '../entry.js';
import { csvRecords } from '../text/csv.js';
import { type Pieces, textOf } from '../text/pieces.js';
import { sdnText } from './from-csv.js';

/** What OFAC keeps in files beside sdn.csv, by the number of the entry. */
export interface SdnDetails {
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly addresses: ReadonlyMap<
    string,
    readonly { readonly address: EntryAddress | undefined; readonly country: string | undefined }[]
  >;
}

export const noDetails: SdnDetails = { aliases: new Map(), addresses: new Map() };

/** alt.csv: number, number of the alias, its type, the alias, remarks. */
export async function readSdnAliases(pieces: Pieces): Promise<SdnDetails['aliases']> {
  const aliases = new Map<string, string[]>();
  for await (const { cells } of csvRecords(textOf(pieces))) {
    const name = sdnText(cells[3]);
    if (name !== '') push(aliases, sdnText(cells[0]), name);
  }
  return aliases;
}

/** add.csv: number, number of the address, address, city with state and postal code, country, remarks. */
export async function readSdnAddresses(pieces: Pieces): Promise<SdnDetails['addresses']> {
  const addresses: Map<string, { address: EntryAddress | undefined; country: string | undefined }[]> =
    new Map();
  for await (const { cells } of csvRecords(textOf(pieces))) {
    const line = sdnText(cells[2]);
    const city = sdnText(cells[3]).replace(/[ ,]+[\d-]+$/, '');
    const country = countryOf(sdnText(cells[4]));
    const address = placeOf(line, city, country);
    if (address !== undefined || country !== undefined)
      push(addresses, sdnText(cells[0]), { address, country });
  }
  return addresses;
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
