import type { Marks } from '@hammerhead/contracts';
import { timeText } from '../sql-time.js';
import { copyStatus, disclosure } from './status.js';

/** Something that was said about a copy; times are texts. */
export interface MessageRow {
  readonly id: string;
  readonly number: number;
  readonly kind: 'answer' | 'correction' | 'question' | 'reply';
  readonly body: unknown;
  readonly marks: Marks | null;
  readonly by: string;
  readonly byAgency: string | null;
  readonly at: string;
}

/** A recipient's copy; times are texts. */
export interface CopyRow {
  readonly agency: string;
  readonly countries: readonly string[];
  readonly agreementId: string;
  readonly demonstration: boolean;
  readonly disclosure: 'disclosed' | 'withdrawn' | 'expired' | 'not_in_force';
  readonly status: 'new' | 'acknowledged' | 'answered';
  readonly firstReadAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly openQuestions: number;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawalReason: string | null;
  readonly messages: readonly MessageRow[];
}

/** A release with all its copies, as US officers see it. */
export interface ReleaseRow {
  readonly id: string;
  readonly shipmentId: string;
  readonly referralId: string | null;
  readonly bill: string;
  /** Of the cargo, as the manifest stated it at release; null: it is kept no longer. */
  readonly destination: string | null;
  readonly portOfUnlading: string | null;
  readonly purpose: string;
  readonly tearline: string;
  readonly urgency: string;
  readonly answerBy: Date | null;
  readonly expiresAt: Date | null;
  readonly marks: Marks | null;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly position: number;
  /** Of its place in a list. */
  readonly place: readonly [string, string];
  readonly copies: readonly CopyRow[];
}

/** SQL: how many questions about a copy `c` came since the last reply to it. */
export const openQuestions = `(
  select count(*)::int from release_message q
   where q.release_id = c.release_id and q.agency = c.agency and q.kind = 'question'
     and not exists (select from release_message y
                      where y.release_id = c.release_id and y.agency = c.agency and y.kind = 'reply'
                        and y.number > q.number))`;

/** SQL: the columns of {@link ReleaseRow} of a release `l`. @param at the instant @param most messages of a copy */
export const releaseColumns = (at: string, most: string): string => `
  l.id, l.shipment_id as "shipmentId", l.referral_id as "referralId",
  coalesce((select d.body ->> 'bill' from decision d where d.position = l.position), '') as bill,
  bound.destination, bound."portOfUnlading",
  l.purpose, l.tearline, l.urgency, l.answer_by as "answerBy", l.expires_at as "expiresAt", l.marks,
  l.created_at as "createdAt", l.created_by as "createdBy", l.position,
  array[${timeText('l.created_at')}, l.id::text] as place,
  (select coalesce(jsonb_agg(jsonb_build_object(
            'agency', c.agency, 'countries', c.countries, 'agreementId', c.agreement_id,
            'demonstration', a.demonstration,
            'disclosure', ${disclosure(at)},
            'status', ${copyStatus},
            'firstReadAt', (select min(x.first_at) from release_read x
                             where x.release_id = c.release_id and x.agency = c.agency),
            'acknowledgedAt', c.acknowledged_at, 'acknowledgedBy', c.acknowledged_by,
            'openQuestions', ${openQuestions},
            'withdrawnAt', c.withdrawn_at, 'withdrawnBy', c.withdrawn_by, 'withdrawalReason', c.withdrawal_reason,
            'messages', (
              select coalesce(jsonb_agg(jsonb_build_object(
                       'id', m.id, 'number', m.number, 'kind', m.kind, 'body', m.body, 'marks', m.marks, 'by', m.by,
                       'byAgency', m.by_agency, 'at', m.at) order by m.number), '[]')
                from (select * from release_message n where n.release_id = c.release_id and n.agency = c.agency
                       order by n.number desc limit ${most}) m))
            order by c.agency), '[]')
     from release_recipient c join agreement a on a.id = c.agreement_id
    where c.release_id = l.id) as copies`;

/** SQL: where the cargo of a release `l` goes, as {@link releaseColumns} need it. */
export const withBound = `
  left join lateral (
    select s.destination, m.transport::jsonb ->> 'portOfUnlading' as "portOfUnlading"
      from shipment s join manifest m on m.id = s.manifest_id where s.position = l.seen_position) as bound on true`;
