import t from 'tap';
import { append, score } from './log.js';
import { agree } from './partners/agreement.js';
import { type Officer, officer } from './partners/officer.js';
import { release } from './partners/release.js';
import { itemsOf, world } from './world.js';

t.setTimeout(180_000);

/** All that a partner can read, byte for byte. */
async function viewOf(who: Officer, ids: readonly string[]): Promise<string[]> {
  const paths = [
    '/v1/releases?limit=100',
    '/v1/releases?limit=1',
    '/v1/releases?sort=urgency',
    '/v1/releases?status=answered',
    '/v1/releases/counts',
    ...ids.flatMap((id) => [`/v1/releases/${id}`, `/v1/releases/${id}/notice?language=en`]),
    '/v1/statistics',
    '/v1/referrals',
    '/v1/me',
  ];
  const view = [];
  for (const path of paths) {
    const { status, text } = await who.get(path);
    view.push(`${path} ${status} ${text.replaceAll(/"instance":"[^"]*"|"(nextCursor|id)":"[^"]*"/g, '')}`);
  }
  for (const headers of [{ accept: 'text/csv' }]) {
    const { status, text } = await who.get('/v1/releases', headers);
    view.push(`csv ${status} ${text}`);
  }
  return view;
}

t.test(
  'what a partner says moves the side of the United States, and nothing of another partner’s view',
  async (t) => {
    const w = await world(t);
    const sent = await append(w, { number: 'M' }, [{ bill: 'AAA' }, { bill: 'BBB' }, { bill: 'NEAR' }]);
    for (const bill of ['AAA', 'BBB']) await score(w, sent.get(bill), { score: 8_000, tier: 1 });
    await score(w, sent.get('NEAR'), { score: 4_000, tier: 3 });
    const jamaica = { agency: 'JCA', countries: ['JM'], agreement: await agree(w, 'JCA', ['JM']) };
    const trinidad = { agency: 'TTC', countries: ['TT'], agreement: await agree(w, 'TTC', ['TT']) };
    const [jo, joe] = [
      await officer(w, 'jo', 'JCA', { countries: ['JM'] }),
      await officer(w, 'joe', 'JCA', { countries: ['JM'] }),
    ];
    const tim = await officer(w, 'tim', 'TTC', { countries: ['TT'] });
    const nia = await officer(w, 'nia', 'HTA', { countries: ['HT'] });
    const both = await release(w, sent.get('AAA'), [jamaica, trinidad]);
    const near = await release(w, sent.get('NEAR'), [trinidad]);
    const alone = await release(w, sent.get('BBB'), [jamaica]);
    const ids = [both, near, alone];
    const [before, none, own] = [await viewOf(tim, ids), await viewOf(nia, ids), await viewOf(joe, ids)];
    const us = async () => (await w.get('/v1/statistics', 'supervisor')).body['outcomes'];
    const usBefore = await us();

    await jo.post(`/v1/releases/${both}/acknowledgment`);
    await jo.post(`/v1/releases/${both}/question`, { text: 'which one?' });
    const sue = await officer(w, 'sue', 'CBP', 'supervisor');
    t.match(await sue.post(`/v1/released/${both}/reply`, { agency: 'JCA', text: 'the blue one' }), {
      status: 200,
    });
    for (const id of [both, alone])
      t.match(
        await jo.post(`/v1/releases/${id}/answer`, {
          outcome: 'found',
          items: [{ type: 'pistol', count: 2 }],
        }),
        { status: 200 },
      );
    const { rows } = await w.pool.query<{ position: number }>(
      'select min(position) as position from seizure',
    );
    const decision = rows[0]?.position ?? 0;
    await score(w, sent.get('NEAR'), { score: 9_500, tier: 1 }, { cause: 'seizure', decision });
    t.match(
      itemsOf(await w.get('/v1/referrals?q=NEAR')),
      [{ tier: 1, raisedBy: { decision, sentence: /which JCA found/ } }],
      'what is near is raised',
    );
    t.notSame(await us(), usBefore);
    t.match(await us(), { precision: { partners: { found: 2 }, together: { found: 2 } } });

    t.same(await viewOf(tim, ids), before, 'another recipient of the same release, byte for byte');
    t.same(await viewOf(nia, ids), none, 'somebody to whom nothing was released');
    const now = await viewOf(joe, ids);
    t.notSame(now, own, 'and its own agency sees what was said');
    t.match(now.join('\n'), /"text":"the blue one"/);
    t.notMatch(now.join('\n'), /sue/, 'by nobody’s name');

    // What the other answers is answered as if nobody had been before.
    t.match(await tim.post(`/v1/releases/${both}/question`, { text: 'x' }), {
      status: 200,
      body: { number: 1 },
    });
    t.match(await tim.post(`/v1/releases/${both}/answer`, { outcome: 'examined_clean' }), {
      status: 200,
      body: { number: 2, standing: true },
    });
  },
);
