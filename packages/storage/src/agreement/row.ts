import type { AgreementStatus, Ground } from '@hammerhead/contracts';
import { statusAt } from './status.js';

export interface AgreementRow {
  readonly id: string;
  /** Of the decision that made it. */
  readonly position: number;
  readonly agency: string;
  readonly countries: string[];
  readonly ground: Ground;
  readonly assurance: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  /** At the instant for which it was read. */
  readonly status: AgreementStatus;
  /** Whether its agency violated an assurance, which is not settled. */
  readonly breach: boolean;
  readonly demonstration: boolean;
  readonly suspendedAt: Date | null;
  readonly suspendedBy: string | null;
  readonly suspensionReason: string | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** The columns of an {@link AgreementRow}, from `agreement a`. @param at the instant of its status, as SQL */
export const agreementColumns = (
  at: string,
): string => `a.id, a.position, a.agency, a.countries, a.ground, a.assurance,
  a.valid_from as "validFrom", a.valid_to as "validTo", ${statusAt(at)} as status,
  exists (select from agreement_breach b where b.agency = a.agency and b.settled_position is null) as breach,
  a.demonstration, a.suspended_at as "suspendedAt", a.suspended_by as "suspendedBy",
  a.suspension_reason as "suspensionReason", a.ended_at as "endedAt", a.ended_by as "endedBy",
  a.end_reason as "endReason", a.version, a.created_by as "createdBy", a.created_at as "createdAt"`;
