import { watchlists } from '@hammerhead/storage';
import t from 'tap';
import { z } from 'zod';
import { faultPaths, itemsOf, pluck, type World, world } from './world.js';

const base = { id: 'L-1', name: 'Devon Clarke', country: 'JM', phones: ['+18765550188'] };

const publish = (w: World, entries: readonly object[], query = '', headers: Record<string, string> = {}) =>
  w.post(`/v1/watchlists${query}`, { name: 'lookouts', entries }, 'investigator', headers);
const add = (w: World, entries: readonly object[], list = 'lookouts') =>
  w.post(`/v1/watchlists/${list}/entries`, { entries }, 'investigator');
const standing = async (w: World): Promise<unknown[]> =>
  pluck(await w.get('/v1/watchlists/lookouts/entries?limit=200'), 'id');

t.test('an entry is added, read, changed, ended and removed, and all others stay', async (t) => {
  const w = await world(t);
  const made = await publish(w, [base, { id: 'L-2', name: 'Marcia Brown' }]);
  const added = await w.post(
    '/v1/watchlists/lookouts/entries',
    { entries: [{ id: 'L/3 ä?#%', name: 'Rosa Reyes', datesOfBirth: ['1991'] }], reason: 'seen in Kingston' },
    'investigator',
  );
  t.match(added, {
    status: 201,
    body: {
      outcome: 'published',
      watchlist: {
        name: 'lookouts',
        latest: { version: 2, entries: 3, added: 1, changed: 0, removed: 0, byHand: true, format: 'entries' },
      },
      entries: [{ id: 'L/3 ä?#%', name: 'Rosa Reyes', datesOfBirth: ['1991'], since: 2 }],
      faults: [],
    },
  });
  const path = String(added.headers.get('location'));
  t.equal(path, `/v1/watchlists/${String(made.body['id'])}/entries/L%2F3%20%C3%A4%3F%23%25`);
  const read = await w.get(path);
  t.match(read, { status: 200, body: { id: 'L/3 ä?#%', since: 2 } });
  t.equal(read.headers.get('etag'), '"2"');
  const changed = await w.patch(
    path,
    { phones: ['305-555-0134'], country: 'US', datesOfBirth: null, expiresAt: '2099-01-01' },
    'investigator',
    { 'if-match': '"2"' },
  );
  t.match(changed, {
    status: 200,
    body: {
      watchlist: { latest: { version: 3, entries: 3, added: 0, changed: 1, removed: 0 } },
      entries: [
        {
          name: 'Rosa Reyes',
          countries: ['US'],
          phones: ['+13055550134'],
          datesOfBirth: [],
          expiresAt: '2099-01-01',
          since: 3,
        },
      ],
    },
  });
  t.equal(changed.headers.get('etag'), '"3"');
  t.match(
    await w.patch(path, { expiresAt: '2099-01-01' }, 'investigator', { 'if-match': '"3"' }),
    { status: 200, body: { outcome: 'unchanged', watchlist: { latest: { version: 3 } } } },
    'the same again is no version',
  );
  const removed = await w.delete(`${path}?reason=found`, 'supervisor', { 'if-match': '"3"' });
  t.match(removed, {
    status: 200,
    body: {
      outcome: 'published',
      watchlist: { latest: { version: 4, entries: 2, removed: 1, reason: 'found', entryIds: ['L/3 ä?#%'] } },
      entries: [{ id: 'L/3 ä?#%', since: 3 }],
    },
  });
  t.equal((await w.get(path)).status, 404);
  t.match(await w.get(`${path}?version=3`), { status: 200, body: { phones: ['+13055550134'] } });
  t.equal((await w.get(`${path}?version=9`)).status, 422);
  t.equal((await w.delete(path, 'supervisor', { 'if-match': '*' })).status, 404, 'it is gone');
  t.same(await standing(w), ['L-1', 'L-2']);
  t.match(itemsOf(await w.get('/v1/watchlists/lookouts/versions')), [
    { version: 4, byHand: true, entryIds: ['L/3 ä?#%'], reason: 'found', createdBy: 'the supervisor' },
    { version: 3, changed: 1 },
    { version: 2, added: 1, reason: 'seen in Kingston' },
    { version: 1, byHand: false, entryIds: null, reason: null },
  ]);
  const { rows } = await w.pool.query('select count(*)::int as rows from watchlist_entry');
  t.same(rows, [{ rows: 4 }], 'entries that stay are not copied');
});

