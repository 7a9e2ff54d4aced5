import { parseStored } from '@hammerhead/contracts';
import { decodeImprint, imprintOf, keyUuid, type Link, UnseenParties } from '@hammerhead/imprint';
import { type Queryable, retention } from '@hammerhead/storage';

type Contents = Awaited<ReturnType<typeof retention.findContents>>;

/** The parties whom nobody will name once some shipments are gone. */
export interface UnnamedParties {
  /**
   * Their keys, as the log stands now; ask while nobody appends.
   * @param staying positions of those shipments that stay after all
   */
  still(db: Queryable, staying: ReadonlySet<number>): Promise<readonly string[]>;
}

/**
 * Finds the parties that no shipment names but these, before anybody has to wait: what is appended meanwhile is looked at
 * in the end.
 * @param head the last position of the log, read before
 */
export async function findUnnamed(
  db: Queryable,
  positions: readonly number[],
  head: number,
): Promise<UnnamedParties> {
  const contents = await retention.findContents(db, positions);
  const unnamed = await retention.findNamedNowhereElse(db, partiesIn(contents), positions);
  return {
    async still(now, staying) {
      const named = new Set(partiesIn(contents.filter(({ position }) => staying.has(position))).nameKeys);
      const appended = await retention.findAppendedSince(now, head);
      // A shipment without an imprint comes from a release that is not appending any more.
      const since = new Set(
        appended.flatMap(({ imprint }) =>
          imprint === null ? [] : linksOf(imprint).map(({ key }) => keyUuid(key)),
        ),
      );
      return unnamed
        .filter(({ nameKey }) => !named.has(nameKey) && !since.has(nameKey))
        .map(({ key }) => key);
    },
  };
}

const linksOf = (imprint: Buffer): readonly Link[] => decodeImprint(imprint).links;

/** The parties that these revisions name, as scoring wrote them into the directory. */
function partiesIn(contents: Contents): { readonly keys: string[]; readonly nameKeys: string[] } {
  const named = new UnseenParties(() => false);
  for (const { document, transport, imprint, position } of contents) {
    const shipment = parseStored(document);
    const links = imprint === null ? imprintOf(shipment, parseStored(transport)).links : linksOf(imprint);
    named.add(shipment, links, position);
  }
  const rows = named.rows();
  return { keys: rows.map(({ key }) => key), nameKeys: [...new Set(rows.map(({ nameKey }) => nameKey))] };
}
