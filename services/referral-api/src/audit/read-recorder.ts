import type { Logger, Read } from '@hammerhead/service-kit';
import {
  audit,
  type AuditAct,
  parties,
  type Pool,
  referrals,
  releases,
  shipments,
} from '@hammerhead/storage';
import type { Actor } from '@hammerhead/contracts';

type Entry = AuditAct & { readonly actor: Actor };
interface Waiting {
  readonly entry: Entry;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Entries that one statement adds at most. */
const mostAtOnce = 500;
/** Refusals that are looked into at once; more of them are told in the log alone. */
const mostRefusals = 20;

/**
 * Records reads in the audit. Whatever comes while a statement is under way goes into the next one together, so that
 * many readers hold the end of the chain as long as one.
 */
export class ReadRecorder {
  readonly #pool: Pool;
  readonly #logger: Logger;
  #waiting: Waiting[] = [];
  #running = false;
  #refusals = 0;

  constructor(pool: Pool, logger: Logger) {
    this.#pool = pool;
    this.#logger = logger;
  }

  async record(read: Read): Promise<void> {
    if (read.verb === 'refused') return this.#refuse(read);
    return this.add(entryOf(read));
  }

  /** Resolves once the entry is committed. */
  async add(entry: Entry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, mostAtOnce);
      try {
        await audit.append(
          this.#pool,
          group.map(({ entry }) => entry),
        );
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = false;
  }

  /** Nobody waits for it, so it must not fail; what does not exist leaves no entry. */
  async #refuse(read: Read): Promise<void> {
    const { kind, id, actor } = read;
    if (this.#refusals >= mostRefusals) {
      this.#logger.warn(
        { kind, subject: actor.subject },
        'a refused read is not in the audit: there are too many',
      );
      return;
    }
    this.#refusals += 1;
    try {
      if (id === null || (await this.#exists(kind, id))) await this.add(entryOf(read));
    } catch (error) {
      this.#logger.warn({ err: error, kind, subject: actor.subject }, 'a refused read is not in the audit');
    } finally {
      this.#refusals -= 1;
    }
  }

  async #exists(kind: string, id: string): Promise<boolean> {
    if (!uuid.test(id)) return false;
    if (kind === 'referral') return (await referrals.find(this.#pool, id)) !== null;
    if (kind === 'shipment') return (await shipments.findRevisions(this.#pool, id, 1)).length > 0;
    if (kind === 'release') return releases.exists(this.#pool, id);
    return kind === 'party' && (await parties.find(this.#pool, id)) !== null;
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const entryOf = ({ actor, kind, id, verb, purpose, about }: Read): Entry => ({
  actor,
  act: `${kind}_${verb}`,
  target: id === null ? null : `${kind}/${id}`,
  purpose,
  about,
});
