import type { ExclusionTarget } from '@hammerhead/contracts';
import type { ExclusionRefused } from '@hammerhead/decisions';
import type { Problem } from '@hammerhead/service-kit';
import { invalid, targetPath } from './target.js';

/** Says why a match cannot be cleared, at the field of the request that says whom it means. */
export function exclusionRefused(why: ExclusionRefused, asked: ExclusionTarget): Problem {
  const path = targetPath(asked);
  switch (why.outcome) {
    case 'names_nobody':
      return invalid(path, 'names nobody');
    case 'name_too_long':
      return invalid(path, 'is longer in Latin letters than a name is');
    case 'seen_nowhere':
      return invalid(
        path,
        'no shipment says any more how it is written, so that nothing tells it from its namesakes; scope: "name" clears everybody of its name',
      );
    case 'unknown_watchlist':
      return invalid('watchlist', 'is no list’s name or id');
    case 'unknown_entry':
      return invalid('entry', 'is no entry of this list');
    case 'unlike':
      if (why.listed === '')
        return invalid(
          'entry',
          'names nobody: what it is found by is a phone, an email, an identifier or an address, and only names are cleared',
        );
      return invalid(
        path,
        `${path === 'role' ? 'nobody who has it has a name like one' : 'is like no name'} of this entry (${why.listed}), so that there is nothing to clear`,
      );
  }
}
