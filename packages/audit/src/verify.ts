import { type ChainEntry, type Link, origin } from './chain.js';
import type { Checkpoint } from './checkpoint.js';
import { nothingSigned, type Signed } from './checkpoints.js';
import { type Finding, finding } from './finding.js';
import { ChainWalk } from './walk.js';

/** What a verification found. */
export interface Verdict {
  readonly whole: boolean;
  /** The number after which it began: 0 where it took all. */
  readonly after: number;
  /** The last entry that holds. */
  readonly until: number;
  /** How many were read. */
  readonly entries: number;
  readonly finding: Finding | undefined;
  /** The newest checkpoint that holds. */
  readonly checkpoint: Checkpoint | undefined;
  readonly restored: readonly Checkpoint[];
}

/** Where entries come from: a database, or an export of one. */
export interface Source {
  /** The end of the chain as it is stored beside the entries; undefined where there is none. */
  readonly head: Link | undefined;
  /** In their order, those up to the head, in pages. */
  entries(after: number): AsyncIterable<readonly ChainEntry[]>;
  /** What is wrong with a page beyond its chain, such as decisions that are not what was recorded. */
  check(page: readonly ChainEntry[]): Promise<Finding | undefined>;
  /** What is wrong with the whole, once every page was seen. */
  finish(): Promise<Finding | undefined>;
}

/**
 * Verifies a chain page by page, in memory that does not grow with it. It stops at the first thing that is wrong.
 * @param after a place to begin at, which the caller trusts; everything by default
 */
export async function verifyChain(
  source: Source,
  signed: Signed = nothingSigned,
  onProgress: (entries: number) => void = () => {},
  after: Link = origin,
): Promise<Verdict> {
  const walk = new ChainWalk(after);
  const marks = signed.inForce.filter(({ seq }) => seq > after.seq);
  let [entries, passed] = [0, 0];
  let agreed = signed.inForce.findLast(({ seq, hash }) => seq === after.seq && hash === after.hash);
  const verdict = (found: Finding | undefined): Verdict => ({
    whole: found === undefined,
    after: after.seq,
    until: found === undefined ? walk.reached.seq : Math.min(walk.reached.seq, Math.max(0, found.place - 1)),
    entries,
    finding: found,
    checkpoint: agreed,
    restored: signed.restored,
  });
  /** Compares what was reached with what was signed there. */
  const compare = (): Finding | undefined => {
    for (let mark = marks[passed]; mark?.seq === walk.reached.seq; mark = marks[passed]) {
      if (mark.hash !== walk.reached.hash) return rewritten(mark, agreed?.seq ?? after.seq);
      agreed = mark;
      passed += 1;
    }
    return undefined;
  };
  for await (const page of source.entries(after.seq)) {
    const beyond = await source.check(page);
    for (const entry of page) {
      const found = walk.take(entry) ?? compare();
      if (found !== undefined) return verdict(earlier(found, beyond));
      entries += 1;
    }
    if (beyond !== undefined) return verdict(beyond);
    onProgress(entries);
  }
  return verdict(
    walk.end() ??
      signed.fault ??
      shorter(walk.reached, signed.inForce.at(-1)) ??
      otherHead(walk.reached, source.head) ??
      (await source.finish()),
  );
}

const earlier = (found: Finding, other: Finding | undefined): Finding =>
  other !== undefined && other.place < found.place ? other : found;

const rewritten = ({ seq, at }: Checkpoint, agreed: number): Finding =>
  finding(
    'rewritten',
    agreed + 1,
    `entry ${seq} is not the one that was signed at ${at}: the chain was rewritten between ${agreed + 1} and ${seq}`,
  );

function shorter({ seq }: Link, newest: Checkpoint | undefined): Finding | undefined {
  if (newest === undefined || newest.seq <= seq) return undefined;
  const missing = newest.seq - seq;
  return finding(
    'cut_off',
    seq + 1,
    `the chain ends at ${seq}, and entry ${newest.seq} was signed at ${newest.at}: ` +
      `${missing === 1 ? 'the last entry is' : `the last ${missing} entries are`} missing, ` +
      'or an older database was restored and that was not recorded',
  );
}

function otherHead({ seq, hash }: Link, head: Link | undefined): Finding | undefined {
  if (head === undefined || (head.seq === seq && head.hash === hash)) return undefined;
  if (head.seq > seq)
    return finding('deleted', seq + 1, `the chain is to end at ${head.seq}, and ends at ${seq}`);
  if (head.seq < seq)
    return finding('inserted', head.seq + 1, `the chain is to end at ${head.seq}, and goes on to ${seq}`);
  return finding('head', seq, `the hash that is stored of the end, ${seq}, is not that of the entry`);
}
