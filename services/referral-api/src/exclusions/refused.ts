import type { ExclusionRefused } from '@hammerhead/decisions';
import type { Problem } from '@hammerhead/service-kit';
import { invalid } from './target.js';

/** Says why a match cannot be cleared. */
export function exclusionRefused(why: ExclusionRefused): Problem {
  switch (why.outcome) {
    case 'names_nobody':
      return invalid('name', 'names nobody');
    case 'name_too_long':
      return invalid('name', 'is longer in Latin letters than a name is');
    case 'unknown_watchlist':
      return invalid('watchlist', 'is no list’s name or id');
    case 'unknown_entry':
      return invalid('entry', 'is no entry of this list');
    case 'unlike':
      return invalid(
        'name',
        `is like no name of this entry (${why.listed}), so that there is nothing to clear`,
      );
  }
}
