import { marksFaults } from '@hammerhead/access';
import type { InputFault, Marks, NewRelease } from '@hammerhead/contracts';
import { isCountry } from '@hammerhead/reference';
import {
  type CoveringAgreement,
  type Queryable,
  releases,
  type ShipmentRevision,
  shipments,
} from '@hammerhead/storage';
import { forbiddenBy, marksOfRelease } from './marks.js';
import { type Recipient, recipientsOf } from './recipients.js';
import type { ReleaseRefused } from './refused.js';
import { timeFaults } from './times.js';

/** What somebody wants to release. */
export interface Releasing extends NewRelease {
  readonly shipment: string;
  readonly now: Date;
}

/** What would be released, where nothing stands in the way. */
export interface Releasable {
  readonly outcome: 'releasable';
  readonly recipients: readonly Recipient[];
  readonly marks: Marks | null;
  /** The revision that stands, and what it states. */
  readonly revision: ShipmentRevision;
  readonly document: NonNullable<ShipmentRevision['document']>;
  readonly destination: string;
}

/** The most revisions of one shipment among which the one that stands is searched. */
const revisionLimit = 100;
/** The most copies of one shipment that stand: more than any agency has countries. */
export const mostStanding = 500;

/**
 * Checks everything that a release depends on, the same for a preview: its times and marks, who hears of it, what its marks forbid, the
 * shipment as it stands, and who has it already.
 * @param agreements those that may cover it (`releases.findCovering`)
 */
export async function checkRelease(
  db: Queryable,
  { shipment, now, ...asked }: Releasing,
  agreements: readonly CoveringAgreement[],
): Promise<Releasable | ReleaseRefused> {
  const revisions = await shipments.findRevisions(db, shipment, revisionLimit);
  const revision = revisions.find(
    ({ state, supersededBy }) => supersededBy === null && state !== 'superseded',
  );
  if (revision === undefined) return { outcome: 'not_found' };
  const errors = [
    ...countryFaults(asked.countries),
    ...timeFaults(asked, now),
    ...marksFaults(asked.marks ?? {}, 'marks'),
  ];
  if (errors.length > 0) return { outcome: 'invalid', errors };
  const resolved = recipientsOf(asked, agreements);
  if (resolved.outcome !== 'resolved') return resolved;
  const { recipients } = resolved;
  const marks = marksOfRelease(asked.marks, await releases.findReferralMarks(db, shipment));
  const forbidden = forbiddenBy({ marks, own: asked.marks }, recipients);
  if (forbidden.length > 0) return { outcome: 'marks_forbid', errors: forbidden };
  if (revision.state === 'canceled') return { outcome: 'not_releasable', reason: 'canceled' };
  const { document, destination } = revision;
  if (document === null || destination === null) return { outcome: 'not_releasable', reason: 'no_facts' };
  const standing = await releases.findStanding(db, shipment, now, mostStanding);
  const copies = standing.filter((copy) => recipients.some((recipient) => isSame(recipient, copy)));
  if (copies.length > 0) return { outcome: 'release_stands', copies };
  return { outcome: 'releasable', recipients, marks, revision, document, destination };
}

const countryFaults = (countries: readonly string[]): InputFault[] =>
  countries.flatMap((country, index) =>
    isCountry(country) ? [] : [{ path: `countries[${index}]`, message: 'is not assigned in ISO 3166-1' }],
  );

/** An agency of many countries may hear of one shipment for several of them, of each once. */
const isSame = (
  { agency, countries }: Recipient,
  copy: { readonly agency: string; readonly countries: readonly string[] },
): boolean => agency === copy.agency && countries.some((country) => copy.countries.includes(country));
