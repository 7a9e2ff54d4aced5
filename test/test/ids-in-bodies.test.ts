import t from 'tap';
import { type IdRow, ids, isValue } from '../src/access/ids.js';
import { membersOf } from '../src/access/members.js';
import { placed } from '../src/access/placed.js';
import { requests } from '../src/access/requests/index.js';
import { said } from '../src/access/said.js';
import { Stock } from '../src/access/stock.js';
import { type Asked, type Told, World } from '../src/access/world.js';

t.setTimeout(600_000);

const world = await World.start(t);
const stock = new Stock(world);

t.test('every member that may name something is told in the table, or is told to be a value', async (t) => {
  const all = [...world.operations.values()].flatMap(membersOf);
  t.ok(all.length > 200, `${all.length} members`);
  const known = new Set<string>();
  for (const { operation, path } of all) {
    const key = `${operation} ${path}`;
    known.add(key);
    if (isValue(operation, path)) t.notOk(Object.hasOwn(ids, key), `${key} is an id, and not a value too`);
    else if (!Object.hasOwn(ids, key))
      t.fail(`${key} is new: say in test/src/access/ids what it names, or in ids.ts that it is a value`);
  }
  for (const key of Object.keys(ids)) t.ok(known.has(key), `${key} is taken by an operation`);
});

/** Asks with another id in its place, of a request that is new each time. */
async function askWith(key: string, row: IdRow, id: string): Promise<Told> {
  const [operation = '', path = ''] = key.split(' ');
  return world.ask(operation, placed(await prepared(key, row), path, id), row.actor);
}

const prepared = async (key: string, { request }: IdRow): Promise<Asked> => {
  const prepare = request ?? requests[key.split(' ')[0] ?? ''];
  if (prepare === undefined) throw new Error(`${key}: no request is prepared`);
  return prepare(stock);
};

for (const [key, row] of Object.entries(ids))
  t.test(`${key}: ${row.names}`, async (t) => {
    const [operation = ''] = key.split(' ');
    const right = await world.ask(operation, await prepared(key, row), row.actor);
    t.ok(right.status < 300, `the request is right: ${right.status} ${right.text.slice(0, 200)}`);
    const unknown = row.unknown(stock);
    const nothing = await askWith(key, row, unknown);
    t.equal(nothing.status, row.status, `one that names nothing: ${nothing.text.slice(0, 200)}`);
    const again = row.unknown(stock);
    t.equal(said(await askWith(key, row, again), again), said(nothing, unknown), 'and another such');
    if (typeof row.hidden === 'string') return;
    const hidden = await row.hidden(stock);
    t.equal(said(await askWith(key, row, hidden), hidden), said(nothing, unknown), 'and one that is hidden');
  });
