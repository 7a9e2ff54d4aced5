import { systemActor } from '@hammerhead/contracts';
import { publishBaseline } from '@hammerhead/decisions';
import { BaselineBuilder } from '@hammerhead/history';
import { type Pool, transaction } from '@hammerhead/storage';
import t from 'tap';
import { BaselineBook } from '../src/baseline-book.js';
import { database } from './world/listing.js';

const publish = async (pool: Pool, after: number): Promise<number> => {
  const body = JSON.stringify(new BaselineBuilder().body());
  const position = await transaction(pool, (client) =>
    publishBaseline(client, systemActor('test'), { after, upto: 0, shipments: 0, body }),
  );
  if (position === null) throw new Error('another one was published');
  return position;
};

/** The pool, whose first answer comes late: it was true when it was read. */
function slowAtFirst(pool: Pool): { slow: Pool; answered: Promise<void>; release: () => void } {
  let release = (): void => {};
  let note = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const answered = new Promise<void>((resolve) => (note = resolve));
  let first = true;
  const slow = new Proxy(pool, {
    get: (target, name): unknown => {
      if (name !== 'query') return Reflect.get(target, name);
      return async (text: string, values?: unknown[]) => {
        const hold = first;
        first = false;
        const answer = await target.query(text, values);
        note();
        if (hold) await held;
        return answer;
      };
    },
  });
  return { slow, answered, release };
}

t.test('of two chunks that read at once, the later one keeps what it saw', async (t) => {
  const pool = await database(t);
  const one = await publish(pool, 0);
  const { slow, answered, release } = slowAtFirst(pool);
  const book = new BaselineBook(slow);
  const early = book.reach(one, [one]);
  await answered;
  const two = await publish(pool, one);
  const late = await book.reach(two, [one, two]);
  release();
  const asOfOne = await early;
  t.equal(asOfOne(one)?.version, one);
  t.equal(late(one)?.version, one);
  t.equal(late(two)?.version, two);
  t.equal((await book.reach(two, [two]))(two)?.version, two);
});
