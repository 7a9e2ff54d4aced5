import { setTimeout as pause } from 'node:timers/promises';
import { identityVersion, UnseenParties } from '@hammerhead/imprint';
import { sortedName } from '@hammerhead/parties';
import {
  exclusions,
  facts,
  identity,
  isTransient,
  type KeyedShipment,
  log,
  type MovedKey,
  parties,
  type Pool,
  rescores,
  shipments,
  transaction,
  type Transaction,
} from '@hammerhead/storage';
import { settleParties } from './settle-parties.js';
import { changedFacts, movedKeys, type Recomputed, recompute } from './keys-of.js';

export interface Recomputing {
  /** Told how far it is, a line at a time. */
  readonly tell: (line: string) => void;
  /** Shipments of one transaction. */
  readonly atOnce?: number;
}

/** Milliseconds between two lines, and after which another process's work is looked at again. */
const progressMs = 2_000;
const pollMs = 1_000;
/** Parties remembered as noted; what is forgotten is noted once more, to no effect. */
const mostNoted = 500_000;

/**
 * Brings the keys of a log to those that this release makes: imprints, facts, the directory of parties, what people decided
 * about them, excluded names. They are made anew from the stored documents, in chunks by position; each is a transaction of
 * a fixed number of statements, and how far it is stands in the database, so that one that is killed goes on from there.
 * Services of the older release may append meanwhile: what they bring is taken in at the end, while the log is locked, and
 * from then on the database refuses their writes. Does nothing where the log has these keys already.
 *
 * Assessments stay as they were made, with the features that they were made from.
 * @throws where a newer release made the keys
 */
export async function recomputeKeys(pool: Pool, { tell, atOnce = 2_000 }: Recomputing): Promise<void> {
  if (await isDone(pool)) return;
  await locked(pool, tell, async () => {
    // Another process may have done it while this one waited.
    if (await isDone(pool)) return;
    const { target, doneTo } = await identity.read(pool);
    if (target !== identityVersion)
      await transaction(pool, (client) => identity.beginRecomputing(client, identityVersion));
    await new Recomputation(pool, tell, atOnce).run(target === identityVersion ? doneTo : 0);
  });
}

async function isDone(pool: Pool): Promise<boolean> {
  const { version } = await identity.read(pool);
  if (version > identityVersion)
    throw new Error(
      `the log has keys of version ${version}, and this release makes version ${identityVersion}: run the newer one`,
    );
  return version === identityVersion;
}

/** Does something that only one process may do at a time; others wait. */
async function locked(pool: Pool, tell: (line: string) => void, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  try {
    for (let told = false; !(await identity.lockRecomputing(client)); told = true) {
      if (!told) tell('Another process recomputes the keys; waiting for it …');
      await pause(pollMs);
    }
    await work();
    await identity.unlockRecomputing(client);
  } finally {
    client.off('error', onError);
    // Its session ends, and with it the lock, where something went wrong.
    client.release(broken ?? true);
  }
}

class Recomputation {
  readonly #pool: Pool;
  readonly #tell: (line: string) => void;
  readonly #atOnce: number;
  readonly #noted = new Set<number>();
  #all = 0;
  #done = 0;
  #changed = 0;
  #unread = 0;
  #told = 0;

  constructor(pool: Pool, tell: (line: string) => void, atOnce: number) {
    this.#pool = pool;
    this.#tell = tell;
    this.#atOnce = atOnce;
  }

  async run(doneTo: number): Promise<void> {
    const { all, before } = await shipments.countKeyed(this.#pool, doneTo);
    this.#all = all;
    this.#done = before;
    this.#progress();
    let after = doneTo;
    let head = await log.readHead(this.#pool);
    // The rest is taken in while nobody appends. So it is made small first, unless others append as fast as this goes.
    for (let rest = Number.POSITIVE_INFINITY; head - after >= this.#atOnce && head - after <= rest / 2; ) {
      rest = head - after;
      while (after < head) after = await this.#chunk(after, head);
      head = await log.readHead(this.#pool);
    }
    await transaction(this.#pool, (client) => this.#end(client, after));
    const unread = this.#unread === 0 ? '' : ` ${shown(this.#unread)} could not be read.`;
    this.#tell(
      `Recomputed keys: ${shown(this.#done)} shipments, ${shown(this.#changed)} of which have others now.${unread}`,
    );
  }

  /** @returns the last position that is done */
  async #chunk(after: number, upto: number): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const taken = await transaction(this.#pool, (client) => this.#take(client, after, upto));
        this.#keep(taken);
        return taken.last;
      } catch (error) {
        // An older service replaces shipments of this chunk, and waits for us as we for it; or the database is away.
        if (!isTransient(error) || attempt === mostAttempts) throw error;
        await pause(attempt * 200);
      }
    }
  }

