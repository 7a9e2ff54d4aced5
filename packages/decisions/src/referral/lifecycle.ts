import type { ReferralStatus } from '@hammerhead/contracts';
import type { LockedReferral } from '@hammerhead/storage';

export type ReferralState = Pick<
  LockedReferral,
  'status' | 'assignee' | 'origin' | 'tier' | 'decidedAbout' | 'disposition'
> & {
  /** How far the hold has come that stands on its shipment; absent where there is none. */
  readonly hold?: 'requested' | 'placed' | undefined;
};

interface Transition {
  /** The statuses that the verb leads from; none: it makes a referral. */
  readonly from: readonly ReferralStatus[];
  readonly to: (referral: ReferralState) => ReferralStatus;
  /** A further condition on the referral; none by default. */
  readonly where?: (referral: ReferralState) => boolean;
}

const open = ['new', 'assigned', 'in_review', 'hold_requested', 'held', 'examining'] as const;
/** Nobody has asked that the cargo be held. */
const unheld = ['new', 'assigned', 'in_review'] as const;
/** Nothing keeps the cargo from being laden: what is held or examined has been stopped. */
export const notStopped: readonly ReferralStatus[] = [...unheld, 'hold_requested'];

/** The status of a referral that waits for its assignee, or for anybody. */
const waiting = ({ assignee }: Pick<ReferralState, 'assignee'>): ReferralStatus =>
  assignee === null ? 'new' : 'assigned';

/** A status that says more than who has it stays: what somebody else decides, a hold, an exam. */
const inHand = (referral: ReferralState): ReferralStatus =>
  referral.status === 'new' || referral.status === 'assigned' ? waiting(referral) : referral.status;

/** What waits for an agency is in review, unless it is more than that: a question undoes no hold, and no exam. */
const asked = ({ status }: ReferralState): ReferralStatus =>
  unheld.some((one) => one === status) ? 'in_review' : status;

const unchanged = ({ status }: ReferralState): ReferralStatus => status;

/** The status of a referral at whose cargo nobody is: its hold tells it, else what it waits for. */
const afterExam = (referral: Pick<ReferralState, 'assignee' | 'disposition' | 'hold'>): ReferralStatus => {
  if (referral.hold !== undefined) return referral.hold === 'placed' ? 'held' : 'hold_requested';
  return referral.disposition === null ? waiting(referral) : 'in_review';
};
const withoutHold = (referral: ReferralState): ReferralStatus => afterExam({ ...referral, hold: undefined });

/**
 * Whether nobody has acted on a referral: scoring made it, it has been in the queue ever since, and nobody has decided
 * or written anything about it. A reopened one is open because somebody wants it, and so is one without a tier.
 */
const isUntouched = ({ origin, tier, decidedAbout }: ReferralState): boolean =>
  origin === 'score' && tier !== null && !decidedAbout;

/** The life of a referral: which verb leads from where to where. A verb that does not exist yet has no row. */
export const lifecycle = {
  /** Scoring, or a person, puts a shipment before people. */
  refer: { from: [], to: () => 'new' },
  /** It is assigned to somebody, or given back; `assignee` is whom it is assigned to from then on. */
  assign: { from: open, to: inHand },
  /** Somebody writes a note, whenever there is something to remember. */
  note: { from: [...open, 'closed'], to: unchanged },
  /** Somebody says how it may be passed on. */
  mark: { from: [...open, 'closed'], to: unchanged },
  /** Somebody releases its shipment to partners, whatever became of it here. */
  release: { from: [...open, 'closed'], to: unchanged },
  /** Somebody takes that back. */
  withdrawRelease: { from: [...open, 'closed'], to: unchanged },
  /** A person decides that somebody else has to decide first. Meanwhile cargo stays held. */
  defer: { from: open, to: asked },
  /** A person decides how it ends. */
  dispose: { from: open, to: () => 'closed' },
  /** A person tells what was seized, of a referral that a seizure ended. */
  tell: { from: ['closed'], to: unchanged },
  /** A person ends many at once; those about which somebody wanted more than a look are decided one by one. */
  clear: { from: unheld, to: () => 'closed' },
  /** A person takes back how it ended. A hold that its end kept stands still; one that was released does not come back. */
  reopen: {
    from: ['closed'],
    to: (referral) => (referral.hold === undefined ? waiting(referral) : afterExam(referral)),
  },
  /** A person asks that the cargo be held. */
  requestHold: { from: unheld, to: () => 'hold_requested' },
  /** A person has the cargo held; papers that are being examined meanwhile go on being examined. */
  placeHold: {
    from: ['new', 'assigned', 'in_review', 'hold_requested', 'examining'],
    to: ({ status }) => (status === 'examining' ? 'examining' : 'held'),
    where: ({ hold }) => hold !== 'placed',
  },
  /** A person ends a request before anybody has placed the hold. */
  withdrawHold: { from: ['hold_requested'], to: withoutHold },
  /** A person has the cargo let go. */
  liftHold: { from: ['held'], to: withoutHold },
  /** Somebody begins to look. */
  startExam: { from: ['new', 'assigned', 'in_review', 'hold_requested', 'held'], to: () => 'examining' },
  /** Somebody has looked, or will not: the hold stays until somebody lifts it. */
  endExam: { from: ['examining'], to: afterExam },
  /** A person decides that an exam which nobody has begun does not take place. */
  waiveExam: { from: open, to: unchanged },
  /** The feed cancels the shipment. That is no way out of a hold: what somebody asked to be held stays open. */
  cancel: { from: unheld, to: () => 'closed' },
  /** The shipment no longer reaches a tier. Where a person has acted on the referral, people decide: it stays open. */
  withdraw: { from: ['new'], to: () => 'closed', where: isUntouched },
} as const satisfies Readonly<Record<string, Transition>>;

export type ReferralVerb = keyof typeof lifecycle;

/** The status that a verb leads to; null where it does not lead from the one that the referral has. */
export function statusAfter(verb: ReferralVerb, referral: ReferralState): ReferralStatus | null {
  const { from, to, where }: Transition = lifecycle[verb];
  return from.includes(referral.status) && (where === undefined || where(referral)) ? to(referral) : null;
}

/** Raised: `tier` is more urgent than `than`. The other way round: lowered. No tier is the least urgent. */
export const isMoreUrgent = (tier: number | null, than: number | null): boolean =>
  tier !== null && (than === null || tier < than);
