import { confirmsSeizure, instantText, readDecision } from '@hammerhead/contracts';
import { confirmsFound } from './partner-answer/found.js';
import { foundWords } from './partner-answer/words.js';

/** Characters; a headline is one line. */
const headlineLength = 300;

/** The headline of what a person refers: the reason, in one line. */
export function personalHeadline(reason: string): string {
  const line = reason.trim().replaceAll(/\s+/g, ' ');
  return line.length <= headlineLength ? line : `${line.slice(0, headlineLength - 1).toWellFormed()}…`;
}

/** The headline of a reopened referral that no longer reaches a tier: nothing else explains why it is open. */
export const reopenedHeadline = (reason: string): string =>
  [...`reopened: ${reason}`].slice(0, headlineLength).join('');

/** The headline of a referral whose shipment no longer reaches a tier. */
export const withdrawnHeadline = (headline: string): string => `no longer: ${headline}`;

interface Seized {
  readonly what: string;
  readonly count: number;
}

/** How many of what was seized; who wrote the number before what it is has said it. A caliber is no number. */
export function seizedWords({ what, count }: Seized): string {
  const words = what.trimStart();
  const first = /^\d+(?= (?!mm\b))/.exec(words)?.[0];
  return first === String(count) ? words : `${count} × ${what}`;
}

/** A decision as the log has it. */
export interface RecordedDecision {
  readonly kind: string;
  readonly actor: string;
  readonly body: unknown;
}

/** Explains why a decision caused a shipment to be scored again. */
export function becauseOf({ kind, actor, body }: RecordedDecision): string {
  const decision = readDecision({ kind, body });
  switch (decision?.kind) {
    case 'disposition': {
      const { bill, disposition, seizure } = decision.body;
      if (!confirmsSeizure(disposition)) break;
      const what = seizure === undefined ? disposition.replaceAll('_', ' ') : seizedWords(seizure);
      return `near the seizure on bill ${bill} (${what}), confirmed by ${actor}`;
    }
    case 'reopening':
      return `scored again after the seizure on bill ${decision.body.bill} was taken back by ${actor}`;
    case 'partner_answer':
    case 'partner_correction': {
      const { bill, agency, found = [], marks } = decision.body;
      if (!confirmsFound(found))
        return `scored again after what a partner found on bill ${bill} was put right`;
      return marks === undefined
        ? `near the seizure on bill ${bill} (${foundWords(found)}), which ${agency} found`
        : `near the seizure on bill ${bill}, which a partner found`;
    }
    case 'watchlist_published':
      return `scored against version ${decision.body.version} of the list ${decision.body.name}`;
    case 'watchlist_reissued':
      return `scored against the list ${decision.body.name}, which ${actor} put in force again`;
    case 'watchlist_retired':
      return `scored again after ${actor} retired the list ${decision.body.name}`;
    case 'exclusion':
      return decision.body.scope === 'party'
        ? `scored again after ${actor} cleared the party ${decision.body.name}`
        : `scored again after ${actor} cleared the name ${decision.body.name}`;
    case 'exclusion_revoked':
      return `scored again after ${actor} took back that a ${decision.body.scope === 'party' ? 'party' : 'name'} was cleared`;
    default:
  }
  return `scored again after a decision of ${actor}`;
}

/** What a decision brought out about a shipment, or took away from it, and the decision; the decision alone else. */
export function brought(
  decision: RecordedDecision,
  came: { readonly sentence: string } | undefined,
  went?: { readonly sentence: string },
): string {
  const because = becauseOf(decision);
  if (came !== undefined) return `${came.sentence}; ${because}`;
  return went === undefined ? because : `no longer: ${went.sentence}; ${because}`;
}

/** Explains why scoring closed a referral that it had made. */
export const withdrawnBecause = (decision: RecordedDecision): string =>
  `it reaches no tier any more: ${becauseOf(decision)}`;

