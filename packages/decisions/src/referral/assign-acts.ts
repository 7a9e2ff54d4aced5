import type { Actor } from '@hammerhead/contracts';
import type { LockedReferral } from '@hammerhead/storage';
import { type Act, has, type Obstacle } from './act.js';

/** Whether somebody may dispose of whom it is assigned to: one's own always, a colleague's by right. */
export const isTheirs = ({ assignee }: LockedReferral, actor: Actor): boolean =>
  assignee === actor.subject || has(actor, 'referral:assign');

const common = { verb: 'assign', step: 'assign', permission: 'referral:work', path: 'assign' } as const;

export const takeAct: Act = {
  ...common,
  body: { assignee: 'me' },
  brings: 'it is yours',
  obstacle: ({ referral }, actor) => {
    const { assignee, status } = referral;
    if (assignee === actor.subject)
      return { refused: { outcome: 'wrong_state', status, detail: 'it is assigned to you already' } };
    return assignee === null || isTheirs(referral, actor) ? null : anothers(assignee);
  },
};

export const giveBackAct: Act = {
  ...common,
  body: { assignee: null },
  brings: 'it is assigned to nobody, and waits for whoever claims it',
  obstacle: ({ referral }, actor) => {
    const { assignee, status } = referral;
    if (assignee === null)
      return { refused: { outcome: 'wrong_state', status, detail: 'it is assigned to nobody' } };
    return isTheirs(referral, actor) ? null : hidden(anothers(assignee));
  },
};

/** To whom is in the body. */
export const handOverAct: Act = {
  ...common,
  body: {},
  needs: ['assignee'],
  brings: 'it is assigned to the colleague whom you name',
  obstacle: ({ referral }, actor) =>
    isTheirs(referral, actor)
      ? null
      : hidden(
          referral.assignee === null
            ? {
                refused: {
                  outcome: 'not_theirs',
                  detail: 'it is assigned to nobody: take it first, and then hand it on',
                },
              }
            : anothers(referral.assignee),
        ),
};

const anothers = (assignee: string): Obstacle => {
  const blocked = `it is assigned to ${assignee}, who can hand it to you; a supervisor can, too`;
  return { refused: { outcome: 'not_theirs', detail: blocked }, blocked };
};

const hidden = ({ refused }: Obstacle): Obstacle => ({ refused });

export const assignActs: readonly Act[] = [takeAct, giveBackAct, handOverAct];
