import type { InputFault } from '@hammerhead/contracts';

interface Times {
  readonly answerBy?: string | undefined;
  readonly expiresAt?: string | undefined;
}

/** What is wrong with the times of a release: all of them are to come, and it is read no less long than it may be answered. */
export function timeFaults({ answerBy, expiresAt }: Times, now: Date): InputFault[] {
  const past = (path: string, at: string | undefined): InputFault[] =>
    at !== undefined && Date.parse(at) <= now.getTime() ? [{ path, message: 'has passed already' }] : [];
  const faults = [...past('answerBy', answerBy), ...past('expiresAt', expiresAt)];
  return faults.length === 0 &&
    answerBy !== undefined &&
    expiresAt !== undefined &&
    Date.parse(answerBy) > Date.parse(expiresAt)
    ? [{ path: 'answerBy', message: 'is after expiresAt, when it can no longer be read' }]
    : faults;
}
