import { linkRoles } from './imprint.js';

/** Most shipments that are read of those with one key: the newest. */
export const mostNeighbors = 64;

/** Distinct names that make their common key a hub: a family shares a phone, 24 names share that of a shop. */
const hubNames = 24;
/** Distinct others that make a party a hub, by whose names everybody would be near everybody. */
const hubCounterparts = 24;

/**
 * The limits from which something is a hub: so many share it that it links nobody. One policy serves all callers. Where
 * they differ, the reasons are:
 *
 * - Scoring looks at shippers and consignees alone (`askedRoles`), so that a forwarder's phone counts by those who
 *   state it as their own. A party with many counterparts keeps its history, but leads from no shipment to another.
 * - Re-scoring only collects the shipments that scoring is to look at again, in SQL: it may collect too many. So it
 *   does not count counterparts, and all parties without a name count as one name.
 * - Networks look at all roles, since people ask who had a phone in whatever role: there a forwarder's phone is a hub
 *   from the first, however few names were read. Counterparts are those read so far.
 */
export const hubPolicy = {
  scoring: { names: hubNames, counterparts: hubCounterparts, newest: mostNeighbors },
  rescoring: { names: hubNames, newest: mostNeighbors },
  networks: {
    names: hubNames,
    counterparts: hubCounterparts,
    newest: mostNeighbors,
    /** Bits of `linkRoles`; one of them makes a hub. */
    roles: linkRoles.manifest.forwarder | linkRoles.eei.forwarder,
  },
} as const;
