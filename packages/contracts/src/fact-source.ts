/**
 * Where a fact comes from: what the house bill and the conveyance's papers say, the filing in AES (15 CFR 30.60), a
 * list, the trace of a firearm, what people of the agency recorded, what a partner answered. The sources of a fact
 * determine who may see it and what rests on it.
 */
export const factSources = ['manifest', 'eei', 'watchlist', 'trace', 'analyst', 'partner'] as const;
export type FactSource = (typeof factSources)[number];