/** Why a referral is closed whose shipment the feed canceled. */
export const canceledBecause = 'the feed canceled the shipment';

export const firstScored = 'scored for the first time';

export const revisionScored = (revision: number, feedId: string): string =>
  `revision ${revision} of the manifest, sent by ${feedId}, was scored`;

export const revisionCancels = (
  revision: number,
  feedId: string,
  cause: 'named' | 'omitted' | null,
): string =>
  `revision ${revision} of the manifest, sent by ${feedId}, ${cause === 'omitted' ? 'no longer has the shipment' : 'cancels the shipment'}`;

export const referredSentence = (by: string | null, headline: string | null): string =>
  `referred by ${by ?? 'scoring'}${headline === null ? '' : `: ${headline}`}`;

/** A shipment that was referred before says so: what was known of it then stands on the other referral. */
export function returnedSentence(
  sentence: string,
  before: {
    readonly id: string;
    readonly disposition: string | null;
    readonly closedAt: Date | null;
    readonly held: boolean;
    readonly heldUntil: Date | null;
  } | null,
): string {
  if (before === null) return sentence;
  const { id, disposition, closedAt, held, heldUntil } = before;
  const how = disposition === null ? '' : ` as ${disposition}`;
  if (held)
    return `${sentence}; was held ${heldUntil === null ? 'and still is' : `until ${instantText(heldUntil)}`} as referral ${id}${closedAt === null ? '' : `, closed${how}`}`;
  return `${sentence}; was closed${closedAt === null ? '' : ` at ${instantText(closedAt)}`}${how} as referral ${id}`;
}

export const pendingSentence = (by: string, disposition: string): string =>
  `left open by ${by} as ${disposition}`;

/** How a referral ended, or what was told of it later. */
export const closedSentence = (
  by: string,
  disposition: string | null,
  { ground, seizure }: { readonly ground?: string | null; readonly seizure?: Seized | null } = {},
): string =>
  [
    `closed by ${by}`,
    disposition === null ? '' : ` as ${disposition}`,
    onGround(ground ?? null),
    seizure === undefined || seizure === null ? '' : ` (${seizedWords(seizure)})`,
  ].join('');

export const reopenedSentence = (by: string): string => `reopened by ${by}`;

export function assignedSentence(by: string, from: string | null, assignee: string | null): string {
  if (assignee === by) return `taken by ${by}${from === null ? '' : ` from ${from}`}`;
  if (assignee === null)
    return from === by ? `given back by ${by}` : `taken from ${from ?? 'nobody'} by ${by}`;
  return `assigned to ${assignee} by ${by}`;
}

/** A referral was marked; no banner: its marks were taken away. */
export const markedSentence = (by: string, banner: string | null): string =>
  banner === null ? `${by} took its marks away` : `marked ${banner} by ${by}`;

export const notedSentence = (by: string): string => `${by} wrote a note`;

const onGround = (ground: string | null): string => (ground === null ? '' : `, ground: ${ground}`);

export const holdSentence = (by: string, action: string, ground: string | null): string =>
  `${action === 'withdrawn' || action === 'declined' ? 'request for a hold' : 'hold'} ${action} by ${by}${onGround(ground)}`;

export const examSentence = (
  by: string,
  action: string,
  {
    level,
    result,
    ground,
  }: { readonly level: string; readonly result: string | null; readonly ground: string | null },
): string =>
  `exam (${level}) ${action} by ${by}${result === null ? '' : `: ${result.replaceAll('_', ' ')}`}${onGround(ground)}`;

interface Hearing {
  readonly agency: string;
  readonly countries: readonly string[];
}

export const releasedSentence = (by: string, recipients: readonly Hearing[]): string =>
  `released to ${recipients.map(({ agency, countries }) => `${agency} (${countries.join(', ')})`).join(', ')} by ${by}`;

export const releaseWithdrawnSentence = (by: string, agencies: readonly string[]): string =>
  `release to ${agencies.join(', ')} withdrawn by ${by}`;
