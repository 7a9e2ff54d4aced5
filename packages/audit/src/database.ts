import { audit, type Queryable } from '@hammerhead/storage';
import { type Finding, finding } from './finding.js';
import { otherRow } from './rows.js';
import type { Source } from './verify.js';

/** Entries of a page: at the most a few megabytes. */
const pageSize = 5_000;

/**
 * The chain in a database as it stands now; entries that come later are left out. It also compares the log of decisions:
 * from the first that the audit has, each has its entry, and is what that entry says.
 */
export async function databaseSource(db: Queryable): Promise<Source> {
  const state = await audit.readState(db);
  let decided: number | undefined;
  const unrecorded = async (upto: number, recorded: ReadonlySet<number>, place: number) => {
    if (decided === undefined) return undefined;
    const positions = await audit.listDecisions(db, decided, upto);
    const missing = positions.find((position) => !recorded.has(position));
    return missing === undefined
      ? undefined
      : finding('decision', place, `the decision at position ${missing} of the log has no entry`);
  };
  return {
    head: state.head,
    entries: async function* (after) {
      for (let last = after; last < state.last; ) {
        const page = await audit.readEntries(db, last, state.last, pageSize);
        const end = page.at(-1)?.seq;
        if (end === undefined) return;
        yield page;
        last = end;
      }
    },
    check: async (page) => {
      const found = page.flatMap(({ seq, decision }) => (decision === null ? [] : [{ seq, decision }]));
      const [first, last] = [found[0], found.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      decided ??= first.decision - 1;
      const seqs = found.map(({ seq }) => seq);
      const differs = (await otherDecision(db, seqs)) ?? (await otherRow(db, seqs));
      const recorded = new Set(found.map(({ decision }) => decision));
      const missing = await unrecorded(last.decision, recorded, first.seq);
      decided = last.decision;
      return differs ?? missing;
    },
    finish: () => unrecorded(state.lastDecision, new Set(), state.last + 1),
  };
}

/** The first of these entries whose decision is not what was recorded. */
async function otherDecision(db: Queryable, seqs: readonly number[]): Promise<Finding | undefined> {
  const [other] = await audit.listOtherDecisions(db, seqs);
  if (other === undefined) return undefined;
  const { seq, decision, found } = other;
  return finding(
    'decision',
    seq,
    found
      ? `the decision at position ${decision} of the log is not what entry ${seq} recorded of it: it was altered`
      : `the decision at position ${decision} of the log, which entry ${seq} records, is missing`,
  );
}
