import type { KeyObject } from 'node:crypto';
import { type Checkpoint, checkpointSchema, isSignedBy, keyFromBytes, keyIdOf } from './checkpoint.js';
import { type Finding, finding } from './finding.js';

/** What checkpoints say of the chain. */
export interface Signed {
  /** Those that hold, by entry. */
  readonly inForce: readonly Checkpoint[];
  /** Where the database was brought back from a backup, as was recorded. */
  readonly restored: readonly Checkpoint[];
  /** The first that is not what was signed. */
  readonly fault: Finding | undefined;
}

export const nothingSigned: Signed = { inForce: [], restored: [], fault: undefined };

/**
 * Reads `checkpoints.jsonl`, a line at a time, each signed by a key that is known by then.
 * @param text whole; a last line without its end was being written when the machine stopped, and does not count
 * @param keys that are trusted; the ones that they hand over to are, too
 */
export function readCheckpoints(text: string, keys: readonly KeyObject[]): Signed {
  const known = new Map(keys.map((key) => [keyIdOf(key), key]));
  let inForce: Checkpoint[] = [];
  const restored: Checkpoint[] = [];
  const lines = text.split('\n').slice(0, -1);
  for (const [index, line] of lines.entries()) {
    const place = inForce.at(-1)?.seq ?? 0;
    const said = `line ${index + 1} of the checkpoints`;
    const checkpoint = parse(line);
    if (checkpoint === undefined)
      return { inForce, restored, fault: finding('checkpoint', place, `${said} is not one`) };
    const key = known.get(checkpoint.key);
    const about = `${said} (entry ${checkpoint.seq})`;
    if (key === undefined) {
      const fault = finding('checkpoint', checkpoint.seq, `${about} is signed by a key that is not known`);
      return { inForce, restored, fault };
    }
    if (!isSignedBy(checkpoint, key)) {
      const fault = finding('checkpoint', checkpoint.seq, `${about} is not what was signed`);
      return { inForce, restored, fault };
    }
    if (checkpoint.kind === 'rotated') {
      const next = keyFromBytes(checkpoint.next);
      known.set(keyIdOf(next), next);
    }
    if (checkpoint.kind === 'restored') {
      inForce = inForce.filter(({ seq }) => seq <= checkpoint.seq);
      restored.push(checkpoint);
    }
    inForce.push(checkpoint);
  }
  return { inForce: inForce.toSorted((a, b) => a.seq - b.seq), restored, fault: undefined };
}

function parse(line: string): Checkpoint | undefined {
  try {
    return checkpointSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
