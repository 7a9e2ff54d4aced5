import { createHash } from 'node:crypto';
import { type Actor } from '@hammerhead/contracts';
import { audit, retention, type Transaction } from '@hammerhead/storage';
import { withoutWords } from './policy/redacted.js';

type Naming = Awaited<ReturnType<typeof retention.findNaming>>;

/** A decision without its words. */
export interface Redacted {
  readonly position: number;
  /** SHA-256 of the body that is left, in hexadecimal. */
  readonly sha256: string;
}

/** Takes the words out of decisions. Whoever calls it records that ({@link recordRedacted}) at the end. */
export async function redactDecisions(tx: Transaction, decisions: Naming): Promise<readonly Redacted[]> {
  const left = decisions.map(({ position, body }) => ({
    position,
    body: JSON.stringify(withoutWords(JSON.parse(body))),
  }));
  await retention.redact(tx, left);
  return left.map(({ position, body }) => ({
    position,
    sha256: createHash('sha256').update(body, 'utf8').digest('hex'),
  }));
}

/** So many positions at most stand in one entry of the audit. */
const mostOfEntry = 200;

/**
 * Records in the audit what is left of decisions, so that a body without its words cannot be rewritten, either. It locks
 * the end of the audit, which is the last lock of a transaction.
 */
export async function recordRedacted(
  tx: Transaction,
  actor: Actor,
  run: string,
  redacted: readonly Redacted[],
): Promise<void> {
  const groups = Array.from({ length: Math.ceil(redacted.length / mostOfEntry) }, (_, at) =>
    redacted.slice(at * mostOfEntry, (at + 1) * mostOfEntry),
  );
  await audit.record(
    tx,
    actor,
    groups.map((group) => ({
      act: audit.decisionsRedacted,
      target: `retentionRun/${run}`,
      about: { redacted: Object.fromEntries(group.map(({ position, sha256 }) => [position, sha256])) },
    })),
  );
}
