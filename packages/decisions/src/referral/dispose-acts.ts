import { confirmsSeizure, type Disposition, dispositions, ruleOf } from '@hammerhead/contracts';
import type { LockedReferral } from '@hammerhead/storage';
import type { Act, Obstacle } from './act.js';

/** Ending a referral so, or noting what it waits for. */
export function disposeActOf(disposition: Disposition): Act {
  const { staysOpen, supervised, ground, confirms } = ruleOf(disposition);
  return {
    verb: 'dispose',
    step: staysOpen === true ? 'defer' : 'dispose',
    permission: supervised === true ? 'hold:place' : 'referral:dispose',
    path: 'disposition',
    body: { disposition },
    needs: ground === true ? ['ground'] : [],
    takes: ['reason', ...(confirms === true ? ['seizure'] : [])],
    brings: bringsOf(disposition),
    obstacle: (referral) => shipmentObstacle(disposition, referral),
  };
}

function bringsOf(disposition: Disposition): string {
  const { staysOpen, confirms } = ruleOf(disposition);
  if (staysOpen === true) return `it stays open as ${disposition}, until another disposition ends it`;
  const closes = `it is closed as ${disposition}`;
  return confirms === true
    ? `${closes}; the seizure goes on record, and the shipments around it are scored again`
    : closes;
}

/** What the shipment has to be, and is not. */
function shipmentObstacle(disposition: Disposition, referral: LockedReferral): Obstacle | null {
  const { shipment } = ruleOf(disposition);
  if (shipment === 'departed' && !referral.departed)
    return unfit('it has not departed yet: have it held, or examined, while that can be done');
  if (shipment === 'canceled' && !referral.canceled)
    return unfit('the feed has not canceled the shipment: choose how it ended');
  return null;
}

const unfit = (blocked: string): Obstacle => ({
  refused: { outcome: 'invalid', errors: [{ path: 'disposition', message: blocked }] },
  blocked,
});

/** Telling what was seized, of a referral that this seizure ended. */
const tellActOf = (disposition: Disposition): Act => ({
  verb: 'dispose',
  step: 'tell',
  permission: 'referral:dispose',
  path: 'disposition',
  body: { disposition },
  needs: ['seizure'],
  takes: ['reason'],
  brings: 'what was seized goes on record, once; the referral stays closed',
  obstacle: ({ disposition: its, seizureTold, status }) =>
    its === disposition && !seizureTold ? null : { refused: { outcome: 'wrong_state', status } },
});

export const disposeActs: readonly Act[] = dispositions.map(disposeActOf);
export const tellActs: readonly Act[] = dispositions.filter(confirmsSeizure).map(tellActOf);

/** What it takes to tell a seizure of a closed referral. */
export const tellActFor = (disposition: Disposition): Act => tellActOf(disposition);
