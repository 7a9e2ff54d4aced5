import { createHash } from 'node:crypto';
import type { Decision } from '@hammerhead/contracts';

/** What each decision is about, by the member of its body that names it; the first that a body has counts. */
const named = [
  'agreement',
  'release',
  'referral',
  'exclusion',
  'watchlist',
  'ruleset',
  'token',
  'webhook',
  'legalHold',
  'retentionRun',
  'shipment',
] as const;

/**
 * The members of a body that the audit repeats: what was done, never free text or the name of a person on a shipment.
 * Who reads the audit may not know all that the log has; the hash of the whole body holds the rest fast.
 */
const repeated = [
  'action',
  'agencies',
  'agency',
  'agreements',
  'assignee',
  'breach',
  'countries',
  'deleted',
  'disposition',
  'federal',
  'feedId',
  'finding',
  'ground',
  'kind',
  'level',
  'marks',
  'number',
  'outcome',
  'role',
  'scope',
  'scopes',
  'shipments',
  'status',
  'subject',
  'target',
  'version',
] as const;

/** What somebody said is not repeated where it bears marks: who reads the audit may not be one of those it is for. */
const limitedByMarks: ReadonlySet<string> = new Set(['outcome']);

/** What a decision is about, as the audit names it: `kind/id`; null where it is about nothing that has an id. */
export function auditedTarget({ body }: Decision): string | null {
  const members = new Map<string, unknown>(Object.entries(body));
  for (const member of named) {
    const id = members.get(member);
    if (typeof id === 'string') return `${member}/${id}`;
  }
  return null;
}

/** What the audit repeats of a decision, and the SHA-256 of its body as the log has it, in hexadecimal. */
export function auditedBody({ body }: Decision): Readonly<Record<string, unknown>> {
  const members = new Map<string, unknown>(Object.entries(body));
  const isMarked = members.has('marks');
  return {
    ...Object.fromEntries(
      repeated.flatMap((member) =>
        members.has(member) && !(isMarked && limitedByMarks.has(member))
          ? [[member, members.get(member)]]
          : [],
      ),
    ),
    sha256: createHash('sha256').update(JSON.stringify(body), 'utf8').digest('hex'),
  };
}
