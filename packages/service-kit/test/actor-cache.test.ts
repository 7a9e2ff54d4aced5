import type { TokenActor } from '@hammerhead/contracts';
import t from 'tap';
import { rememberActors } from '../src/access/actor-cache.js';

const actor: TokenActor = { tokenId: '1', role: 'feed', subject: 'feed', feedId: 'f', federal: false };

const setting = (answers: (TokenActor | null | Error)[]) => {
  let time = 0;
  let asked = 0;
  const find = async () => {
    const answer = answers[asked++] ?? null;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {
    find: rememberActors(find, 5, () => time),
    asked: () => asked,
    wait: (seconds: number) => {
      time += seconds * 1_000;
    },
  };
};
const hash = Buffer.from('a');

t.test(
  'a known token is looked up again after the memory ends, so a withdrawn one stops working',
  async (t) => {
    const { find, asked, wait } = setting([actor, null]);
    t.equal(await find(hash), actor);
    wait(4.9);
    t.equal(await find(hash), actor);
    t.equal(asked(), 1);
    wait(0.2);
    t.equal(await find(hash), null);
    t.equal(asked(), 2);
  },
);

t.test('requests at the same time share one lookup', async (t) => {
  const { find, asked } = setting([actor]);
  t.same(await Promise.all([find(hash), find(hash), find(hash)]), [actor, actor, actor]);
  t.equal(asked(), 1);
});

t.test('an unknown token is looked up each time: it may be made any moment', async (t) => {
  const { find } = setting([null, actor]);
  t.equal(await find(hash), null);
  t.equal(await find(hash), actor);
});

t.test('a failed lookup is not remembered', async (t) => {
  const { find } = setting([new Error('away'), actor]);
  await t.rejects(find(hash), /away/);
  t.equal(await find(hash), actor);
});

t.test('tokens do not stand for each other, and the memory is bounded', async (t) => {
  let asked = 0;
  const find = rememberActors(
    async (key) => {
      asked++;
      return { ...actor, tokenId: key.toString() };
    },
    5,
    () => 0,
  );
  for (let token = 0; token < 1_001; token++)
    t.equal((await find(Buffer.from(String(token))))?.tokenId, String(token));
  await find(Buffer.from('1000'));
  t.equal(asked, 1_001, 'the newest is remembered');
  await find(Buffer.from('0'));
  t.equal(asked, 1_002, 'the oldest was forgotten');
});