  async #take(client: Transaction, after: number, upto: number): Promise<Taken> {
    const stored = await shipments.loadKeyed(client, after, upto, this.#atOnce);
    const recomputed = stored.flatMap((one) => this.#read(one));
    const changed = recomputed.filter((one) => one.changed);
    if (changed.length > 0) await replace(client, changed);
    const noted = await this.#noteParties(client, recomputed);
    const last = stored.length < this.#atOnce ? upto : (stored.at(-1)?.position ?? upto);
    await identity.advanceRecomputing(client, last);
    return { last, shipments: stored.length, changed: changed.length, parties: noted };
  }

  /** Call once that is committed. */
  #keep({ shipments, changed, parties }: Taken): void {
    this.#done += shipments;
    this.#changed += changed;
    if (this.#noted.size > mostNoted) this.#noted.clear();
    for (const mark of parties.marks()) this.#noted.add(mark);
    this.#progress();
  }

  /** A document that is none of ours is no reason to start nothing: it cannot be scored either, and says so there. */
  #read(stored: KeyedShipment): Recomputed[] {
    try {
      return [recompute(stored)];
    } catch (error) {
      this.#unread += 1;
      if (this.#unread <= mostUnreadTold)
        this.#tell(
          `The shipment at position ${stored.position} cannot be read and keeps its keys: ${String(error)}`,
        );
      return [];
    }
  }

  /** Who was scored is in the directory; who is yet to be comes there by that. */
  async #noteParties(client: Transaction, recomputed: readonly Recomputed[]): Promise<UnseenParties> {
    const unseen = new UnseenParties((mark) => this.#noted.has(mark));
    const moved: MovedKey[] = [];
    for (const one of recomputed) {
      if (one.stored.state !== 'scored') continue;
      unseen.add(one.shipment, one.links, one.stored.position);
      if (one.changed) moved.push(...movedKeys(one));
    }
    const rows = unseen.rows();
    await parties.remember(client, rows);
    await parties.renewTokens(client, rows);
    await identity.noteNamed(client, rows);
    await identity.noteMoved(client, moved);
    return unseen;
  }

  async #end(client: Transaction, after: number): Promise<void> {
    await client.query('set local statement_timeout = 0');
    const head = await log.lockHead(client);
    for (let at = after; at < head; ) {
      const taken = await this.#take(client, at, head);
      this.#keep(taken);
      at = taken.last;
    }
    await identity.planFreely(client);
    await settleParties(client);
    const names = await exclusions.listNames(client);
    await exclusions.renewNames(
      client,
      names.flatMap((one) => {
        const normalized = sortedName(one.name);
        return normalized === one.normalized ? [] : [{ ...one, normalized }];
      }),
    );
    await identity.endRecomputing(client, identityVersion);
    await rescores.restartSearches(client);
  }

  #progress(): void {
    const now = performance.now();
    if (this.#told !== 0 && now - this.#told < progressMs) return;
    this.#told = now;
    this.#tell(`Recomputing keys: ${shown(this.#done)} of ${shown(this.#all)} shipments`);
  }
}

const mostAttempts = 10;
const mostUnreadTold = 10;

/** What a transaction did. */
interface Taken {
  /** The last position that is done. */
  readonly last: number;
  readonly shipments: number;
  readonly changed: number;
  readonly parties: UnseenParties;
}

/** Imprints first: that locks the shipments against who would replace them. */
async function replace(client: Transaction, changed: readonly Recomputed[]): Promise<void> {
  await identity.lookUpByIndex(client);
  const supersededBy = await shipments.replaceImprints(
    client,
    changed.map(({ stored, imprint, gist }) => ({ position: stored.position, imprint, gist })),
  );
  const standing = await facts.findStanding(
    client,
    changed.map(({ stored }) => stored.position),
    changed.map(({ stored }) => stored.day),
  );
  const { gone, added } = changedFacts(changed, standing, supersededBy);
  await facts.remove(client, gone);
  await facts.insert(client, added);
}

const shown = (count: number): string => count.toLocaleString('en-US');
