import type { ActorName } from './actors.js';
import type { Prepare } from './requests/index.js';
import { feedIds } from './ids/feeds.js';
import { partnerIds } from './ids/partners.js';
import { peopleIds } from './ids/people.js';
import type { Stock } from './stock.js';

/** A member of a body, or a parameter, that names something. */
export interface IdRow {
  /** What it names. */
  readonly names: string;
  /** Who asks. */
  readonly actor: ActorName;
  /** One that names nothing. */
  readonly unknown: (stock: Stock) => string;
  /** The status of the answer to that. */
  readonly status: number;
  /** One that this actor may not know of; or why nothing of the kind is hidden from anybody who may ask. */
  readonly hidden: ((stock: Stock) => Promise<string>) | string;
  /** A right request, where the one of the matrix has not this member. */
  readonly request?: Prepare;
}

export const noUuid = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';

/** By operation and place: every member that names something. */
export const ids: Readonly<Record<string, IdRow>> = { ...feedIds, ...peopleIds, ...partnerIds };

/**
 * What else is free text or a number, and names nothing that could be looked up: by place, in any operation; or by
 * operation and place, where a star stands for the rest.
 */
export const values: readonly string[] = [
  // Ports of a public table.
  'listReferrals query.portOfExport*',
  // What somebody chooses to see of the queue.
  'changeSettings body.*',
  // Secrets: nobody knows whose they are but who holds them.
  'signIn body.*',
  'listTokens query.feedId',
  'listTokens query.subject',
  'rotateToken body.overlapHours',
  // The hash of words that were searched for.
  'listAudit query.sha256',
  // A place in the order of events.
  'streamEvents headers.last-event-id',
  'query.cursor',
  'query.limit',
  'query.name',
  'query.q',
  'query.country',
  'query.version',
  'query.reason',
  'headers.if-match',
  'headers.if-none-match',
  'headers.content-encoding',
  // It is kept as the reader says it, and looked up nowhere.
  'headers.hammerhead-purpose',
  'listAudit query.act*',
  'body.reason',
  'body.note',
  'body.name',
  // A manifest states what it carries: its number is told below, the rest is kept as it is and looks nothing up.
  'postManifest body.revision',
  'postManifest body.transport.*',
  'postManifest body.shipments[].*',
  'listManifests query.revision',
  'postSubmission headers.submission-reference',
  'postSubmission headers.submission-line',
  'postSubmission body',
  'listReferrals query.tier*',
  'listReferrals query.status*',
  'listReferrals query.mode*',
  'listReferrals query.destination*',
  // Ports of a public table.
  'getForecast query.port*',
  'getForecast query.within',
  'examineReferral body.findings',
  // What a plan is called follows from all that it would do; another one is refused, whoever was told it.
  'startRetentionRun body.plan',
  'createWebhook body.url',
  // Made by an admin, who names feeds and knows all of them; it need not have sent anything yet.
  'createWebhook body.feedId',
  'createWebhook body.description',
  'changeWebhook body.url',
  'changeWebhook body.description',
  'rotateWebhookSecret body.overlapHours',
  // The filters of the queue, of which `listReferrals` tells what each names.
  'countReferrals query.*',
  'claimReferral body.*',
  'clearReferrals body.items[].version',
  'body.text',
  // Of marks: countries, of which each exists; subjects, who are looked up nowhere: who is named sees no more by it.
  'body.marks.*',
  // Of a list whose words are a few.
  'listReleases query.*',
  'countReleases query.*',
  // Countries, of which each exists.
  'body.countries[]',
  'body.purpose',
  'body.tearline',
  'body.assurance',
  // With whom there is an agreement from now on: it need not have an officer yet.
  'makeAgreement body.agency',
  // What was found.
  'body.items[].count',
  'body.items[].unit',
  'body.items[].description',
  'listPeople query.*',
  'disposeReferral body.seizure.*',
  // Of marks: countries, of which each exists.
  'markReferral body.relTo[]',
  'getPartyNetwork query.depth',
  // Entries of a list say who is sought; they are compared with shipments, and never looked up when they are written.
  'importWatchlist query.*',
  'importWatchlist body.*',
  'addWatchlistEntries body.entries[].*',
  'changeWatchlistEntry body.*',
  'searchWatchlists query.atLeast',
  // Who a new token is for; a feed need not have sent anything.
  'createToken body.*',
];

const fits = (pattern: string, text: string): boolean =>
  pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;

/** Whether a member names nothing. */
export const isValue = (operation: string, path: string): boolean =>
  values.some((pattern) => fits(pattern, path) || fits(pattern, `${operation} ${path}`));
