import t from 'tap';
import { actorNames } from '../src/access/actors.js';
import { readsByPost, writes } from '../src/access/reads.js';
import { requests } from '../src/access/requests/index.js';
import { Stock } from '../src/access/stock.js';
import { readTable } from '../src/access/table.js';
import { World } from '../src/access/world.js';

t.setTimeout(600_000);

const world = await World.start(t);
const stock = new Stock(world);
const rows = readTable();

t.test('every write of people is told, with the reads that show its answer again', async (t) => {
  const found = [...world.operations.values()]
    .filter(({ api, method, id }) => api === 'referral-api' && method !== 'GET' && !readsByPost.includes(id))
    .map(({ id }) => id);
  t.ok(found.length > 10, `${found.length} writes`);
  for (const id of found)
    if (!Object.hasOwn(writes, id))
      t.fail(`${id} is new: say in test/src/access/reads.ts what shows its answer again`);
  for (const id of [...Object.keys(writes), ...readsByPost])
    t.ok(world.operations.has(id), `${id} is an operation`);
});

/** Every value below `value` with the name of the member that has it: those of a list have the name of the list. */
function* membersIn(value: unknown, name = ''): Generator<readonly [name: string, text: string]> {
  if (Array.isArray(value)) for (const item of value) yield* membersIn(item, name);
  else if (typeof value === 'object' && value !== null)
    for (const [own, member] of Object.entries(value)) yield* membersIn(member, own);
  else yield [name, JSON.stringify(value)];
}

for (const [operation, { reads, only = {} }] of Object.entries(writes))
  t.test(`${operation} tells no more than a read`, async (t) => {
    const { expected } = rows.find((row) => row.name === operation) ?? {
      expected: new Map<string, number>(),
    };
    const prepare = requests[operation];
    if (prepare === undefined) throw new Error(`${operation} has no request`);
    const spent = new Set<string>();
    for (const actor of actorNames.filter((one) => (expected.get(one) ?? 403) < 300)) {
      const asked = await prepare(stock);
      const answer = await world.make(operation, asked, actor);
      // What who writes sends is no news to them.
      const shown = new Set(
        [...membersIn([asked.params, asked.body])].map(([name, value]) => `${name}: ${value}`),
      );
      for (const read of reads(asked, answer)) {
        const { status, text, body } = await world.ask(read.operation, read.asked, actor);
        t.ok(status < 300, `${actor} ${read.operation}: ${status} ${text.slice(0, 200)}`);
        for (const [name, value] of membersIn(body)) shown.add(`${name}: ${value}`);
      }
      for (const [top, member] of Object.entries(answer)) {
        for (const [name, value] of membersIn(member, top)) {
          const because = Object.hasOwn(only, top) ? top : name;
          if (Object.hasOwn(only, because)) spent.add(because);
          else if (!shown.has(`${name}: ${value}`))
            t.fail(`${actor}: no read shows ${top}, ${name}: ${value}`);
        }
      }
    }
    t.same([...spent].toSorted(), Object.keys(only).toSorted(), 'what no read shows is told, and no more');
  });
