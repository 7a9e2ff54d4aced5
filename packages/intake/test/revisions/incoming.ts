import { manifestExample, toStored } from '@hammerhead/contracts';
import { hash } from 'node:crypto';
import { acceptDocument, type IncomingManifest, type IncomingShipment } from '../../src/index.js';
import type { CurrentShipment, Ledger, StoredRevision } from '../../src/revisions/ledger.js';
import type { ShipmentContent } from '../../src/revisions/revision.js';

const hashOf = (text: string): Buffer => Buffer.from(hash('sha256', text), 'hex');

const { transport, shipments: samples } = acceptDocument(manifestExample).content;
const [sample] = samples;
if (sample === undefined || sample.canceled) throw new Error('the example has no shipment');
const document = sample.text;

/** The least that a plan looks at: what a shipment says is its content. */
export const shipment = (bill: string, content = '', inScope = true): ShipmentContent => ({
  bill,
  canceled: false,
  inScope,
  destination: 'JM',
  contentHash: hashOf(`${bill} ${content}`),
  document,
  findings: toStored([]),
  facts: [],
  imprint: Buffer.alloc(0),
  gist: hashOf(content).readInt32BE(),
});

export const canceled = (bill: string): IncomingShipment => ({ bill, canceled: true });

export const manifest = (revision: number, ...shipments: readonly IncomingShipment[]): IncomingManifest => ({
  feedId: 'feed',
  number: 'M1',
  revision,
  contentHash: hashOf(
    shipments.map((one) => (one.canceled ? one.bill : one.contentHash.toString('hex'))).join(),
  ),
  departureAt: '2026-03-01T12:00:00Z',
  transport,
  findings: toStored([]),
  findingCount: 0,
  shipments,
  submission: null,
});

export const stored = (
  { revision, contentHash }: IncomingManifest,
  firstPosition = 10 * revision,
): StoredRevision => ({
  id: `revision ${revision}`,
  revision,
  contentHash,
  firstPosition,
  lastPosition: firstPosition + 1,
  shipments: 1,
  departureDay: '2026-03-01',
  submission: null,
});

/** A ledger in which these revisions stand. */
export const ledgerOf = (...manifests: readonly IncomingManifest[]): Ledger => ({
  revisions: new Map(manifests.map((one) => [one.revision, stored(one)])),
  current: new Map(),
  late: new Map(),
});

/** The current revision of a shipment; null: of a canceled one. */
export const current = (content: ShipmentContent | null, lateChanges = 0): CurrentShipment => ({
  position: 2,
  id: 'shipment',
  departureDay: '2026-03-01',
  canceled: content === null,
  contentHash: content?.contentHash ?? null,
  gist: content?.gist ?? null,
  lateChanges,
});
