import { withClient } from '../with-client.js';

/** How large a log is. */
export interface LogSize {
  /** Of the database, and of facts with their indexes. */
  readonly bytes: number;
  readonly factBytes: number;
  /** Shipments that each of the most frequent keys stands on, the most frequent first. */
  readonly hubs: readonly number[];
}

/** Keys that are counted: a hub has some five (name, address, phone, email, identifier). */
const counted = 100;

/** @param share of the pages of facts that are looked at to find the most frequent keys, percent */
export const sizeOfLog = (url: string, share: number): Promise<LogSize> =>
  withClient(url, async (client) => {
    const { rows: sizes } = await client.query<{ bytes: string; factBytes: string }>(
      `select pg_database_size(current_database()) as bytes,
              (select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'fact'::regclass)
                as "factBytes"`,
    );
    const { rows: hubs } = await client.query<{ shipments: string }>(
      `with frequent as (
         select key from fact tablesample system ($1::float8) group by key order by count(*) desc limit ${counted})
       select (select count(*) from fact f where f.key = frequent.key) as shipments from frequent order by 1 desc`,
      [share],
    );
    return {
      bytes: Number(sizes[0]?.bytes),
      factBytes: Number(sizes[0]?.factBytes),
      hubs: hubs.map(({ shipments }) => Number(shipments)),
    };
  });
