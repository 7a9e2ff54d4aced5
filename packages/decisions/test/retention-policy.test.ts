import { readDecision } from '@hammerhead/contracts';
import t from 'tap';
import { type Aged, oldBefore, verdictOn } from '../src/retention/policy/verdict.js';
import { withoutWords } from '../src/retention/policy/redacted.js';

const aged: Aged = {
  departedAt: new Date('2021-11-30T18:00:00Z'),
  receivedAt: new Date('2021-11-28T02:00:00Z'),
  referrals: [],
  seized: false,
  held: false,
  disclosedAt: null,
  beingScored: false,
  holds: [],
};
const on = (day: string, more: Partial<Aged> = {}) => verdictOn({ ...aged, ...more }, day);
const due = { outcome: 'due', referred: false };

t.test('a shipment is due on the day five years after its departure, or its reception if later', (t) => {
  t.same(on('2026-11-29'), { outcome: 'young' });
  t.same(on('2026-11-30'), due);
  t.same(on('2026-11-30', { receivedAt: new Date('2021-12-24T00:00:00Z') }), { outcome: 'young' });
  t.same(on('2026-12-24', { receivedAt: new Date('2021-12-24T23:59:59Z') }), due);
  t.same(on('2026-12-23', { receivedAt: new Date('2021-12-24T00:00:00Z') }), { outcome: 'young' });
  t.same(on('2025-02-28', { departedAt: new Date('2020-02-29T12:00:00Z'), receivedAt: new Date(0) }), {
    outcome: 'young',
  });
  t.same(on('2025-03-01', { departedAt: new Date('2020-02-29T12:00:00Z'), receivedAt: new Date(0) }), due);
  t.same(on('2026-11-30', { departedAt: new Date('9999-12-31T00:00:00Z') }), { outcome: 'young' });
  t.same(on('9999-12-31', { departedAt: new Date(8.64e15) }), { outcome: 'young' });
  t.end();
});

t.test('each reason keeps it, the weightiest is told', (t) => {
  const closed = (at: string) => ({ closedAt: new Date(at) });
  const day = '2026-11-30';
  t.same(on(day, { referrals: [closed('2021-11-30T23:00:00Z')] }), { outcome: 'due', referred: true });
  t.same(on(day, { referrals: [closed('2021-12-01T00:00:00Z')] }), {
    outcome: 'kept',
    because: 'referral_recent',
  });
  t.same(on(day, { referrals: [closed('2019-01-01T00:00:00Z'), closed('2026-01-01T00:00:00Z')] }), {
    outcome: 'kept',
    because: 'referral_recent',
  });
  t.same(on(day, { referrals: [closed('2019-01-01T00:00:00Z'), { closedAt: null }] }), {
    outcome: 'kept',
    because: 'referral_open',
  });
  t.same(on(day, { seized: true, referrals: [{ closedAt: null }] }), { outcome: 'kept', because: 'seizure' });
  t.same(on(day, { held: true, referrals: [closed('2019-01-01T00:00:00Z')] }), {
    outcome: 'kept',
    because: 'cargo_held',
  });
  t.same(on(day, { seized: true, holds: ['h'] }), { outcome: 'kept', because: 'legal_hold' });
  const disclosed = (at: string) => on(day, { disclosedAt: new Date(at) });
  t.same(
    disclosed('2021-11-30T23:00:00Z'),
    due,
    'five years after somebody was told or read it (5 USC 552a(c)(2))',
  );
  t.same(disclosed('2021-12-01T00:00:00Z'), { outcome: 'kept', because: 'disclosed_recent' });
  t.same(on(day, { disclosedAt: new Date('2026-01-01T00:00:00Z'), referrals: [{ closedAt: null }] }), {
    outcome: 'kept',
    because: 'referral_open',
  });
  t.same(on(day, { beingScored: true }), { outcome: 'kept', because: 'being_scored' });
  t.end();
});

t.test('what is read from the database misses nothing that is due', (t) => {
  for (const day of ['2024-02-29', '2025-02-28', '2025-03-01', '2026-11-30', '2027-01-01'])
    for (let back = 0; back < 6; back += 1) {
      const departedAt = new Date(oldBefore(day).getTime() + back * 3_600_000);
      t.equal(verdictOn({ ...aged, departedAt, receivedAt: departedAt }, day).outcome, 'young', day);
    }
  t.end();
});

t.test('a decision without words keeps its shape, ids, codes and numbers', (t) => {
  t.same(
    withoutWords({
      referral: 'r',
      shipment: 's',
      position: 7,
      bill: 'CANARY',
      disposition: 'no_contraband',
      note: 'CANARY',
      seizure: { what: 'CANARY', count: 2 },
      names: ['CANARY'],
      seen: { names: ['CANARY'], writings: [{ name: 'CANARY' }] },
      closedBy: null,
    }),
    {
      referral: 'r',
      shipment: 's',
      position: 7,
      bill: '',
      disposition: 'no_contraband',
      note: '',
      seizure: { what: '', count: 2 },
      names: [],
      seen: { names: [], writings: [] },
      closedBy: null,
    },
  );
  t.end();
});

t.test('to whom something was released stays in the decision, and under which agreement', (t) => {
  const made = {
    release: 'r',
    shipment: 's',
    bill: 'CANARY',
    recipients: [{ agency: 'JCA', countries: ['JM'], agreement: 'a' }],
    urgency: 'high',
    marks: { tlp: 'AMBER' as const, cui: ['LES' as const], relTo: ['USA', 'JM'], recipients: ['CANARY'] },
    expiresAt: '2027-01-01T00:00:00Z',
    sha256: 'CANARY',
  };
  const left = withoutWords(made);
  t.same(left, {
    ...made,
    bill: '',
    marks: { ...made.marks, recipients: [] },
    expiresAt: '',
    sha256: '',
  });
  t.ok(readDecision({ kind: 'release_made', body: left }), 'it still reads as what it is');
  const message = { release: 'r', agency: 'JCA', message: 'm', number: 1, sha256: 'CANARY' };
  const answer = { ...message, shipment: 's', position: 7, bill: 'CANARY', outcome: 'found' };
  const found = [{ type: 'narcotics', count: 2 }];
  t.same(withoutWords({ ...answer, found }), { ...answer, bill: '', sha256: '', found: [] });
  t.ok(readDecision({ kind: 'partner_answer', body: withoutWords({ ...answer, found }) }));
  t.same(withoutWords(message), { ...message, sha256: '' });
  t.end();
});
