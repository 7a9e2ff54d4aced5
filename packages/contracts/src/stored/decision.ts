import { z } from 'zod';
import { dispositionSchema } from '../http/referral/disposition.js';
import { heldKinds } from '../http/retention/legal-hold.js';
import { answerOutcomeSchema, breachFindingSchema } from '../http/partner/vocabulary.js';
import { marksSchema } from '../marks.js';
import { examLevelSchema, examResultSchema, waiverGroundSchema } from '../http/referral/exam.js';
import { exclusionScopes, seenPartySchema } from './exclusion.js';

const decision = <const Kind extends string, Body extends z.ZodRawShape>(kind: Kind, body: Body) =>
  z.object({ kind: z.literal(kind), body: z.object(body) });

const watchlistVersion = {
  watchlist: z.string(),
  name: z.string(),
  version: z.number(),
  format: z.string(),
  /** SHA-256 over its entries, in hexadecimal. */
  hash: z.string(),
  publishedAt: z.string(),
  maxAgeDays: z.number().nullable(),
};
/** The keys of two parties, the smaller first. */
const parties = z.array(z.string());
/**
 * What a legal hold keeps: `target` is the id of what `kind` says. Those placed first had that id in a member of its kind,
 * as if they were decisions about it.
 */
const held = {
  legalHold: z.string(),
  kind: z.enum(heldKinds).optional(),
  target: z.string().optional(),
  shipment: z.string().optional(),
  referral: z.string().optional(),
  manifest: z.string().optional(),
  party: z.string().optional(),
  reason: z.string(),
};
/** How many of each kind a run of retention deleted. */
const deleted = z.record(z.string(), z.number());
const message = {
  release: z.string(),
  /** Whose timeline tells of it. */
  referral: z.string().optional(),
  agency: z.string(),
  message: z.string(),
  number: z.number(),
  sha256: z.string(),
};
/** Of which shipment, and what became of it: `found` counts as a seizure where it is of firearms, parts or ammunition. */
const answered = {
  ...message,
  shipment: z.string(),
  position: z.number(),
  bill: z.string(),
  outcome: answerOutcomeSchema,
  found: z.array(z.object({ type: z.string(), count: z.number() })).optional(),
  // What it bears: who may not read it is not told what it says, wherever this decision is told.
  marks: marksSchema.optional(),
};
/** The token itself and its hash are never recorded. */
const token = { token: z.string().describe('Its id'), role: z.string(), subject: z.string() };

/**
 * Every kind of decision in the log, with what it records. Rows are kept for years: the schemas require no more of a
 * body than every release wrote (no lengths, no formats, unknown keys pass); the schemas of requests restrict what may
 * be entered today. A body may get further optional keys; no key may become required.
 */
