import { countryAnchor, factKey, keyUuid, partyKey, type PartyRow } from '@hammerhead/imprint';
import { testDatabase } from '@hammerhead/postgres';
import { createPool, migrate, parties } from '@hammerhead/storage';
import t from 'tap';
import { findCandidates } from '../src/index.js';

const row = (name: string, given: Partial<PartyRow> = {}): PartyRow => ({
  key: keyUuid(partyKey(factKey('name', name), countryAnchor('JM'))),
  nameKey: keyUuid(factKey('name', name)),
  anchorKey: null,
  name,
  kind: null,
  town: null,
  country: 'JM',
  eei: false,
  tokens: [1, 2],
  position: 7,
  ...given,
});

t.test('candidates have a token of every word, or the sound of every word but one', async (t) => {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'networks');
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  t.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  const [marcia, mar, brown, bro, joan, hope] = [11, 12, 21, 22, 31, 41];
  await parties.remember(pool, [
    row('Marcia Brown', { tokens: [marcia, mar, brown, bro] }),
    row('Marva Brooks', { tokens: [mar, bro, 99], country: 'BB' }),
    row('Joan Brown', { tokens: [joan, brown, bro] }),
    row('Hope', { tokens: [hope, 77] }),
  ]);
  const names = async (words: number[][], country: string | null = null, limit = 10, letters = 0) => {
    const found = await findCandidates(pool, { words, letters }, country, limit);
    return [found.cut, ...found.parties.map(({ name }) => name)];
  };
  const words = [
    [marcia, mar],
    [brown, bro],
  ];
  t.same(await names(words), [false, 'Marcia Brown', 'Marva Brooks', 'Joan Brown']);
  t.same(await names(words, 'BB'), [false, 'Marva Brooks']);
  t.equal((await names(words, null, 1))[0], true, 'more are there');
  const first = await names([[brown, bro]], null, 1);
  t.ok(
    first.includes('Marcia Brown') && first.includes('Joan Brown'),
    'who has the very word is not crowded out by who is only like it',
  );
  t.same(await names([[hope, 5]]), [false, 'Hope']);
  t.same(await names([[6]], null, 10, 77), [false, 'Hope'], 'the same letters');
});
