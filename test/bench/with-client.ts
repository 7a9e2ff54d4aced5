import { identityVersion } from '@hammerhead/imprint';
import pg from 'pg';

/** A connection for statements that take as long as they take, such as a COPY of everything. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    // The log refuses whoever does not say which keys it makes.
    options: `-c hammerhead.identity=${identityVersion}`,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