t.test('what was made entry by entry has the hash of the same list made at once', async (t) => {
  const w = await world(t);
  const others = Array.from({ length: 40 }, (_, at) => ({ id: `n${at}`, name: `Somebody ${at} Else` }));
  await publish(w, [base]);
  for (const one of others) await add(w, [one]);
  await w.delete('/v1/watchlists/lookouts/entries/n7', 'investigator', { 'if-match': '*' });
  t.match(await publish(w, [...others.filter(({ id }) => id !== 'n7'), base]), {
    status: 200,
    body: { outcome: 'unchanged', latest: { version: 42 } },
  });
});

t.test('two colleagues who add at once: both stand, every time', async (t) => {
  const w = await world(t);
  await publish(w, [base]);
  const rounds = 15;
  for (let round = 0; round < rounds; round += 1) {
    const answers = await Promise.all(
      ['ann', 'bo', 'cy', 'di'].map((who) =>
        add(w, [{ id: `${who}-${round}`, name: `${who} Lookout ${round}` }]),
      ),
    );
    t.same(
      answers.map(({ status }) => status),
      [201, 201, 201, 201],
    );
  }
  const ids = new Set(await standing(w));
  t.equal(ids.size, 1 + 4 * rounds);
  t.match(await w.get('/v1/watchlists/lookouts'), {
    body: { latest: { version: 1 + 4 * rounds, entries: 1 + 4 * rounds } },
  });
  const together = await Promise.all([
    add(w, [{ id: 'one', name: 'First Lookout' }]),
    add(w, [{ id: 'one', name: 'Second Lookout' }]),
  ]);
  t.same(
    together.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 409],
    'one id is added once',
  );
  const edits = await Promise.all(
    ['+18765550181', '+18765550182'].map((phone) =>
      w.patch('/v1/watchlists/lookouts/entries/L-1', { phones: [phone] }, 'investigator', {
        'if-match': '"1"',
      }),
    ),
  );
  t.same(
    edits.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 412],
    'one of two changes of one entry',
  );
  t.match(
    edits.find(({ status }) => status === 412),
    { body: { code: 'stale', detail: /the entry stands as version \d+/ } },
  );
});

t.test('a list that people keep is replaced only when that is asked for', async (t) => {
  const w = await world(t);
  await publish(w, [base, { id: 'L-2', name: 'Marcia Brown' }]);
  const refused = await publish(w, [{ id: 'L-3', name: 'Rosa Reyes' }]);
  t.match(refused, {
    status: 409,
    body: {
      code: 'list_stands',
      version: 1,
      unkept: 2,
      detail: /POST \/v1\/watchlists\/lookouts\/entries.*replace=true/,
    },
  });
  t.same(await standing(w), ['L-1', 'L-2']);
  t.match(
    await publish(w, [base, { id: 'L-2', name: 'Marcia Brown' }, { id: 'L-3', name: 'Rosa Reyes' }]),
    { status: 201, body: { latest: { added: 1, removed: 0 } } },
    'what only adds takes nothing from anybody',
  );
  t.match(await publish(w, [base, { id: 'L-3', name: 'Rosa Reyes' }]), { status: 409, body: { unkept: 1 } });
  t.match(
    await w.send('/v1/watchlists?name=lookouts', 'investigator', {
      headers: { 'content-type': 'text/csv' },
      body: 'id,name\nL-1,Devon Clarke\n',
    }),
    { status: 409, body: { code: 'list_stands', unkept: 3 } },
    'nor by a file',
  );
  t.match(await publish(w, [base, { id: 'L-3', name: 'Rosa Reyes' }], '?replace=true'), {
    status: 201,
    body: { latest: { version: 3, removed: 1 } },
  });
});

t.test('a file of another system replaces the one before, unless entries were edited since', async (t) => {
  const w = await world(t);
  const send = (body: string, query = '') =>
    w.send(`/v1/watchlists?name=daily${query}`, 'supervisor', {
      headers: { 'content-type': 'text/csv' },
      body,
    });
  const rows = (...names: string[]) =>
    `id,name\n${names.map((name) => `${name},Somebody ${name}\n`).join('')}`;
  t.match(await send(rows('a', 'b', 'c', 'd')), { status: 201 });
  t.match(await send(rows('b', 'c', 'd')), { status: 201, body: { latest: { removed: 1 } } });
  t.match(await add(w, [{ id: 'own', name: 'Own Lookout' }], 'daily'), {
    status: 201,
    body: { watchlist: { latest: { format: 'csv', byHand: true } } },
  });
  t.match(await send(rows('b', 'c', 'd', 'e')), { status: 409, body: { code: 'list_stands', unkept: 1 } });
  t.match(await send(rows('b', 'c', 'd', 'e'), '&replace=true'), { status: 201 });
  t.match(await send(rows('c', 'd', 'e')), { status: 201 }, 'and by files again');
});

