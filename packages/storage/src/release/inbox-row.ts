import type { Marks, ReleaseStatus, Urgency } from '@hammerhead/contracts';
import type { Cargo } from './cargo.js';
import { copyStatus } from './status.js';
import type { Reader } from './visible.js';

/** A partner's officer, who reads at an instant. */
export interface InboxReader {
  /** Null: of none, who can read nothing. */
  readonly agency: string | null;
  readonly countries: readonly string[];
  readonly at: Date;
}

/** A recipient's copy, as a line of its inbox. */
export interface InboxRow extends Cargo {
  readonly id: string;
  readonly status: ReleaseStatus;
  readonly urgency: Urgency;
  readonly releasedAt: Date;
  readonly answerBy: Date | null;
  readonly expiresAt: Date | null;
  readonly purpose: string;
  readonly tearline: string;
  readonly marks: Marks | null;
  /** Those that it was released to, and those of its agreement: whose marks may name. */
  readonly speaksFor: readonly string[];
}

/** SQL: who reads, by the first three parameters of a statement. */
export const reader: Reader = { agency: '$1::text', countries: '$2::text[]', at: '$3::timestamptz' };
export const readerValues = ({ agency, countries, at }: InboxReader): unknown[] => [agency, countries, at];

/** SQL: the countries that a recipient speaks for, of a copy `c` under an agreement `a`. */
export const speaksFor = 'c.countries || a.countries as "speaksFor"';

/** SQL: the columns of {@link InboxRow} but for those of its cargo, of a copy `c` of a release `l` under an agreement `a`. */
export const copyColumns = `
  l.id, ${copyStatus} as status, l.urgency, l.created_at as "releasedAt", l.answer_by as "answerBy",
  l.expires_at as "expiresAt", l.purpose, l.tearline, l.marks, ${speaksFor}`;
