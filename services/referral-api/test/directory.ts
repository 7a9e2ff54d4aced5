import { readNamed } from '@hammerhead/networks';
import { directoryTokens } from '@hammerhead/parties';
import type { PartyRow } from '@hammerhead/imprint';
import { parties, shipments } from '@hammerhead/storage';
import { itemsOf, type World } from './world.js';

/** Puts everyone whom the log names into the directory, as workers do with what they score. */
export async function fillDirectory({ pool }: World): Promise<void> {
  const { rows } = await pool.query<{ position: number }>('select position from shipment order by position');
  const named = await shipments.findNamed(
    pool,
    rows.map(({ position }) => position),
  );
  const remembered = new Map<string, PartyRow>();
  for (const row of named)
    for (const { keys, mention } of readNamed(row)) {
      const eei = mention.source === 'eei';
      if (remembered.get(keys.key)?.eei === false) continue;
      remembered.set(keys.key, {
        ...keys,
        name: mention.name,
        kind: mention.kind,
        town: mention.town,
        country: mention.identity.country || null,
        eei,
        tokens: directoryTokens(mention.name),
        position: row.position,
      });
    }
  await parties.remember(pool, [...remembered.values()]);
}

/** The id of the party with this very name; in this country, where several have it. */
export async function partyId(w: World, name: string, town?: string): Promise<string> {
  const { rows } = await w.pool.query<{ id: string }>(
    'select id from party where name = $1 and ($2::text is null or town = $2)',
    [name, town ?? null],
  );
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) throw new Error(`${rows.length} parties are called ${name}`);
  return row.id;
}

/** Names of a list of parties in an answer. */
export const namesIn = (list: unknown): unknown[] =>
  itemsOf({ status: 200, headers: new Headers(), body: { items: list } })
    .map(({ name }) => name)
    .toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
