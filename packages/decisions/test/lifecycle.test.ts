import { referralStatuses } from '@hammerhead/contracts';
import t from 'tap';
import { isMoreUrgent, lifecycle, statusAfter } from '../src/index.js';
import { raisedBy } from '../src/referral/settle-raised.js';

const untouched = { assignee: null, origin: 'score', tier: 2, decidedAbout: false } as const;
const from = (verb: 'refer' | 'defer' | 'dispose' | 'reopen' | 'withdraw', more: object = {}): unknown[] =>
  referralStatuses.map((status) => statusAfter(verb, { ...untouched, status, ...more }));

t.test('each verb leads from some statuses to one', async (t) => {
  t.same(Object.keys(lifecycle), ['refer', 'defer', 'dispose', 'reopen', 'withdraw']);
  t.same(from('dispose'), [...Array.from({ length: 6 }, () => 'closed'), null], 'whatever is open');
  t.same(from('defer'), [...Array.from({ length: 6 }, () => 'in_review'), null], 'whatever is open');
  t.same(from('reopen'), [null, null, null, null, null, null, 'new']);
  t.equal(from('reopen', { assignee: 'Ann' }).at(-1), 'assigned', 'to whom it was assigned');
  t.same(
    from('refer'),
    referralStatuses.map(() => null),
    'makes one, and leads from none',
  );
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
