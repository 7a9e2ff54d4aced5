import { referralStatuses } from '@hammerhead/contracts';
import t from 'tap';
import { isMoreUrgent, lifecycle, statusAfter } from '../src/index.js';
import type { ReferralVerb } from '../src/referral/lifecycle.js';
import { raisedBy } from '../src/referral/settle-raised.js';

const untouched = {
  assignee: null,
  origin: 'score',
  tier: 2,
  decidedAbout: false,
  disposition: null,
} as const;
const from = (verb: ReferralVerb, more: object = {}): unknown[] =>
  referralStatuses.map((status) => statusAfter(verb, { ...untouched, status, ...more }));

t.test('each verb leads from some statuses to one', async (t) => {
  t.same(
    Object.keys(lifecycle).filter((verb) => !/Hold|Exam/.test(verb)),
    ['refer', 'defer', 'dispose', 'reopen', 'withdraw'],
  );
  t.same(from('dispose'), [...Array.from({ length: 6 }, () => 'closed'), null], 'whatever is open');
  t.same(
    from('defer'),
    [...Array.from({ length: 5 }, () => 'in_review'), 'examining', null],
    'whatever is open; what is being examined goes on being examined',
  );
  t.same(from('reopen'), [null, null, null, null, null, null, 'new']);
  t.equal(from('reopen', { assignee: 'Ann' }).at(-1), 'assigned', 'to whom it was assigned');
  t.same(
    from('refer'),
    referralStatuses.map(() => null),
    'makes one, and leads from none',
  );
});

t.test('a hold and its exams lead from where they can', async (t) => {
  // In the order of the statuses: new, assigned, in_review, hold_requested, held, examining, closed.
  const no = null;
  t.same(from('requestHold'), ['hold_requested', 'hold_requested', 'hold_requested', no, no, no, no]);
  t.same(from('placeHold'), ['held', 'held', 'held', 'held', no, 'examining', no]);
  t.equal(from('placeHold', { hold: 'placed' }).at(5), no, 'not twice while it is examined');
  t.same(from('withdrawHold', { hold: 'requested' }), [no, no, no, 'new', no, no, no]);
  t.same(from('liftHold', { hold: 'placed', assignee: 'Ann' }), [no, no, no, no, 'assigned', no, no]);
  const pending = { hold: 'placed', disposition: 'license_determination_pending' };
  t.equal(from('liftHold', pending).at(4), 'in_review', 'it still waits for the agency');
  t.same(from('startExam'), [...Array.from({ length: 5 }, () => 'examining'), no, no]);
  t.equal(from('endExam').at(5), 'new');
  t.equal(from('endExam', { hold: 'requested' }).at(5), 'hold_requested');
  t.equal(from('endExam', { hold: 'placed', assignee: 'Ann' }).at(5), 'held');
  t.same(from('waiveExam'), [...referralStatuses.slice(0, 6), no]);
  for (const status of ['hold_requested', 'held', 'examining'] as const)
    t.equal(statusAfter('defer', { ...untouched, status, hold: 'placed' }), status, 'cargo stays held');
  t.equal(from('reopen', { hold: 'placed', disposition: 'seized_parts' }).at(-1), 'held', 'it was kept');
  t.equal(from('reopen', { disposition: 'released' }).at(-1), 'new', 'it was let go');
});

t.test('scoring closes what it referred and nobody touched', async (t) => {
  t.same(from('withdraw'), ['closed', null, null, null, null, null, null]);
  for (const touched of [{ origin: 'person' }, { tier: null }, { decidedAbout: true }])
    t.equal(from('withdraw', touched)[0], null, JSON.stringify(touched));
});

t.test('more urgent is a smaller tier, and any is more urgent than none', async (t) => {
  t.same(
    [
      [1, 2],
      [2, 2],
      [3, 2],
      [3, null],
      [null, 3],
      [null, null],
    ].map(([tier = null, than = null]) => isMoreUrgent(tier, than)),
    [true, false, false, true, false, false],
  );
});

t.test('the last decision that raised it, if it has not become less urgent since', async (t) => {
  const by = (...steps: readonly [tier: number | null, decision: number | null][]): number | null =>
    raisedBy(steps.map(([tier, causePosition]) => ({ tier, causePosition })))?.step.causePosition ?? null;
  t.equal(by(), null);
  t.equal(by([1, null]), null, 'first scored there');
  t.equal(by([null, null], [2, 7]), 7);
  t.equal(by([3, null], [2, 7], [1, 9]), 9, 'the last of them');
  t.equal(by([3, null], [2, 7], [2, 9]), 7, 'one that changed nothing did not do it');
  t.equal(by([3, null], [1, 7], [2, 9]), null, 'less urgent since');
  t.equal(by([3, null], [2, 7], [1, 9], [2, 11]), 7, 'as urgent as 7 made it');
  t.equal(by([3, null], [2, 7], [null, 9]), null);
  t.equal(by([3, null], [2, null]), null, 'a revision is no decision');
});
