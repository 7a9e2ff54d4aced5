import { setTimeout as pause } from 'node:timers/promises';
import { databaseSource, readFolder, type Verdict, verifyChain } from '@hammerhead/audit';
import type { AuditVerification, AuditVerifying } from '@hammerhead/contracts';
import type { Pool } from '@hammerhead/storage';

export type From = 'start' | 'checkpoint';

interface Run {
  readonly from: From;
  readonly verdict: Promise<AuditVerification>;
  entries: number;
  of: number;
}

/** Milliseconds that a client waits at once: less than proxies and our own time-outs give a silent answer. */
const patienceMs = 20_000;
/** Milliseconds that a verdict which nobody has heard waits for whoever asked for it. */
const keptMs = 120_000;

/**
 * Verifies the audit, once at a time: whoever asks meanwhile waits for the same verdict. Where it takes longer than a
 * request may, its client is told how far it is, and asks again.
 */
export class Verification {
  readonly #pool: Pool;
  readonly #folder: string | undefined;
  readonly #now: () => Date;
  #run: Run | undefined;

  constructor(pool: Pool, folder: string | undefined, now: () => Date) {
    this.#pool = pool;
    this.#folder = folder;
    this.#now = now;
  }

  async ask(from: From): Promise<AuditVerification | AuditVerifying> {
    while (this.#run !== undefined && this.#run.from !== from) await this.#run.verdict.catch(() => undefined);
    const run = (this.#run ??= this.#begin(from));
    const done = await Promise.race([run.verdict, pause(patienceMs, null, { ref: false })]);
    if (done === null) return { status: 'verifying', entries: run.entries, of: run.of };
    this.#forget(run);
    return done;
  }

  #begin(from: From): Run {
    const run: Run = {
      from,
      entries: 0,
      of: 0,
      verdict: this.#verify(from, (entries, of) => Object.assign(run, { entries, of })),
    };
    run.verdict.then(
      () => setTimeout(() => this.#forget(run), keptMs).unref(),
      () => this.#forget(run),
    );
    return run;
  }

  #forget(run: Run): void {
    if (this.#run === run) this.#run = undefined;
  }

  async #verify(from: From, onProgress: (entries: number, of: number) => void): Promise<AuditVerification> {
    // Before the database: what was signed by then is in it.
    const signed = this.#folder === undefined ? undefined : await readFolder(this.#folder);
    const checkedAt = this.#now().toISOString();
    const source = await databaseSource(this.#pool);
    const of = source.head?.seq ?? 0;
    const begin = from === 'start' ? undefined : signed?.inForce.findLast(({ seq }) => seq <= of);
    const verdict = await verifyChain(source, signed, (entries) => onProgress(entries, of), begin);
    return present(verdict, checkedAt);
  }
}

const present = (
  { whole, after, until, entries, finding, checkpoint, restored }: Verdict,
  checkedAt: string,
): AuditVerification => ({
  whole,
  until,
  entries,
  from: after + 1,
  brokenAt: finding?.place ?? null,
  kind: finding?.kind ?? null,
  reason: finding?.reason ?? null,
  checkpoint:
    checkpoint === undefined
      ? null
      : { seq: checkpoint.seq, hash: checkpoint.hash, at: checkpoint.at, key: checkpoint.key },
  restored: restored.flatMap((one) =>
    one.kind === 'restored' ? [{ seq: one.seq, at: one.at, reason: one.reason }] : [],
  ),
  checkedAt,
});
