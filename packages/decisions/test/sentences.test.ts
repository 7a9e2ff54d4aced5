import t from 'tap';
import { becauseOf } from '../src/index.js';
import { personalHeadline, reopenedHeadline, withdrawnHeadline } from '../src/sentences.js';

t.test('headlines are as they always were', async (t) => {
  t.equal(reopenedHeadline('airsoft\nparts'), 'reopened: airsoft\nparts');
  t.equal(reopenedHeadline('é'.repeat(400)), `reopened: ${'é'.repeat(290)}`);
  t.equal(
    reopenedHeadline('🔫'.repeat(400)),
    `reopened: ${'🔫'.repeat(290)}`,
    'characters, not UTF-16 units',
  );
  t.equal(withdrawnHeadline('says GLOCK'), 'no longer: says GLOCK');
  t.equal(personalHeadline(' a  tip\n of mine '), 'a tip of mine');
  t.equal(personalHeadline('x'.repeat(301)), `${'x'.repeat(299)}…`);
});

const said = (kind: string, body: unknown) => becauseOf({ kind, actor: 'Ann', body });
const referral = { referral: 'r', shipment: 's', bill: 'B' };

t.test('why a decision had shipments scored again', async (t) => {
  const seized = { ...referral, position: 1, disposition: 'seized_parts' };
  t.equal(said('disposition', seized), 'near the seizure on bill B (seized parts), confirmed by Ann');
  t.equal(
    said('disposition', { ...seized, seizure: { what: 'x'.repeat(600), count: 0 } }),
    `near the seizure on bill B (0 × ${'x'.repeat(600)}), confirmed by Ann`,
    'also where today’s limits would refuse it',
  );
  t.equal(
    said('reopening', { ...referral, closedBy: null, disposition: null, reason: '' }),
    'scored again after the seizure on bill B was taken back by Ann',
  );
  const list = { watchlist: 'w', name: 'lookouts', version: 4 };
  t.equal(said('watchlist_retired', list), 'scored again after Ann retired the list lookouts');
  const file = { ...list, format: 'gone', hash: '', publishedAt: '', maxAgeDays: null };
  t.equal(said('watchlist_reissued', file), 'scored against the list lookouts, which Ann put in force again');
  t.equal(
    said('watchlist_published', { ...file, added: 1, changed: 0, removed: 0 }),
    'scored against version 4 of the list lookouts',
  );
  const pair = { exclusion: 'x', watchlist: 'w', entry: 'e', name: 'Bo', reason: '' };
  t.equal(said('exclusion', pair), 'scored again after Ann cleared the name Bo');
  t.equal(
    said('exclusion_revoked', { exclusion: 'x' }),
    'scored again after Ann took back that a name was cleared',
  );
  t.equal(
    said('exclusion_revoked', { exclusion: 'x', scope: 'party' }),
    'scored again after Ann took back that a party was cleared',
  );
  for (const [what, words] of [
    ['2 pistols', '2 pistols'],
    ['9 mm pistols', '2 × 9 mm pistols'],
    ['20 pistols', '2 × 20 pistols'],
  ])
    t.equal(
      said('disposition', { ...seized, seizure: { what, count: 2 } }),
      `near the seizure on bill B (${words}), confirmed by Ann`,
    );
  t.match(
    said('disposition', { ...seized, seizure: { what: '9 mm pistols', count: 9 } }),
    /\(9 × 9 mm pistols\)/,
  );
  for (const [kind, body] of [
    ['disposition', { ...seized, disposition: 'no_contraband' }],
    ['disposition', {}],
    ['of_a_later_release', { bill: 'B' }],
    ['merge', { parties: ['a', 'b'], reason: 'r' }],
  ] as const)
    t.equal(said(kind, body), 'scored again after a decision of Ann', kind);
});
