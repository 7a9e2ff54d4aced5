import type { EditRefused, EntryRefused } from '@hammerhead/decisions';
import { type Problem, problem } from '@hammerhead/service-kit';
import { noList } from './find-list.js';

/** The problems of calls that add, change or remove entries. */
export const editProblems = ['wrong_state'] as const;

/** Says why entries of a list cannot be edited one by one. */
export function listRefused(why: EditRefused): Problem {
  switch (why.outcome) {
    case 'not_found':
      return noList();
    case 'retired':
      return problem('wrong_state', {
        detail: 'the list is retired: POST /v1/watchlists publishes it again, then its entries may be edited',
      });
    case 'published_elsewhere':
      return problem('wrong_state', {
        detail:
          `the list is read from the file of its publisher (${why.format}), and the next one would take this back: ` +
          'keep entries of your own in a list of your own',
      });
  }
}

/** Says why an entry cannot be changed or removed. */
export function entryRefused(why: EntryRefused): Problem {
  switch (why.outcome) {
    case 'no_such_entry':
      return problem('not_found', {
        detail: 'the list has no such entry; the id is percent-encoded in the path',
      });
    case 'entry_stale':
      return problem('stale', {
        detail:
          `the entry stands as version ${why.since} of the list brought it: read it, decide again, and send ` +
          `If-Match: "${why.since}"`,
        extensions: { version: why.since },
      });
    default:
      return listRefused(why);
  }
}
