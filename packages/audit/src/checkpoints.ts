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

/** What the lines of `checkpoints.jsonl` say, each verified once. It stops at the first that is not what was signed. */
export class CheckpointLines implements Signed {
  readonly #known = new Map<string, KeyObject>();
  #inForce: Checkpoint[] = [];
  readonly #restored: Checkpoint[] = [];
  #fault: Finding | undefined;
  #count = 0;

  get inForce(): readonly Checkpoint[] {
    return this.#inForce;
  }

  get restored(): readonly Checkpoint[] {
    return this.#restored;
  }

  get fault(): Finding | undefined {
    return this.#fault;
  }

  /**
   * Takes the lines that follow, each signed by a key that is known by then.
   * @param text a last line without its end was being written when the machine stopped, and does not count
   * @param keys that are trusted; the ones that they hand over to are, too
   */
  take(text: string, keys: readonly KeyObject[]): void {
    for (const key of keys) this.#known.set(keyIdOf(key), key);
    for (const line of text.split('\n').slice(0, -1)) {
      if (this.#fault !== undefined) return;
      this.#count += 1;
      this.#fault = this.#take(line);
    }
  }

  #take(line: string): Finding | undefined {
    const said = `line ${this.#count} of the checkpoints`;
    const checkpoint = parse(line);
    if (checkpoint === undefined)
      return finding('checkpoint', this.#inForce.at(-1)?.seq ?? 0, `${said} is not one`);
    const { seq } = checkpoint;
    const key = this.#known.get(checkpoint.key);
    const about = `${said} (entry ${seq})`;
    if (key === undefined) return finding('checkpoint', seq, `${about} is signed by a key that is not known`);
    if (!isSignedBy(checkpoint, key)) return finding('checkpoint', seq, `${about} is not what was signed`);
    if (checkpoint.kind === 'rotated') {
      const next = keyFromBytes(checkpoint.next);
      this.#known.set(keyIdOf(next), next);
    }
    if (checkpoint.kind === 'restored') {
      this.#inForce = this.#inForce.filter((one) => one.seq <= seq);
      this.#restored.push(checkpoint);
    }
    const last = this.#inForce.at(-1);
    this.#inForce.push(checkpoint);
    if (last !== undefined && last.seq > seq) this.#inForce.sort((a, b) => a.seq - b.seq);
    return undefined;
  }
}

function parse(line: string): Checkpoint | undefined {
  try {
    return checkpointSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
