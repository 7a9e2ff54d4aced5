/** A process that starts a PostgreSQL, prints its number, and waits to be killed. */
import { smallSettings, startPostgres } from '../src/index.js';

const server = await startPostgres({ dataDir: process.argv[2] ?? '', settings: smallSettings() });
process.stdout.write(`${server.pid}\n`);
setInterval(() => undefined, 1_000);
