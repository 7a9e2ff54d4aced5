import { may, type Permission } from '@hammerhead/access';
import type { Actor, ReferralAction } from '@hammerhead/contracts';
import type { LockedReferral } from '@hammerhead/storage';
import { type ReferralVerb, statusAfter } from './lifecycle.js';
import type { Refused } from './refused.js';

/** Why somebody may not do something with a referral as it stands. */
export interface Obstacle {
  readonly refused: Exclude<Refused, { readonly outcome: 'not_found' | 'stale' }>;
  /** Why, and what can be done instead, where people are told of the action all the same. */
  readonly blocked?: string;
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
  readonly needs?: readonly string[] | ((referral: LockedReferral) => readonly string[]);
  readonly takes?: readonly string[];
  readonly brings: string;
  /** What else stands in the way, where status and right do not; null: nothing. */
  readonly obstacle?: (referral: LockedReferral, actor: Actor) => Obstacle | null;
}

/** Whether an actor has a right. The system does what it does by its own rules. */
export const has = (actor: Actor, permission: Permission): boolean =>
  actor.role === 'system' || may(actor, permission);

/** Refused for want of a right, or by another rule about persons. */
export const forbidden = (detail: string): Obstacle['refused'] => ({ outcome: 'forbidden', detail });

/** What stands in the way of an act; null where nothing does. */
export function obstacleTo(act: Act, referral: LockedReferral, actor: Actor): Obstacle | null {
  if (!has(actor, act.permission)) return { refused: forbidden(`it takes the right ${act.permission}`) };
  if (statusAfter(act.step, referral) === null)
    return { refused: { outcome: 'wrong_state', status: referral.status } };
  return act.obstacle?.(referral, actor) ?? null;
}

/** What a person may do with a referral as it stands, and what stands in the way of what they might expect. */
export const actionsAmong = (
  acts: readonly Act[],
  referral: LockedReferral,
  actor: Actor,
): ReferralAction[] =>
  acts.flatMap((act): ReferralAction[] => {
    const obstacle = obstacleTo(act, referral, actor);
    if (obstacle !== null && obstacle.blocked === undefined) return [];
    const { verb, path, body, needs = [], takes = [], brings } = act;
    return [
      {
        verb,
        method: 'POST',
        path: `/v1/referrals/${referral.id}/${path}`,
        body,
        needs: [...(typeof needs === 'function' ? needs(referral) : needs)],
        takes: [...takes],
        brings,
        ...(obstacle?.blocked === undefined ? {} : { blocked: obstacle.blocked }),
      },
    ];
  });
