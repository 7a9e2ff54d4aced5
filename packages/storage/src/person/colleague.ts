import { isInForce } from '../token/in-force.js';

/** SQL: whether `person p` can still sign in: they hold a token in force, or were seen within so many days. */
export const isColleague = (days: string): string =>
  `(p.last_seen_at > now() - make_interval(days => ${days}) or exists (
     select from token t where t.subject = p.subject and ${isInForce('t')}))`;
