import { may, type Permission } from '@hammerhead/access';
import type { Actor, ExamLevel, ReferralAction } from '@hammerhead/contracts';
import type { StandingCopy } from '@hammerhead/storage';
import type { SeenAnswer } from '../partner-answer/seen.js';
import type { ReferralWithCargo } from './hold/cargo.js';
import { type ReferralVerb, statusAfter } from './lifecycle.js';
import type { ActRefused } from './act-refused.js';

/** A referral as somebody finds it who wants to do something with it. */
export interface Situation extends Pick<ReferralWithCargo, 'referral' | 'cargo'> {
  readonly now: Date;
  /** The copies of its shipment that partners have; none where nobody asks. */
  readonly copies?: readonly StandingCopy[];
  /** What partners answered about its shipment that the actor may read; none where nobody asks. */
  readonly answers?: readonly SeenAnswer[];
}

/** Why somebody may not do something with a referral as it stands. */
export interface Obstacle {
  readonly refused: ActRefused;
  /** Why, and what can be done instead, where people are told of the action all the same. */
  readonly blocked?: string | undefined;
}

/** Something that a person may do with a referral: what the verb checks, and what `actions` tells of it. */
export interface Act {
  /** As `actions` calls it. */
  readonly verb: string;
  /** Its row in the table of the life of a referral. */
  readonly step: ReferralVerb;
  readonly permission: Permission;
  /** Of the request, below the referral. */
  readonly path: string;
  /** What the body says in any case. */
  readonly body: ReferralAction['body'];
  /** The members that the body needs beside that, and those that it may have. */
  readonly needs?: readonly string[] | ((situation: Situation) => readonly string[]);
  readonly takes?: readonly string[];
  readonly brings: string | ((situation: Situation) => string);
  /** Why it suggests itself; undefined: it does not. */
  readonly because?: (situation: Situation) => string | undefined;
  /** Of an exam: acts that differ by it alone are told as one, with their levels. */
  readonly level?: ExamLevel;
  readonly method?: ReferralAction['method'];
  /** What else stands in the way, where status and right do not; null: nothing. */
  readonly obstacle?: (situation: Situation, actor: Actor) => Obstacle | null;
}

/** Whether an actor has a right. The system does what it does by its own rules. */
export const has = (actor: Actor, permission: Permission): boolean =>
  actor.role === 'system' || may(actor, permission);

/** What stands in the way of an act; null where nothing does. */
export function obstacleTo(act: Act, situation: Situation, actor: Actor): Obstacle | null {
  const { referral } = situation;
  if (!has(actor, act.permission)) return { refused: { outcome: 'forbidden', permission: act.permission } };
  if (statusAfter(act.step, referral) === null)
    return { refused: { outcome: 'wrong_state', status: referral.status } };
  return act.obstacle?.(situation, actor) ?? null;
}

/** What a person may do with a referral as it stands, and what stands in the way of what they might expect. */
export function actionsAmong(acts: readonly Act[], situation: Situation, actor: Actor): ReferralAction[] {
  const actions = new Map<string, ReferralAction & { readonly levels: ExamLevel[] }>();
  for (const act of acts) {
    const obstacle = obstacleTo(act, situation, actor);
    if (obstacle !== null && obstacle.blocked === undefined) continue;
    const action = actionOf(act, situation, obstacle?.blocked);
    const key = JSON.stringify(action);
    const told = actions.get(key) ?? { ...action, levels: [] };
    if (act.level !== undefined) told.levels.push(act.level);
    actions.set(key, told);
  }
  return [...actions.values()];
}

function actionOf(
  { verb, method = 'POST', path, body, needs = [], takes = [], brings, because, level }: Act,
  situation: Situation,
  blocked: string | undefined,
): Omit<ReferralAction, 'levels'> {
  const { action = null, disposition = null } = body;
  const reason = because?.(situation);
  const members = typeof needs === 'function' ? needs(situation) : needs;
  return {
    verb,
    action: typeof action === 'string' ? action : null,
    disposition: typeof disposition === 'string' ? disposition : null,
    method,
    path: `/v1/referrals/${situation.referral.id}/${path}`,
    body,
    needs: level === undefined ? [...members] : ['level', ...members],
    takes: [...takes],
    brings: typeof brings === 'function' ? brings(situation) : brings,
    ...(reason === undefined ? {} : { because: reason }),
    ...(blocked === undefined ? {} : { blocked }),
  };
}
