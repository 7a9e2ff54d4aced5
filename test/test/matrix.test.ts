import t from 'tap';
import { actorNames } from '../src/access/actors.js';
import { noUuid } from '../src/access/ids.js';
import { requests } from '../src/access/requests/index.js';
import { said } from '../src/access/said.js';
import { Stock } from '../src/access/stock.js';
import { readTable } from '../src/access/table.js';
import { type Asked, World } from '../src/access/world.js';

t.setTimeout(600_000);

const world = await World.start(t);
const stock = new Stock(world);
const rows = readTable();

t.test('every operation of both APIs has a row and a request, and every row an operation', async (t) => {
  t.ok(world.operations.size > 40, `${world.operations.size} operations`);
  const inTable = new Set(rows.map(({ operation }) => operation));
  for (const id of world.operations.keys())
    if (!inTable.has(id))
      t.fail(
        `${id} is new: say who may call it in test/src/access/table.ts, and a right request in test/src/access/requests`,
      );
  for (const { name, operation } of rows) {
    if (!world.operations.has(operation)) t.fail(`${name}: no API has this operation; remove its row`);
    if (!Object.hasOwn(requests, name)) t.fail(`${name}: add a right request to test/src/access/requests`);
  }
  for (const name of Object.keys(requests))
    if (!rows.some((row) => row.name === name)) t.fail(`${name}: add a row to test/src/access/table.ts`);
  t.equal(new Set(rows.map(({ name }) => name)).size, rows.length, 'no row stands twice');
});

const codes = new Map([
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'not_found'],
]);

/** The same request about something that there never was. */
const ofNothing = (asked: Asked): Asked => ({
  ...asked,
  params: Object.fromEntries(Object.keys(asked.params ?? {}).map((name) => [name, noUuid])),
});

for (const { name, operation, expected } of rows) {
  const prepare = requests[name];
  if (prepare === undefined || !world.operations.has(operation)) continue;
  t.test(name, async (t) => {
    const allowed = actorNames.filter((actor) => (expected.get(actor) ?? 403) < 400);
    t.ok(allowed.length > 0, 'somebody may: a denial without an allowed twin shows nothing');
    // Denied first, then allowed, with the same request: so it was right, and a denial left nothing changed.
    let asked = await prepare(stock);
    for (const actor of actorNames.filter((one) => !allowed.includes(one))) {
      const answer = await world.ask(operation, asked, actor);
      const { status, body } = answer;
      t.equal(status, expected.get(actor), actor);
      t.equal(body['code'], codes.get(expected.get(actor) ?? 0), actor);
      if (expected.get(actor) === 404)
        t.equal(
          said(answer),
          said(await world.ask(operation, ofNothing(asked), actor)),
          `${actor}: as nothing`,
        );
    }
    for (const [index, actor] of allowed.entries()) {
      if (index > 0) asked = await prepare(stock);
      const { status, text } = await world.ask(operation, asked, actor);
      if (status !== expected.get(actor))
        t.fail(`${actor}: ${status}, not ${expected.get(actor)}: ${text.slice(0, 300)}`);
      else t.pass(actor);
    }
  });
}
