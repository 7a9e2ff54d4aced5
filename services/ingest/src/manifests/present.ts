import { type manifestItemSchema, type manifestReceiptSchema, parseStored } from '@hammerhead/contracts';
import type { IncomingManifest, RevisionTold } from '@hammerhead/intake';
import { type ManifestStatus, manifests, type Pool } from '@hammerhead/storage';
import type { z } from 'zod';

type Receipt = z.output<typeof manifestReceiptSchema>;
/** What a feed is told of a manifest that was accepted, besides what it sent. */
export type Told = Pick<
  Receipt,
  'findingCount' | 'findings' | 'shipmentFindings' | 'omitted' | 'supersededBy'
>;

/** The most shipments of a manifest, and findings of a shipment, and bills that an answer names. */
export const mostTold = 100;

/** What is told of a manifest that was just committed: all of it is at hand. */
export function toldOf(
  manifest: IncomingManifest,
  { omitted, cancellationFindings, supersededBy }: RevisionTold,
): Told {
  const shipmentFindings: Told['shipmentFindings'] = [];
  for (const shipment of manifest.shipments) {
    if (shipmentFindings.length === mostTold) break;
    const { bill } = shipment;
    const stored = shipment.canceled ? cancellationFindings.get(bill) : shipment.findings;
    if (stored !== undefined && stored !== nothing)
      shipmentFindings.push({ bill, findings: parseStored(stored).slice(0, mostTold) });
  }
  return {
    findingCount: manifest.findingCount + cancellationFindings.size,
    findings: [...parseStored(manifest.findings)],
    shipmentFindings,
    omitted: { count: omitted.length, bills: omitted.slice(0, mostTold) },
    supersededBy,
  };
}

/** The text of an empty list. */
const nothing = '[]';

/**
 * What is told of manifests that stand in the log, by their ids, in two statements whatever their number.
 * @param most how many shipments of each, findings of each of them, and bills are named
 */
export async function readTold(
  pool: Pool,
  feedId: string,
  rows: readonly ManifestStatus[],
  most = mostTold,
): Promise<(row: ManifestStatus) => Told> {
  const withFindings = rows.filter(({ findingCount }) => findingCount > 0).map(({ id }) => id);
  const withOmitted = rows.filter(({ omitted }) => omitted > 0).map(({ id }) => id);
  const [found, left] = await Promise.all([
    withFindings.length === 0 ? [] : manifests.findShipmentFindings(pool, feedId, withFindings, most),
    withOmitted.length === 0 ? [] : manifests.findOmitted(pool, feedId, withOmitted, most),
  ]);
  const findingsOf = byManifest(found);
  const omittedOf = byManifest(left);
  return (row) => ({
    findingCount: row.findingCount,
    findings: [...parseStored(row.findings)],
    shipmentFindings: (findingsOf.get(row.id) ?? []).map(({ bill, findings }) => ({
      bill,
      findings: [...parseStored(findings)],
    })),
    omitted: { count: row.omitted, bills: (omittedOf.get(row.id) ?? []).map(({ bill }) => bill) },
    supersededBy: supersededByOf(row),
  });
}

function byManifest<Row extends { readonly manifestId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.manifestId);
    if (group) group.push(row);
    else groups.set(row.manifestId, [row]);
  }
  return groups;
}

const supersededByOf = ({ laterId, laterRevision }: ManifestStatus): Told['supersededBy'] =>
  laterId === null || laterRevision === null ? null : { id: laterId, revision: laterRevision };

type Item = z.output<typeof manifestItemSchema>;

/** What stands of a manifest in the log, whatever is odd about it. */
export function standingOf(
  row: ManifestStatus,
): Omit<Item, 'findingCount' | 'omittedCount' | 'supersededBy'> {
  const progress = row.processed ? 'processed' : 'received';
  return {
    id: row.id,
    manifestNumber: row.number,
    revision: row.revision,
    status: row.superseded ? 'superseded' : progress,
    receivedAt: row.receivedAt.toISOString(),
    submissionId: row.submissionId,
    line: row.line,
    shipments: row.shipments,
  };
}

export const itemOf = (row: ManifestStatus): Item => ({
  ...standingOf(row),
  findingCount: row.findingCount,
  omittedCount: row.omitted,
  supersededBy: supersededByOf(row),
});
