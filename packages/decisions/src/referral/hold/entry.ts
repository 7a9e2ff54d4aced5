import type { Decision, TimelineEntry } from '@hammerhead/contracts';

type CargoEntry = Extract<TimelineEntry, { kind: 'hold' | 'exam' }>;
type Made = Pick<CargoEntry, 'at' | 'version' | 'by' | 'decision'>;

const holdActions = {
  request: 'requested',
  place: 'placed',
  lift: 'lifted',
  withdraw: 'withdrawn',
} as const;
const examActions = { start: 'started', record: 'recorded', waive: 'waived' } as const;

/** What the timeline says of a decision about the cargo. */
export function cargoEntry(made: Made, decision: Extract<Decision, { kind: 'hold' | 'exam' }>): CargoEntry {
  if (decision.kind === 'hold') {
    const { action, reason, ground = null } = decision.body;
    return { kind: 'hold', ...made, action: holdActions[action], reason, ground };
  }
  const { action, level, findings = null, ground = null } = decision.body;
  return { kind: 'exam', ...made, action: examActions[action], level, findings, ground };
}
