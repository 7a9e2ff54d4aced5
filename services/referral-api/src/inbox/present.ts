import {
  banner,
  manifestFactsOf,
  releasedChanges,
  releasedMarks,
  transportFactsOf,
  type Stated,
} from '@hammerhead/access';
import {
  instantText,
  instantTextOrNull,
  type PartnerRelease,
  type PartnerReleaseItem,
  parseStored,
} from '@hammerhead/contracts';
import type { InboxDetail, InboxMessage, InboxRow } from '@hammerhead/storage';
import { presentSaid } from './present-said.js';

/** Presents a copy as a line of its recipient's inbox. @param at the instant of the answer */
export const presentItem = (row: InboxRow, at: Date): PartnerReleaseItem => ({
  id: row.id,
  ...itemOf(row, at),
});

/** Presents a copy with all that its recipient sees of it. */
export const presentRelease = (
  row: InboxDetail,
  said: readonly InboxMessage[],
  at: Date,
): PartnerRelease => ({ id: row.id, ...presentSeen(row, said, at) });

/** All that a recipient sees of its copy: what `preview` shows before there is one. */
export function presentSeen(
  row: Omit<InboxDetail, 'id'>,
  said: readonly InboxMessage[],
  at: Date,
): Omit<PartnerRelease, 'id'> {
  const now = { shipment: parseStored(row.document), transport: parseStored(row.transport) };
  const then = statedThen(row);
  const standing = said.findLast(({ kind }) => kind === 'answer' || kind === 'correction');
  return {
    ...itemOf(row, at),
    agency: row.agency,
    countries: [...row.countries],
    ground: row.ground,
    assurance: row.assurance,
    acknowledgedAt: instantTextOrNull(row.acknowledgedAt),
    acknowledgedBy: row.acknowledgedBy,
    ...manifestFactsOf(now),
    changes: then === null ? [] : releasedChanges(then, now),
    messages: said.map((one) => presentSaid(asTold(one, row), one === standing)),
  };
}

/** What the United States replied bears its marks as the release does; what the recipient said, those that it chose. */
const asTold = (one: InboxMessage, { speaksFor }: Pick<InboxRow, 'speaksFor'>): InboxMessage =>
  one.kind === 'reply' ? { ...one, marks: releasedMarks(one.marks, speaksFor) } : one;

const statedThen = ({ seenDocument, seenTransport }: Omit<InboxDetail, 'id'>): Stated | null =>
  seenDocument === null || seenTransport === null
    ? null
    : { shipment: parseStored(seenDocument), transport: parseStored(seenTransport) };

function itemOf(row: Omit<InboxRow, 'id'>, at: Date): Omit<PartnerReleaseItem, 'id'> {
  const {
    mode,
    portOfExport,
    portOfUnlading,
    arrivalAt = null,
  } = transportFactsOf(parseStored(row.transport));
  const marks = releasedMarks(row.marks, row.speaksFor);
  return {
    status: row.status,
    urgency: row.urgency,
    releasedAt: instantText(row.releasedAt),
    answerBy: instantTextOrNull(row.answerBy),
    expiresAt: instantTextOrNull(row.expiresAt),
    purpose: row.purpose,
    tearline: row.tearline,
    marks,
    banner: marks && banner(marks),
    bill: row.bill,
    manifestNumber: row.manifestNumber,
    destination: row.destination,
    mode,
    portOfExport,
    portOfUnlading,
    departureAt: instantText(row.departureAt),
    arrivalAt,
    departed: row.departureAt <= at,
    canceled: row.canceled,
  };
}
