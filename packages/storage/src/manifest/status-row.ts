import type { Finding, StoredJson, Transport } from '@hammerhead/contracts';

/** A manifest as its feed may see it: what was received, and whether scoring is complete. */
export interface ManifestStatus {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly superseded: boolean;
  /** Whether no chunk that holds its shipments is open. */
  readonly processed: boolean;
  readonly receivedAt: Date;
  readonly submissionId: string | null;
  /** Its line in the submission. */
  readonly line: number | null;
  readonly transport: StoredJson<Transport>;
  readonly findings: StoredJson<readonly Finding[]>;
  readonly findingCount: number;
  /** How many bills it left out and so canceled. */
  readonly omitted: number;
  readonly shipments: number;
  readonly scored: number;
  readonly unchanged: number;
  readonly canceled: number;
  readonly outOfScope: number;
  /** The latest revision, where it is a later one; else both are null. */
  readonly laterId: string | null;
  readonly laterRevision: number | null;
}

/**
 * SQL: the number of findings of the manifest `m`. Of one that an earlier release accepted, the shipments that it
 * changed are counted now.
 */
export const findingCountOfM = `
  coalesce(m.finding_count, json_array_length(m.findings) + (
    select coalesce(sum(json_array_length(findings)), 0)::int from shipment
     where position between m.first_position and m.last_position))`;

/** SQL: the columns of {@link ManifestStatus} from the manifest `m`. Add {@link laterThanM} to what they come from. */
export const statusOfM = `
  m.id, m.number, m.revision, m.superseded, m.received_at as "receivedAt", m.submission_id as "submissionId",
  m.submission_line as line, m.transport, m.findings, ${findingCountOfM} as "findingCount",
  coalesce(m.omitted, (
    select count(*)::int from shipment
     where position between m.first_position and m.last_position and cause = 'omitted')) as omitted,
  m.shipments, m.scored, m.unchanged, m.canceled, m.out_of_scope as "outOfScope",
  later.id as "laterId", later.revision as "laterRevision",
  coalesce((
    -- Chunks do not overlap and are ordered, so the first open one that ends at or after this manifest's first position
    -- decides.
    select c.first_position > m.last_position from chunk c
     where c.done_at is null and c.last_position >= m.first_position
     order by c.last_position limit 1), true) as processed`;

export const laterThanM = `
  left join lateral (
    select id, revision from manifest
     where feed_id = m.feed_id and number = m.number and revision > m.revision
     order by revision desc limit 1) later on true`;