t.test('a post that would remove 90 % of a list is refused at any size', async (t) => {
  const w = await world(t);
  for (const size of [3, 10, 1_000]) {
    const named = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: `${at}`, name: `Somebody ${at} Else` }));
    const post = (count: number, query: string) =>
      w.post(`/v1/watchlists?${query}`, { name: `of-${size}`, entries: named(count) }, 'supervisor');
    t.equal((await post(size, '')).status, 201);
    const left = Math.floor(size / 10);
    t.match(await post(left, ''), { status: 409, body: { code: 'list_stands' } });
    t.match(await post(left, 'replace=true'), {
      status: 409,
      body: { code: 'list_shrank', inForce: size, gone: size - left },
    });
    t.match(await w.get(`/v1/watchlists/of-${size}`), { body: { latest: { version: 1, entries: size } } });
    t.match(await post(left, 'shrink=true'), { status: 201, body: { latest: { removed: size - left } } });
  }
});

t.test('If-Match on a whole list is honored', async (t) => {
  const w = await world(t);
  t.match(await publish(w, [base], '', { 'if-match': '"1"' }), { status: 412, body: { code: 'stale' } });
  t.equal((await publish(w, [base])).headers.get('etag'), '"1"');
  t.equal((await w.get('/v1/watchlists/lookouts')).headers.get('etag'), '"1"');
  await add(w, [{ id: 'L-2', name: 'Marcia Brown' }]);
  const replacing = [base, { id: 'L-3', name: 'Rosa Reyes' }];
  t.match(await publish(w, replacing, '?replace=true', { 'if-match': '"1"' }), {
    status: 412,
    body: { version: 2 },
  });
  t.same(await standing(w), ['L-1', 'L-2'], 'the colleague’s entry stands');
  t.match(await publish(w, replacing, '?replace=true', { 'if-match': '"2"' }), { status: 201 });
});

t.test('edits that cannot be are told with their paths', async (t) => {
  const w = await world(t);
  t.equal((await add(w, [base])).status, 404, 'there is no such list');
  await publish(w, [base]);
  t.match(await add(w, [{ id: 'L-2', name: 'Marcia Brown' }, base]), {
    status: 409,
    body: { code: 'entry_stands', entry: 'L-1', detail: /nothing was added/ },
  });
  t.same(await standing(w), ['L-1']);
  const unfit = await add(w, [
    { id: 'x', name: 'Ann Lee', phones: ['555-0188'] },
    { id: 'y', phones: ['none'] },
  ]);
  t.equal(unfit.status, 422);
  t.same(faultPaths(unfit), ['entries[0].phones[0]', 'entries[1].phones[0]', 'entries[1]']);
  t.match(await add(w, [{ id: 'x', name: 'Ann Lee', phones: ['555-0188'] }]), {
    status: 201,
    body: { faults: [{ path: 'entries[0].phones[0]', message: /country code/ }] },
  });
  for (const id of ['.', '..'])
    t.same(faultPaths(await add(w, [{ id, name: 'Devon Clarke' }])), ['entries[0].id'], id);
  t.same(faultPaths(await add(w, [])), ['entries']);
  t.same(faultPaths(await add(w, [{ id: 'z', name: 'Bo Lee', country: 'Jamaica' }])), ['entries[0].country']);
  t.same(
    faultPaths(
      await add(w, [
        { id: 'z', name: 'Bo Lee' },
        { id: 'z', name: 'Cy Lee' },
      ]),
    ),
    ['entries[1].id'],
  );
  const entry = '/v1/watchlists/lookouts/entries/L-1';
  const patch = (body: object, match = '*') => w.patch(entry, body, 'investigator', { 'if-match': match });
  t.equal((await w.patch(entry, { name: 'X Y' }, 'investigator')).status, 428);
  t.equal((await w.delete(entry, 'investigator')).status, 428);
  t.match(await patch({ name: 'Devon A. Clarke' }, '"7"'), { status: 412, body: { version: 1 } });
  t.equal((await patch({})).status, 422);
  t.same(faultPaths(await patch({ id: 'L-9', name: 'Devon Clark' })), ['id']);
  t.same(faultPaths(await patch({ name: null, phones: [] })), ['']);
  t.same(faultPaths(await patch({ expiresAt: 'soon' })), ['expiresAt']);
  t.match(await patch({ expiresAt: '2020-01-01' }), {
    status: 200,
    body: { faults: [{ path: 'expiresAt', message: /is over/ }] },
  });
  t.equal((await w.get('/v1/watchlists/lookouts/entries/none')).status, 404);
  t.equal((await w.get(`/v1/watchlists/lookouts/entries/${'x'.repeat(300)}`)).status, 404);
  t.equal((await w.get('/v1/watchlists/lookouts/entries/%00')).status, 404);
  await w.delete('/v1/watchlists/lookouts', 'supervisor');
  t.match(await add(w, [{ id: 'L-5', name: 'Marcia Brown' }]), { status: 409, body: { detail: /retired/ } });
});

