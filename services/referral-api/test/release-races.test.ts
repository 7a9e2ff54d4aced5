import { setTimeout as pause } from 'node:timers/promises';
import { releaseShipment, withdrawRelease } from '@hammerhead/decisions';
import { releases, transaction } from '@hammerhead/storage';
import t from 'tap';
import { z } from 'zod';
import { agree } from './partners/agreement.js';
import { append } from './log.js';
import { officer } from './partners/officer.js';
import { itemsOf, sorted, type World, world } from './world.js';

const asked = {
  countries: ['JM'],
  purpose: 'examination on arrival',
  tearline: 'Please examine.',
  urgency: 'high' as const,
};
const supervisor = {
  tokenId: '01a3f6a0-7c1e-7d2b-9f40-a10000000001',
  role: 'supervisor' as const,
  subject: 'the supervisor',
  federal: true,
};

async function shipped(w: World, bill: string): Promise<string> {
  const logged = (await append(w, { number: `M-${bill}` }, [{ bill }])).get(bill);
  if (logged === undefined) throw new Error('nothing was appended');
  return logged.id;
}

const suspend = `update agreement set suspended_at = now(), suspended_by = 'x', suspension_reason = 'x' where id = $1`;

/** Whether work has ended within a moment; it goes on otherwise. */
const endsAtOnce = async (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), pause(500).then(() => false)]);

t.test('a suspension that comes first is seen; one that comes during a release waits for it', async (t) => {
  const w = await world(t);
  const agreement = await agree(w, 'JCA', ['JM']);
  const [first, second] = [await shipped(w, 'AAA'), await shipped(w, 'BBB')];

  let release: Promise<{ status: number; body: object }> | undefined;
  await transaction(w.pool, async (tx) => {
    await tx.query(suspend, [agreement]);
    release = w.post(`/v1/shipments/${first}/release`, asked, 'supervisor');
    t.notOk(await endsAtOnce(release), 'it waits for who suspends');
  });
  t.match(await release, { status: 422, body: { code: 'no_agreement' } });
  t.same(itemsOf(await w.get('/v1/released')), []);

  await w.pool.query(
    'update agreement set suspended_at = null, suspended_by = null, suspension_reason = null where id = $1',
    [agreement],
  );
  let suspension: Promise<unknown> | undefined;
  await transaction(w.pool, async (tx) => {
    const made = await releaseShipment(tx, supervisor, { ...asked, shipment: second, now: new Date() });
    t.equal(made.outcome, 'released');
    suspension = w.pool.query(suspend, [agreement]);
    t.notOk(await endsAtOnce(suspension), 'it waits for who releases');
  });
  await suspension;
  t.match(itemsOf(await w.get('/v1/released')), [{ recipients: [{ disclosure: 'not_in_force' }] }]);
});

t.test('of several who release the same to the same at once, one does; to others, all do', async (t) => {
  const w = await world(t);
  for (const [agency, country] of [
    ['JCA', 'JM'],
    ['TTC', 'TT'],
    ['BCE', 'BB'],
  ] as const)
    await agree(w, agency, [country]);
  const shipment = await shipped(w, 'AAA');
  const at = (countries: readonly string[]) =>
    w.post(`/v1/shipments/${shipment}/release`, { ...asked, countries }, 'supervisor');
  const same = await Promise.all([at(['JM']), at(['JM']), at(['JM', 'TT']), at(['JM']), at(['TT', 'JM'])]);
  t.same(sorted(same.map(({ status }) => status)), [201, 409, 409, 409, 409]);
  const rest = ['JM', 'TT', 'BB'];
  const others = await Promise.all(rest.map((country) => at([country])));
  const { rows } = await w.pool.query(
    'select agency, count(*)::int as copies from release_recipient group by agency order by agency',
  );
  t.same(rows, [
    { agency: 'BCE', copies: 1 },
    { agency: 'JCA', copies: 1 },
    { agency: 'TTC', copies: 1 },
  ]);
  t.ok(others.every(({ status }) => status === 201 || status === 409));
});

