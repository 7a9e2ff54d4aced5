import type { ListHit } from '@hammerhead/screening';
import type { ListVersion, Surroundings } from '../surroundings.js';

const ageOf = ({ list, version, ageDays, limitDays }: ListVersion): string => {
  const age = ageDays === undefined ? '' : ` was ${ageDays} days old,`;
  const limit = limitDays === undefined ? 'its limit' : `the ${limitDays} days that it may be`;
  return `list ${list}, version ${version},${age} older than ${limit}`;
};

const staleSentences = (versions: readonly ListVersion[]): readonly string[] =>
  versions.filter(({ stale }) => stale === true).map(ageOf);

const none: readonly ListHit[] = [];

/** What the parties have in common with entries of watchlists, as rules read it; parties of the EEI apart. */
export const watchlistsView = ({ versions, hits }: Surroundings['lists']) => ({
  versions,
  stale: staleSentences(versions),
  hits: hits.length === 0 ? none : hits.filter(({ eei }) => eei !== true),
  eeiHits: hits.length === 0 ? none : hits.filter(({ eei }) => eei === true),
});
