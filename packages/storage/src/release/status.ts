import { disclosed } from './visible.js';

/** SQL: the message `m` is an answer, as it was given or put right. */
export const isAnswer = (m: string): string => `${m}.kind in ('answer', 'correction')`;

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