t.test('a release and the cancellation of its shipment come one after the other', async (t) => {
  const w = await world(t);
  await agree(w, 'JCA', ['JM']);
  const shipment = await shipped(w, 'AAA');
  const [{ status }] = await Promise.all([
    w.post(`/v1/shipments/${shipment}/release`, asked, 'supervisor'),
    append(w, { number: 'M-AAA', revision: 2 }, [{ bill: 'AAA', canceled: true }]),
  ]);
  const { rows } = await w.pool.query<{ released: boolean }>(
    `select exists (select from release l join shipment s on s.id = l.shipment_id and s.state = 'canceled'
                     where l.position > s.position) as released`,
  );
  t.ok([201, 409].includes(status));
  t.same(rows, [{ released: false }], 'nothing was released after it');
});

t.test('whoever speaks of a copy waits for who withdraws it', async (t) => {
  const w = await world(t);
  await agree(w, 'JCA', ['JM']);
  const shipment = await shipped(w, 'AAA');
  const made = await w.post(`/v1/shipments/${shipment}/release`, asked, 'supervisor');
  const id = z.string().parse(made.body['id']);
  let answer: Promise<{ rows: unknown[] }> | undefined;
  await transaction(w.pool, async (tx) => {
    const gone = await withdrawRelease(tx, supervisor, {
      shipment,
      release: id,
      reason: '',
      now: new Date(),
    });
    t.equal(gone.outcome, 'withdrawn');
    answer = w.pool.query(
      'select from release_recipient where release_id = $1 and withdrawn_at is null for update',
      [id],
    );
    t.notOk(await endsAtOnce(answer));
  });
  t.same((await answer)?.rows, [], 'and then finds nothing to answer');
});

t.test('what is said to one recipient, or taken from it, holds up no other, nor a read', async (t) => {
  const w = await world(t);
  // Before the other in any order by name.
  await agree(w, 'ABC', ['TT']);
  await agree(w, 'JCA', ['JM']);
  const shipment = await shipped(w, 'AAA');
  const both = { ...asked, countries: ['JM', 'TT'] };
  const made = await w.post(`/v1/shipments/${shipment}/release`, both, 'supervisor');
  const id = z.string().parse(made.body['id']);
  const path = `/v1/releases/${id}`;
  const one = await officer(w, 'jo', 'JCA', { countries: ['JM'] });
  const other = await officer(w, 'abe', 'ABC', { countries: ['TT'] });
  let reply: Promise<{ status: number }> | undefined;
  let withdrawal: Promise<{ status: number }> | undefined;
  await transaction(w.pool, async (tx) => {
    const reader = { agency: 'JCA', countries: ['JM'], at: new Date() };
    t.ok(await releases.lockVisible(tx, id, reader), 'somebody of the one agency speaks of its copy');
    reply = w.post(`/v1/released/${id}/reply`, { agency: 'JCA', text: 'the blue one' }, 'supervisor');
    t.notOk(await endsAtOnce(reply), 'a reply to it waits');
    withdrawal = w.delete(`/v1/shipments/${shipment}/releases/${id}?agency=JCA&reason=x`, 'supervisor');
    t.notOk(await endsAtOnce(withdrawal), 'and so does who takes it away');
    t.ok(await endsAtOnce(one.get(path)), 'it is read meanwhile, for the first time');
    t.ok(await endsAtOnce(other.get(path)), 'the other agency reads its own, for the first time');
    const answer = other.post(`${path}/answer`, { outcome: 'examined_clean' });
    t.ok(await endsAtOnce(answer), 'and answers');
    t.equal((await answer).status, 200);
  });
  t.ok([200, 409].includes((await reply)?.status ?? 0), 'said, or withdrawn before');
  t.equal((await withdrawal)?.status, 200);
});
