import type { RescoreCause, StoredEvidence, StoredFeatures, StoredJson } from '@hammerhead/contracts';
import { bigint, boolean, type Column, column, integer, json, smallint, text, uuid } from '../copy/column.js';
import { copyRows } from '../copy/copy-rows.js';
import type { Transaction } from '../pool.js';

/** An assessment to be inserted; texts are JSON, `score` in hundredths. */
export interface AssessmentRow {
  readonly position: number;
  readonly knownTo: number;
  readonly ruleSetId: string;
  readonly id: string;
  readonly cause: 'first' | RescoreCause;
  /** The position of the decision that made it necessary; null for a first scoring. */
  readonly causePosition: number | null;
  /** Whether the shipment had departed when that decision was made. */
  readonly departed: boolean;
  readonly featureSet: number;
  readonly score: number;
  readonly tier: number | null;
  readonly incomplete: boolean;
  readonly headline: string | null;
  readonly features: StoredJson<StoredFeatures>;
  readonly evidence: StoredJson<StoredEvidence>;
}

const assessmentColumns: readonly Column<AssessmentRow>[] = [
  column('position', bigint, ({ position }) => position),
  column('known_to', bigint, ({ knownTo }) => knownTo),
  column('ruleset_id', uuid, ({ ruleSetId }) => ruleSetId),
  column('id', uuid, ({ id }) => id),
  column('cause', text, ({ cause }) => cause),
  column('feature_set', smallint, ({ featureSet }) => featureSet),
  column('score', integer, ({ score }) => score),
  column('tier', smallint, ({ tier }) => tier),
  column('incomplete', boolean, ({ incomplete }) => incomplete),
  column('headline', text, ({ headline }) => headline),
  column('features', json, ({ features }) => features),
  column('evidence', json, ({ evidence }) => evidence),
  column('cause_position', bigint, ({ causePosition }) => causePosition),
  column('departed', boolean, ({ departed }) => departed),
];

/** Writes assessments of chunks that this transaction has locked and found open, so no other process writes them. */
export const insert = (client: Transaction, rows: readonly AssessmentRow[]): Promise<void> =>
  copyRows(client, 'assessment', assessmentColumns, rows, 1_200);
