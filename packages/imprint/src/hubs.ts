import { linkRoles } from './imprint.js';

/** Most shipments that are read of those with one key: the newest. */
export const mostNeighbors = 64;

/** Distinct names that make their common key a hub: a family shares a phone, 24 names share that of a shop. */
const hubNames = 24;
/** Distinct others that make a party a hub, by whose names everybody would be near everybody. */
const hubCounterparts = 24;

/**
 * From when on something is a hub: so many have to do with it that it links nobody. One policy for all who ask, and
 * where they differ, why:
 *
 * - Scoring looks at shippers and consignees alone (`askedRoles`), so that a forwarder's phone counts by those who give
 *   it as their own. A party with many counterparts keeps its history, but leads from no shipment to another.
 * - Re-scoring only gathers whom scoring is to look at again, in SQL: it may gather too many. So it does not count
 *   counterparts, and whoever has no name counts as one name.
 * - Networks look at all roles, since people ask who had a phone in whatever role: there a forwarder's is a hub from
 *   the first, however few names were read. Counterparts are those read so far.
 */
export const hubPolicy = {
  scoring: { names: hubNames, counterparts: hubCounterparts, newest: mostNeighbors },
  rescoring: { names: hubNames, newest: mostNeighbors },
  networks: {
    names: hubNames,
    counterparts: hubCounterparts,
    newest: mostNeighbors,
    /** Bits of `linkRoles` one of which is enough. */
    roles: linkRoles.manifest.forwarder | linkRoles.eei.forwarder,
  },
} as const;
