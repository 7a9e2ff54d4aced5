import { disclosed } from './visible.js';

/** SQL: the message `m` is an answer, as it was given or put right. */
export const isAnswer = (m: string): string => `${m}.kind in ('answer', 'correction')`;

/**
 * SQL: the message `m` about a copy is its answer that stands.
 * @param at as the record stood at an instant, or stands where that is null
 */
export function stands(m: string, at = 'null::timestamptz'): string {
  const said = (one: string): string => `${isAnswer(one)} and (${at} is null or ${one}.at <= ${at})`;
  return `(${said(m)} and not exists (
    select from release_message later
     where later.release_id = ${m}.release_id and later.agency = ${m}.agency and later.number > ${m}.number
       and ${said('later')}))`;
}

/** SQL: the recipient of a copy `c` has answered. */
export const answered = `exists (
  select from release_message m where m.release_id = c.release_id and m.agency = c.agency and ${isAnswer('m')})`;

/** SQL: how a copy `c` stands with its recipient. */
export const copyStatus = `case
  when ${answered} then 'answered' when c.acknowledged_at is not null then 'acknowledged' else 'new' end`;

/** SQL: whether a copy `c` of a release `l` under an agreement `a` can be read, or the first reason why it cannot. */
export const disclosure = (at: string): string => `case
  when ${disclosed(at)} then 'disclosed' when c.withdrawn_at is not null then 'withdrawn'
  when l.expires_at <= ${at} then 'expired' else 'not_in_force' end`;
