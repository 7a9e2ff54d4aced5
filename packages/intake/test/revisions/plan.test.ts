import { parseStored } from '@hammerhead/contracts';
import t from 'tap';
import { type IncomingManifest, type Ledger, planAppend } from '../../src/index.js';
import { canceled, manifest, shipment } from './incoming.js';

const receivedAt = Date.parse('2026-02-01T00:00:00Z');

function planner() {
  const ledgers = new Map<string, Ledger>();
  let head = 0;
  let ids = 0;
  return (...manifests: readonly IncomingManifest[]) => {
    const newId = (position?: number): string => (position === undefined ? `M${++ids}` : `S${position}`);
    const plan = planAppend(manifests, ledgers, { head, receivedAt, chunkSize: 2, newId });
    head = plan.head;
    return plan;
  };
}

t.test('the manifest takes a position, then each of its rows', async (t) => {
  const plan = planner()(manifest(1, shipment('A'), shipment('B'), shipment('C')));
  t.equal(plan.head, 4);
  t.match(plan.manifests, [{ id: 'M1', superseded: false, firstPosition: 1, lastPosition: 4, scored: 3 }]);
  t.match(plan.shipments, [
    { position: 2, id: 'S2', manifestId: 'M1', bill: 'A', supersedes: null },
    { position: 3 },
    { position: 4 },
  ]);
  t.match(plan.chunks, [
    { firstPosition: 2, lastPosition: 3, shipments: 2 },
    { firstPosition: 4, lastPosition: 4, shipments: 1 },
  ]);
});

t.test('what is replaced is marked where it stands: in this plan, or in the log', async (t) => {
  const plan = planner();
  const [one, two, three] = [1, 2, 3].map((revision) => manifest(revision, shipment('A', `${revision}`)));
  if (!one || !two || !three) throw new Error('three revisions');
  const first = plan(one, two);
  t.match(first.shipments, [
    { position: 2, id: 'S2', supersededBy: 4, supersedes: null },
    { position: 4, id: 'S2', supersededBy: null, supersedes: 2 },
  ]);
  t.same(first.superseded, []);
  const then = plan(three);
  t.match(then.shipments, [{ position: 6, id: 'S2', supersedes: 4 }]);
  t.same(then.superseded, [{ position: 4, departureDay: '2026-03-01', by: 6 }]);
});

t.test('a duplicate and a conflict write nothing and name the revision that stands', async (t) => {
  const plan = planner();
  const first = { ...manifest(1, shipment('A')), submission: { id: 'S', line: 7 } };
  plan(first);
  const again = plan(first, { ...first, submission: null }, manifest(1, shipment('A', 'other')));
  t.same(again.outcomes, [
    { status: 'duplicate', id: 'M1', shipments: 1, replayed: true, told: null },
    { status: 'duplicate', id: 'M1', shipments: 1, replayed: false, told: null },
    { status: 'conflict', id: 'M1', shipments: 1, replayed: false, told: null },
  ]);
  t.same([again.manifests, again.shipments, again.chunks, again.head], [[], [], [], 2]);
});

t.test(
  'a feed is told what its revision left out, what it cancels in vain, and what it was too late for',
  async (t) => {
    const plan = planner();
    plan(manifest(1, shipment('A'), shipment('B'), shipment('C'), canceled('D')));
    const third = plan({
      ...manifest(3, shipment('B'), canceled('C'), canceled('D'), canceled('E')),
      findingCount: 4,
    });
    const [outcome] = third.outcomes;
    t.same(outcome?.told?.omitted, ['A']);
    t.same(
      [...(outcome?.told?.cancellationFindings ?? [])].map(([bill, text]) => [bill, parseStored(text)]),
      [
        [
          'E',
          [
            {
              code: 'cancels_nothing',
              path: 'canceled',
              message: 'no earlier revision of this manifest has the bill E',
            },
          ],
        ],
      ],
      'C was there, and that D was not has been told before',
    );
    t.equal(outcome?.told?.supersededBy, null);
    t.match(third.manifests, [{ omitted: 1, findingCount: 5 }]);
    t.match(
      third.shipments.map(({ bill, findings }) => [bill, findings !== null]),
      [
        ['C', false],
        ['E', true],
        ['A', false],
      ],
    );
    const late = plan(manifest(2, shipment('A'), canceled('F')));
    t.same(late.outcomes[0]?.told, {
      omitted: [],
      outOfScope: 0,
      cancellationFindings: new Map(),
      supersededBy: { id: outcome?.id, revision: 3 },
    });
  },
);

t.test('a bill that stood in a late revision alone is the same shipment when it comes back', async (t) => {
  const plan = planner();
  plan(manifest(3, shipment('A')));
  const late = plan(manifest(2, shipment('B')));
  t.match(late.outcomes, [{ status: 'superseded', id: 'M2' }]);
  t.match(late.shipments, [{ bill: 'B', id: 'S4', state: 'superseded', supersededBy: 1, supersedes: null }]);
  t.same(late.chunks, []);
  const back = plan(manifest(4, shipment('A'), shipment('B')));
  t.match(back.shipments, [{ bill: 'B', id: 'S4', state: 'scored', supersedes: null }]);
  t.equal(back.shipments.length, 1);
});

t.test('a revision that changes nothing takes one position, for itself', async (t) => {
  const plan = planner();
  plan(manifest(1, shipment('A'), canceled('B')));
  const same = plan(manifest(2, shipment('A'), canceled('B')));
  t.match(same.manifests, [{ firstPosition: 4, lastPosition: 4, unchanged: 1, canceled: 1 }]);
  t.same(same.shipments, []);
});
