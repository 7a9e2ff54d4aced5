import t from 'tap';
import { encodeCursor } from '@hammerhead/service-kit';
import { fillDirectory, partyId } from './directory.js';
import { append } from './log.js';
import { faultPaths, world } from './world.js';

t.test('a cursor that somebody made up is refused, whatever PostgreSQL would say to it', async (t) => {
  const w = await world(t);
  await append(w, { number: 'M1' }, [{ bill: 'A', shipper: 'Devon Clarke' }]);
  await fillDirectory(w);
  const party = await partyId(w, 'Devon Clarke');
  const list = { name: 'lookouts', entries: [{ id: 'a', name: 'Devon Clarke' }] };
  const { body } = await w.post('/v1/watchlists', list, 'supervisor');
  const id = String(body['id']);
  const nobody = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';
  const now = '2026-01-01T00:00:00Z';
  const forged: readonly (readonly [path: string, scope: unknown, value: unknown])[] = [
    ['/v1/watchlists?', ['watchlists'], 'a\0'],
    [`/v1/watchlists/${id}/versions?`, ['watchlist versions', id], 2 ** 31],
    [`/v1/watchlists/${id}/entries?`, ['watchlist entries', id, 1], 'a\0'],
    ['/v1/exclusions?', ['exclusions', {}], 1.5],
    ['/v1/people?', ['people', 'referral:work', null], 'a\0'],
    ['/v1/webhooks?', ['webhooks'], 'none'],
    ['/v1/retention/runs?', ['retention-runs'], -1],
    [
      `/v1/parties/${party}/shipments?`,
      ['party-shipments', party],
      { departureDay: '0000-01-01', position: 1 },
    ],
    ['/v1/parties?name=x&', ['parties', 'x', null], ['1', nobody]],
    ['/v1/shipments?bill=A&', ['shipments', { bill: 'A' }], { departureDay: '0000-01-01', position: 1 }],
    [
      '/v1/referrals?sort=departureAt&',
      ['referrals', 'departureAt', {}],
      [now, ['0000-01-01T00:00:00Z', nobody]],
    ],
  ];
  for (const [path, scope, value] of forged) {
    const answer = await w.get(`${path}cursor=${encodeCursor(scope, value)}`, 'supervisor');
    t.equal(answer.status, 422, path);
    t.same(faultPaths(answer), ['cursor']);
  }
});
