import {
  type KeptBecause,
  retentionKinds,
  type RetentionKind,
  type RetentionPlan,
} from '@hammerhead/contracts';

const kinds: Readonly<Record<RetentionKind, string>> = {
  shipments: 'shipments',
  referrals: 'referrals',
  manifests: 'manifests',
  submissions: 'submissions',
  exclusions: 'cleared matches',
  watchlistEntries: 'entries of watchlists',
  legalHolds: 'lifted legal holds',
};
const reasons: Readonly<Record<KeptBecause, string>> = {
  legal_hold: 'a legal hold',
  seizure: 'a seizure',
  cargo_held: 'a hold or examination that is not over',
  referral_open: 'an open referral',
  referral_recent: 'a referral that was closed lately',
  disclosed_recent: 'a release to a partner that was made or read lately',
  being_scored: 'scoring',
};

/** What another plan would do otherwise, in words. */
export function planChanges(told: RetentionPlan, current: RetentionPlan): readonly string[] {
  const due = retentionKinds.flatMap((kind) =>
    told.due[kind] === current.due[kind]
      ? []
      : [`${kinds[kind]} due: ${told.due[kind]} before, ${current.due[kind]} now`],
  );
  const before = new Map(told.kept.map((one) => [`${one.because} ${one.legalHold}`, one]));
  const now = new Map(current.kept.map((one) => [`${one.because} ${one.legalHold}`, one]));
  const kept = [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
    const one = now.get(key) ?? before.get(key);
    const [was, is] = [before.get(key)?.shipments ?? 0, now.get(key)?.shipments ?? 0];
    if (one === undefined || was === is) return [];
    const which =
      one.legalHold === null ? reasons[one.because] : `${reasons[one.because]} (${one.legalHold})`;
    return [`shipments kept by ${which}: ${was} before, ${is} now`];
  });
  const all = [...due, ...kept];
  return all.length === 0 ? ['as many would be deleted, but not the same'] : all;
}
