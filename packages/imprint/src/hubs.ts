/** Most shipments that are read of those with one key: the newest. */
export const mostNeighbors = 64;

/** Distinct names among those by which a key is a hub (a forwarder's phone), which links nobody. */
export const hubNames = 24;