export const decisionSchema = z.discriminatedUnion('kind', [
  // A referral is closed with its outcome, or stays open while somebody else decides: `status` is the one that it came to
  // where that is not `closed`. `position` is that of the shipment revision.
  decision('disposition', {
    referral: z.string(),
    shipment: z.string(),
    position: z.number(),
    bill: z.string(),
    disposition: dispositionSchema,
    status: z.string().optional(),
    note: z.string().optional(),
    seizure: z.object({ what: z.string(), count: z.number() }).optional(),
    // What became of the hold that stood; `ground`: why nobody looked, or it was released unexamined.
    hold: z.enum(['released', 'kept']).optional(),
    ground: waiverGroundSchema.optional(),
  }),
  // `closedBy`: the position of the decision that is revoked; `disposition` is null if scoring had closed the referral.
  decision('reopening', {
    referral: z.string(),
    shipment: z.string(),
    bill: z.string(),
    closedBy: z.number().nullable(),
    disposition: z.string().nullable(),
    reason: z.string(),
  }),
  // Somebody referred a shipment that the rules did not; what scoring refers is no decision.
  decision('referral_created', {
    referral: z.string(),
    shipment: z.string(),
    bill: z.string(),
    reason: z.string(),
  }),
  // What a referral is marked with since, and was before; null: with nothing.
  decision('referral_marked', {
    referral: z.string(),
    shipment: z.string(),
    bill: z.string(),
    marks: marksSchema.nullable(),
    before: marksSchema.nullable(),
  }),
  // A referral is assigned to somebody, or given back: `from` is whom it was assigned to, `status` what it came to.
  decision('assignment', {
    referral: z.string(),
    shipment: z.string(),
    bill: z.string(),
    from: z.string().nullable(),
    assignee: z.string().nullable(),
    status: z.string(),
  }),
  // Somebody wrote a note on a referral; its text stands in the table of notes. `sha256`: of that text, its marks and the
  // agency of who wrote it.
  decision('note', { referral: z.string(), note: z.string(), sha256: z.string().optional() }),
  // A hold was asked for, placed or lifted. `status`: where the referral stands since. `ground`: why it was lifted
  // unexamined. A request ends with `withdraw`, or with `decline` where somebody ends it who could have placed the hold.
  decision('hold', {
    referral: z.string(),
    shipment: z.string(),
    bill: z.string(),
    action: z.enum(['request', 'place', 'lift', 'withdraw', 'decline']),
    reason: z.string(),
    ground: waiverGroundSchema.optional(),
    status: z.string(),
  }),
  decision('exam', {
    referral: z.string(),
    shipment: z.string(),
    bill: z.string(),
    action: z.enum(['start', 'record', 'waive']),
    level: examLevelSchema,
    findings: z.string().optional(),
    result: examResultSchema.optional(),
    ground: waiverGroundSchema.optional(),
    status: z.string(),
  }),
  decision('watchlist_published', {
    ...watchlistVersion,
    added: z.number(),
    changed: z.number(),
    removed: z.number(),
    // Of a version that was made by hand: the entries that were added, changed or removed one by one, and why.
    entryIds: z.array(z.string()).optional(),
    reason: z.string().optional(),
  }),
  // The same version is issued once more: confirmed as up to date with its file, or restored after it was retired.
  decision('watchlist_reissued', watchlistVersion),
  decision('watchlist_retired', { watchlist: z.string(), name: z.string(), version: z.number() }),
  // A name is declared not to be this entry of a list: everybody's, or, where a party was seen, that party's alone.
  decision('exclusion', {
    exclusion: z.string(),
    watchlist: z.string(),
    entry: z.string(),
    name: z.string(),
    reason: z.string(),
    scope: z.enum(exclusionScopes).optional(),
    seen: seenPartySchema.optional(),
  }),
  // `scope`: of the exclusion; absent where it cleared a name.
  decision('exclusion_revoked', { exclusion: z.string(), scope: z.enum(exclusionScopes).optional() }),
  // A merge decides that two parties are one, a refusal that they are not. `decision` is the position of the revoked
  // one.
  decision('merge', { parties, reason: z.string() }),
  decision('merge_undone', { parties, decision: z.number() }),
  decision('merge_refusal', { parties, reason: z.string() }),
  decision('merge_refusal_undone', { parties, decision: z.number() }),
  decision('ruleset_published', { ruleset: z.string(), name: z.string(), version: z.number() }),
  // `upto`: the last position from which the baselines were computed.
  decision('baseline_published', { upto: z.number(), shipments: z.number() }),
  decision('token_created', {
    ...token,
    feedId: z.string().optional(),
    countries: z.array(z.string()).optional(),
    agency: z.string().optional(),
    federal: z.boolean().optional(),
    expiresAt: z.string().optional(),
    // Of a feed's token that may not do all that feeds may, and of one that was made in place of another.
    scopes: z.array(z.string()).optional(),
    replaces: z.string().optional(),
  }),
  // Another token takes its place; until `endsAt` both work.
  decision('token_rotated', { ...token, replacedBy: z.string(), endsAt: z.string() }),
  decision('token_revoked', { ...token, reason: z.string() }),
  // Of an address its host alone is recorded: the rest may hold a password of the receiver's. No secret ever is.
  decision('webhook_created', {
    webhook: z.string(),
    host: z.string(),
    events: z.array(z.string()),
    feedId: z.string().optional(),
  }),
  // Only what was changed.
  decision('webhook_changed', {
    webhook: z.string(),
    host: z.string().optional(),
    events: z.array(z.string()).optional(),
    description: z.string().nullable().optional(),
    status: z.string().optional(),
  }),
  decision('webhook_removed', { webhook: z.string(), host: z.string() }),
  decision('webhook_secret_rotated', { webhook: z.string(), formerUntil: z.string() }),
  decision('webhook_tested', { webhook: z.string(), delivery: z.string() }),
  // One message, or all that were given up since an instant.
  decision('webhook_redelivered', {
    webhook: z.string(),
    delivery: z.string().optional(),
    since: z.string().optional(),
    deliveries: z.number(),
  }),
  // By the worker: the receiver said that it is gone.
  decision('webhook_disabled', { webhook: z.string(), reason: z.string() }),
  // Shipments that could not be scored are tried again.
  decision('dead_letter_requeued', {
    firstPosition: z.number(),
    lastPosition: z.number(),
    shipments: z.number(),
  }),
  // What may be told to an agency, and on what ground (19 CFR 103.33). `demonstration`: by a first start, to try with.
  decision('agreement_made', {
    agreement: z.string(),
    agency: z.string(),
    countries: z.array(z.string()),
    ground: z.string(),
    assurance: z.string(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    demonstration: z.boolean().optional(),
  }),
  // `agreement` is the one that somebody named; with a breach, `agreements` are all that it suspended.
  decision('agreement_suspended', {
    agreement: z.string(),
    agency: z.string(),
    reason: z.string(),
    breach: z.boolean().optional(),
    agreements: z.array(z.string()).optional(),
  }),
  decision('agreement_resumed', { agreement: z.string(), agency: z.string(), reason: z.string() }),
  decision('agreement_ended', { agreement: z.string(), agency: z.string(), reason: z.string() }),
  // `breach`: the position of the decision that recorded it. What it suspended stays so until it is resumed.
  decision('breach_settled', {
    agreement: z.string(),
    agency: z.string(),
    breach: z.number(),
    finding: breachFindingSchema,
    reason: z.string(),
  }),
  // A shipment is released to agencies, each under its agreement. `sha256`: of the purpose and the tear line as they stand
  // in the table of releases.
  decision('release_made', {
    release: z.string(),
    shipment: z.string(),
    referral: z.string().optional(),
    bill: z.string(),
    recipients: z.array(
      z.object({ agency: z.string(), countries: z.array(z.string()), agreement: z.string() }),
    ),
    urgency: z.string(),
    marks: marksSchema.nullable(),
    expiresAt: z.string().nullable(),
    sha256: z.string(),
  }),
  // `agencies`: from whom it was withdrawn.
  decision('release_withdrawn', {
    release: z.string(),
    shipment: z.string(),
    referral: z.string().optional(),
    bill: z.string(),
    agencies: z.array(z.string()),
    reason: z.string(),
  }),
  // What a recipient says; `number`: of what was said about its copy. Words stand in the table of messages; `sha256` is of
  // them and their marks.
  decision('release_acknowledged', {
    release: z.string(),
    agency: z.string(),
    referral: z.string().optional(),
  }),
  decision('partner_answer', { ...answered }),
  decision('partner_correction', { ...answered, corrects: z.number() }),
  decision('partner_question', { ...message }),
  decision('release_reply', { ...message }),
  // Something is kept whatever its age, or is not any more.
  decision('legal_hold_placed', held),
  decision('legal_hold_lifted', held),
  // A plan of retention is carried out; canceled, or done to its end. No name, bill or id of what was deleted.
  decision('retention_started', {
    retentionRun: z.string(),
    plan: z.string(),
    day: z.string(),
    reason: z.string(),
  }),
  decision('retention_canceled', { retentionRun: z.string(), plan: z.string(), deleted }),
  decision('retention_run', { retentionRun: z.string(), plan: z.string(), day: z.string(), deleted }),
]);
export type Decision = z.output<typeof decisionSchema>;

/** The causes of scoring shipments again. */
export const rescoreCauseSchema = z.enum(['seizure', 'watchlist', 'exclusion', 'merge']);
export type RescoreCause = z.output<typeof rescoreCauseSchema>;

/** Reads a decision from its row; undefined if this release does not know its kind or body. */
export const readDecision = (row: { readonly kind: string; readonly body: unknown }): Decision | undefined =>
  decisionSchema.safeParse(row).data;
