import type { Mutant } from '../mutant.js';
import { anyOfMarks } from './any-of-marks.js';
import { auditBeyondView } from './audit-beyond-view.js';
import { foreignItems } from './foreign-items.js';
import { lostSources } from './lost-sources.js';
import { restrictedAfter } from './restricted-after.js';
import { tellingCounts } from './telling-counts.js';
import { tellingWrites } from './telling-writes.js';
import { uncheckedIds } from './unchecked-ids.js';
import { uncheckedSearch } from './unchecked-search.js';

/** Leaks that users of MISP, OpenCTI, TheHive, IRIS and Marble reported of these, by kind. */
export const leaks: Readonly<Record<string, readonly Mutant[]>> = {
  'marks of several read as any-of': anyOfMarks,
  'a search path that skips the check': uncheckedSearch,
  'similar or shared-party results that name foreign items': foreignItems,
  'created first and restricted after': restrictedAfter,
  'a write whose answer shows more than a read': tellingWrites,
  'audit entries readable beyond one’s view': auditBeyondView,
  'a count or cursor that tells what is hidden': tellingCounts,
  'an id in a body that nobody checks': uncheckedIds,
  'a fact whose source is lost on its way through an amendment': lostSources,
};
