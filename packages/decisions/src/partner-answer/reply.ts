import type { Actor, Marks } from '@hammerhead/contracts';
import { releases, type Said, type Transaction } from '@hammerhead/storage';
import { tellPartner } from '../partner-event/tell.js';
import { recordDecision } from '../record.js';
import { has } from '../referral/act.js';
import { replyMarksFaults } from './marks.js';
import type { SayingRefused } from './refused.js';
import { say } from './say.js';

export interface Replying {
  readonly release: string;
  /** To which recipient; undefined where there is one. */
  readonly agency?: string | undefined;
  readonly text: string;
  readonly marks?: Marks;
  readonly now: Date;
}

/** Somebody tells a recipient something about a release. No other recipient of it hears anything. */
export async function replyToPartner(
  tx: Transaction,
  actor: Actor,
  { release, agency, text, marks, now }: Replying,
): Promise<
  | { readonly outcome: 'said'; readonly agency: string; readonly said: Said }
  | { readonly outcome: 'marks_forbid'; readonly errors: ReturnType<typeof replyMarksFaults> }
  | SayingRefused
> {
  if (!has(actor, 'release:reply')) return { outcome: 'forbidden', permission: 'release:reply' };
  const recipients = await releases.findRecipients(tx, release);
  if (recipients.length === 0) return { outcome: 'not_found' };
  const to = chosen(recipients, agency);
  const copy = to === undefined ? null : await releases.lockOf(tx, release, to, now);
  if (copy === null) {
    const names = recipients.join(', ');
    const message =
      agency === undefined ? `must say to which recipient: ${names}` : `is no recipient of it: ${names}`;
    return { outcome: 'invalid', errors: [{ path: 'agency', message }] };
  }
  const errors = replyMarksFaults(marks, copy);
  if (errors.length > 0) return { outcome: 'marks_forbid', errors };
  if (!copy.disclosed)
    return {
      outcome: 'wrong_state',
      detail: `${copy.agency} cannot read it now: it was withdrawn, its time is over, or its agreement is not in force`,
    };
  const { last } = await releases.readStanding(tx, copy);
  const said = await say(tx, actor, copy, last, { kind: 'reply', body: { text }, marks }, (body) =>
    recordDecision(tx, actor, { kind: 'release_reply', body }),
  );
  await tellPartner(tx, [{ agency: copy.agency, kind: 'release.changed', release }], now);
  return { outcome: 'said', agency: copy.agency, said };
}

const chosen = (recipients: readonly string[], agency: string | undefined): string | undefined =>
  agency === undefined && recipients.length === 1 ? recipients[0] : recipients.find((one) => one === agency);
