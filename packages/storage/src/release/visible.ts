/** The texts of the parameters of a statement, such as `$1::text`, or of its columns. */
export interface Reader {
  /** The agency of who reads, a text. */
  readonly agency: string;
  /** The countries that they speak for, a text array. */
  readonly countries: string;
  /** The instant at which they read, a timestamptz. */
  readonly at: string;
}

/** Whether an agreement, as `a`, is in force at an instant. */
export const inForce = (at: string): string =>
  `(a.suspended_at is null and a.ended_at is null and a.valid_from <= ${at} and (a.valid_to is null or a.valid_to > ${at}))`;

/**
 * Whether a recipient's copy can be read: `l` is its release, `c` the copy, `a` its agreement. The one place that decides
 * it, for every channel.
 */
export const disclosed = (at: string): string =>
  `(c.withdrawn_at is null and (l.expires_at is null or l.expires_at > ${at}) and ${inForce(at)})`;

/**
 * Whether somebody may read a recipient's copy. Who speaks for several countries carries it to each of them, so REL TO must
 * name them all. What else marks forbid was refused when it was released.
 */
export const visible = (reader: Reader): string => `(${addressed(reader)} and ${disclosed(reader.at)})`;

const addressed = ({ agency, countries }: Reader): string =>
  `c.agency = ${agency} and c.countries && ${countries} and (l.rel_to is null or ${countries} <@ l.rel_to)`;

/**
 * Whether somebody may hear of what happened to a copy: what they may not read any more is not told, however long ago it
 * happened, except that it was withdrawn.
 * @param kind of the event, a text
 */
export const audible = (reader: Reader, kind: string): string =>
  `(${visible(reader)} or (${kind} = 'release.withdrawn' and c.withdrawn_at is not null
    and ${addressed(reader)} and ${inForce(reader.at)}))`;

/**
 * Whether somebody could hear of it, were the agreement of the copy not suspended: so they can once it is resumed.
 * @param kind of the event, a text
 */
export const silenced = (reader: Reader, kind: string): string =>
  `(${addressed(reader)} and (c.withdrawn_at is null or ${kind} = 'release.withdrawn')
    and (l.expires_at is null or l.expires_at > ${reader.at}) and a.suspended_at is not null and a.ended_at is null
    and (a.valid_to is null or a.valid_to > ${reader.at}))`;

/** The tables that these speak of. */
export const copies =
  'release_recipient c join release l on l.id = c.release_id join agreement a on a.id = c.agreement_id';
