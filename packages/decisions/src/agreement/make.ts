import { agreementFaults } from '@hammerhead/access';
import type { Actor, Ground, InputFault } from '@hammerhead/contracts';
import { agreements, type Transaction, uuidv7 } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { has } from '../referral/act.js';
import { spelledOtherwise } from './spelling.js';
import type { AgreementRefused, BreachStands } from './refused.js';

export interface MakingAgreement {
  readonly agency: string;
  readonly countries: readonly string[];
  readonly ground: Ground;
  readonly assurance: string;
  /** By default now. */
  readonly validFrom?: Date | undefined;
  readonly validTo?: Date | undefined;
  /** Whether a first start makes it, to try the program with. */
  readonly demonstration?: true;
}

/**
 * Records that something may be told to an agency, and on what ground (19 CFR 103.33(a)). With one that violated an assurance
 * there is none, until that is settled (103.33(b)(2)), by whatever spelling: an agency has one.
 */
export async function makeAgreement(
  tx: Transaction,
  actor: Actor,
  { agency, countries, ground, assurance, validFrom: from, validTo: to, demonstration }: MakingAgreement,
  now: Date,
): Promise<
  | { readonly outcome: 'made'; readonly id: string }
  | { readonly outcome: 'invalid'; readonly errors: readonly InputFault[] }
  | Extract<AgreementRefused, { outcome: 'forbidden' }>
  | BreachStands
> {
  if (!has(actor, 'agreement:write')) return { outcome: 'forbidden', permission: 'agreement:write' };
  const validFrom = from ?? now;
  const validTo = to ?? null;
  const errors = agreementFaults({ countries, ground, validFrom, validTo }, now);
  if (errors.length > 0) return { outcome: 'invalid', errors };
  const known = await agreements.findOtherSpelling(tx, agency);
  if (known !== null) return { outcome: 'invalid', errors: [spelledOtherwise(known)] };
  await agreements.lockAgency(tx, agency);
  const breach = await agreements.findBreach(tx, agency);
  if (breach !== null) return { outcome: 'breach_stands', agency, breach };
  const id = uuidv7();
  const position = await recordDecision(tx, actor, {
    kind: 'agreement_made',
    body: {
      agreement: id,
      agency,
      countries: [...countries],
      ground,
      assurance,
      validFrom: validFrom.toISOString(),
      validTo: validTo?.toISOString() ?? null,
      demonstration,
    },
  });
  await agreements.insert(tx, position, {
    id,
    agency,
    countries,
    ground,
    assurance,
    validFrom,
    validTo,
    demonstration: demonstration ?? false,
    createdBy: actor.subject,
    createdAt: now,
  });
  return { outcome: 'made', id };
}
