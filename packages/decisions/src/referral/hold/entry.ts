import type { Decision, TimelineEntry } from '@hammerhead/contracts';
import { examSentence, holdSentence } from '../../sentences.js';

type CargoEntry = Extract<TimelineEntry, { kind: 'hold' | 'exam' }>;
type Made = Pick<CargoEntry, 'at' | 'version' | 'by' | 'decision'>;

const holdActions = {
  request: 'requested',
  place: 'placed',
  lift: 'lifted',
  withdraw: 'withdrawn',
  decline: 'declined',
} as const;
const examActions = { start: 'started', record: 'recorded', waive: 'waived' } as const;

/** What the timeline says of a decision about the cargo. */
export function cargoEntry(made: Made, decision: Extract<Decision, { kind: 'hold' | 'exam' }>): CargoEntry {
  if (decision.kind === 'hold') {
    const { action, reason, ground = null } = decision.body;
    const sentence = holdSentence(made.by, holdActions[action], ground);
    return { kind: 'hold', ...made, action: holdActions[action], reason, ground, sentence };
  }
  const { action, level, findings = null, result = null, ground = null } = decision.body;
  const sentence = examSentence(made.by, examActions[action], { level, result, ground });
  return { kind: 'exam', ...made, action: examActions[action], level, findings, result, ground, sentence };
}
