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
  await parties.remember(pool, [row('A', { eei: true })]);
  t.equal(await eei(), true, 'EEI that names them again changes nothing');
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
