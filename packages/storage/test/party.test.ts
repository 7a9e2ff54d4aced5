import t from 'tap';
import { parties, positionOf, transaction } from '../src/index.js';
import type { PartyRow } from '@hammerhead/imprint';
import { countryAnchor, factKey, keyUuid, partyKey } from '@hammerhead/imprint';
import { freshPool } from './fresh-pool.js';

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

t.test('a party is remembered once, as it was first named; its id holds the position', async (t) => {
  const pool = await freshPool(t);
  const odd = row('O\'Neil, "Zoë" {a,b}\\', { town: "Cap-Haïtien, 'x'", position: 41 });
  await parties.remember(pool, [odd, row('B')]);
  await parties.remember(pool, [{ ...odd, town: 'Elsewhere', position: 99 }]);
  await parties.remember(pool, []);
  const found = await parties.findByKey(pool, [odd.key, keyUuid(factKey('name', 'nobody'))]);
  t.equal(found.size, 1);
  const party = found.get(odd.key);
  const { key, nameKey, anchorKey, name, kind, town, country, eei, position } = odd;
  t.match(party, { key, nameKey, anchorKey, name, kind, town, country, eei });
  t.equal(positionOf(party?.id ?? ''), position);
  t.same(await parties.find(pool, party?.id ?? ''), party);
  t.equal(await parties.find(pool, odd.key), null);
});

t.test('who is known from EEI alone is so until a manifest names it, and never again', async (t) => {
  const pool = await freshPool(t);
  const eei = async (): Promise<boolean | undefined> =>
    (await parties.findByKey(pool, [row('A').key])).get(row('A').key)?.eei;
  await parties.remember(pool, [row('A', { eei: true })]);
  t.equal(await eei(), true);
  await parties.remember(pool, [row('A')]);
  t.equal(await eei(), false);
  await parties.remember(pool, [row('A', { eei: true })]);
  t.equal(await eei(), false);
});

t.test('what EEI alone said of a party goes when a manifest names it', async (t) => {
  const pool = await freshPool(t);
  const filed = row('A', { eei: true, name: 'A. as filed', kind: 'person', town: 'Filed Town', tokens: [9] });
  const stated = row('A', { name: 'A', kind: null, town: 'Kingston', position: 8 });
  await parties.remember(pool, [filed]);
  await parties.remember(pool, [stated]);
  await parties.remember(pool, [{ ...filed, position: 9 }]);
  const party = (await parties.findByKey(pool, [filed.key])).get(filed.key);
  t.match(party, { name: 'A', kind: null, town: 'Kingston', eei: false });
  t.equal(positionOf(party?.id ?? ''), 7, 'its id stays');
  const { rows } = await pool.query<{ tokens: number[] }>('select tokens from party');
  t.same(rows, [{ tokens: [1, 2] }], 'and it is found by the name that the manifest has');
});

t.test('transactions that name the same parties in any order do not stand in each other’s way', async (t) => {
  const pool = await freshPool(t);
  const rows = Array.from({ length: 200 }, (_, index) => row(`P${index}`));
  await Promise.all(
    Array.from({ length: 8 }, (_, shift) =>
      transaction(pool, async (client) => {
        await parties.remember(client, [...rows.slice(shift * 25), ...rows.slice(0, shift * 25)]);
      }),
    ),
  );
  const { rows: counted } = await pool.query<{ count: number }>('select count(*) from party');
  t.same(counted, [{ count: 200 }]);
});

t.test('candidates have a token of every word, or the sound of every word but one', async (t) => {
  const pool = await freshPool(t);
  const [marcia, mar, brown, bro, joan, hope] = [11, 12, 21, 22, 31, 41];
  await parties.remember(pool, [
    row('Marcia Brown', { tokens: [marcia, mar, brown, bro] }),
    row('Marva Brooks', { tokens: [mar, bro, 99], country: 'BB' }),
    row('Joan Brown', { tokens: [joan, brown, bro] }),
    row('Hope', { tokens: [hope, 77] }),
  ]);
  const names = async (words: number[][], country: string | null = null, limit = 10, letters = 0) => {
    const found = await parties.findCandidates(pool, { words, letters }, country, limit);
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