t.test('the list of a publisher takes no entries of others', async (t) => {
  const w = await world(t);
  const csl = '_id,source,name,alt_names\n1,Entity List (EL),Somebody Else,\n';
  await w.send('/v1/watchlists?name=csl', 'supervisor', {
    headers: { 'content-type': 'text/csv' },
    body: csl,
  });
  t.match(await add(w, [base], 'csl'), { status: 409, body: { code: 'wrong_state', detail: /csl-csv/ } });
});

t.test('an edit has the shipments scored again that the entry touches, and no others', async (t) => {
  const w = await world(t);
  await publish(w, [base, { id: 'L-2', name: 'Marcia Brown' }]);
  await add(w, [{ id: 'L-3', name: 'Rosa Reyes' }]);
  const { rows } = await w.pool.query('select position, cause from rescore order by position desc limit 1');
  const { position } = z.object({ position: z.number() }).parse(rows[0]);
  t.match(rows, [{ cause: 'watchlist' }]);
  const changed: string[] = [];
  for await (const page of watchlists.readChangedEntries(w.pool, position))
    changed.push(...page.map(({ id }) => id));
  t.same(changed, ['L-3']);
});

t.test('a list is found by its name and by its id', async (t) => {
  const w = await world(t);
  const { body } = await publish(w, [base]);
  const id = String(body['id']);
  for (const key of ['lookouts', id, id.toUpperCase()]) {
    t.match(await w.get(`/v1/watchlists/${key}`), { status: 200, body: { id, name: 'lookouts' } });
    for (const part of ['versions', 'entries', 'entries/L-1', 'entries?name=Clarke'])
      t.equal((await w.get(`/v1/watchlists/${key}/${part}`)).status, 200, `${key} ${part}`);
  }
  t.equal((await w.get('/v1/watchlists/nobody')).status, 404);
  t.match(await w.delete('/v1/watchlists/lookouts', 'supervisor'), {
    status: 200,
    body: { status: 'retired' },
  });
});

t.test('columns that nothing is read from are told, and what all entries have lost', async (t) => {
  const w = await world(t);
  const send = (body: string, map: object, type = 'text/csv') =>
    w.send(`/v1/watchlists?name=agency&map=${encodeURIComponent(JSON.stringify(map))}`, 'supervisor', {
      headers: { 'content-type': type },
      body,
    });
  const file = 'Ref,Full Name,Doc,EIN,Tel,\n7,Devon Clarke,A1234567,65-4301278,+18765550188,\n';
  const named = { id: 'Ref', name: 'Full Name' };
  t.match(await send(file, { ...named, identifiers: { PASSPORT: 'Doc', EIN: 'EIN' }, phones: 'Tel' }), {
    status: 201,
    body: { unused: [], dropped: [] },
  });
  t.match(await send(file, { ...named, identifiers: { EIN: 'EIN' } }), {
    status: 201,
    body: { unused: ['Doc', 'Tel'], dropped: ['identifiers.PASSPORT', 'phones'] },
  });
  t.strictSame((await send(file, named)).body['dropped'], ['identifiers']);
  const json = JSON.stringify([
    { Ref: 7, who: { name: 'Devon Clarke', tel: '1' }, dob: '1991' },
    { Ref: 8, who: { name: 'Rosa Reyes' }, note: 'x' },
  ]);
  t.match(await send(json, { id: 'Ref', name: 'who.name' }, 'application/json'), {
    status: 201,
    body: { unused: ['dob', 'note'] },
  });
});
