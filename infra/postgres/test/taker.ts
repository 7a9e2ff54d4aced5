/** A test process that wants a database made from the template `shared`. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { testDatabase } from '../src/index.js';

const taken = await testDatabase(async (url) => {
  process.stdout.write('prepared ');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table shared as select 1 as n');
  await pause(300);
  await client.end();
}, 'shared');
const client = new pg.Client({ connectionString: taken.url });
await client.connect();
const { rows } = await client.query<{ n: number }>('select n from shared');
await client.end();
process.stdout.write(`copied ${rows.map(({ n }) => n).join()}`);
await taken.drop();
