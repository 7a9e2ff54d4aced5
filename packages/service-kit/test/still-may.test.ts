import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import {
  authenticator,
  hashToken,
  requirePermission,
  type Session,
  sessionCookie,
  stillMay,
} from '../src/index.js';
import { bearer, findRole, serve } from './serve.js';

const cookie = 'c'.repeat(43);
/** More often than an address may send bad tokens within a minute. */
const often = 250;

t.test('asking again is no use of a token or session, and no bad token', async (t) => {
  const actor = await findRole(hashToken('analyst'));
  if (actor === null) throw new Error('there is no analyst');
  const session: Session = {
    id: '01a3f6a0-7c1e-7d2b-9f40-a10000000005',
    actor,
    endsAt: new Date(Date.now() + 60_000),
    signedInWith: 'token',
  };
  let lasts = true;
  const seen: string[] = [];
  const lockedOut: string[] = [];
  const base = await serve(
    t,
    (app) =>
      app.get('/lasting', { config: requirePermission('referral:read') }, async (request) => {
        const before: boolean[] = [];
        for (let n = 0; n < often; n += 1) before.push(await stillMay(request, 'referral:read'));
        lasts = false;
        // What was found is remembered for four seconds.
        await sleep(4_100);
        const after: boolean[] = [];
        for (let n = 0; n < often; n += 1) after.push(await stillMay(request, 'referral:read'));
        return { before: before.every(Boolean), after: after.some(Boolean) };
      }),
    {
      authenticator: authenticator({
        findToken: async (hash) => (lasts ? findRole(hash) : null),
        findSession: async (hash) => (lasts && hash.equals(hashToken(cookie)) ? session : null),
        onSeen: ({ with: how }) => void seen.push(how),
        onLockOut: (address) => void lockedOut.push(address),
      }),
    },
  );
  const ways: readonly (readonly [string, Record<string, string>])[] = [
    ['session', { cookie: `${sessionCookie}=${cookie}` }],
    ['token', bearer('analyst')],
  ];
  for (const [how, headers] of ways) {
    lasts = true;
    seen.length = 0;
    const response = await fetch(`${base}/lasting`, { headers });
    t.equal(response.status, 200);
    t.same(await response.json(), { before: true, after: false }, how);
    t.same(seen, [how], 'once, for the request itself');
    const gone = await fetch(`${base}/lasting`, { headers });
    t.equal(gone.status, 401, 'and not 429');
    await gone.json();
  }
  t.same(lockedOut, []);
});

t.test('a request that is answered from what is remembered is use all the same', async (t) => {
  const seen: string[] = [];
  const base = await serve(
    t,
    (app) => app.get('/kept', { config: requirePermission('referral:read') }, async () => ({})),
    {
      authenticator: authenticator({
        findToken: findRole,
        onSeen: ({ actor }) => void seen.push(actor.subject),
      }),
    },
  );
  for (let n = 0; n < 3; n += 1) await (await fetch(`${base}/kept`, { headers: bearer('analyst') })).json();
  t.same(seen, ['the analyst', 'the analyst', 'the analyst']);
});
