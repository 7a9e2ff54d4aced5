import type { ReferralQuery } from '@hammerhead/contracts';
import { locodeOf } from '@hammerhead/reference';
import type { ReferralFilter } from '@hammerhead/storage';

/** The filter that the parameters of a list ask for. @param me who `assignee=me` is */
export const filterOf = (
  filters: Omit<ReferralQuery, 'cursor' | 'limit' | 'sort'>,
  me: string,
): ReferralFilter => ({
  tiers: filters.tier ?? null,
  statuses: filters.status,
  destinations: filters.destination ?? null,
  modes: filters.mode ?? null,
  ...assigneeOf(filters.assignee, me),
  rules: filters.rule ?? null,
  contains: filters.q ?? null,
  departureBefore: filters.departureBefore ?? null,
  ports: filters.portOfExport?.map(locodeOf) ?? null,
  departed: filters.departed ?? null,
  raised: filters.raised ?? null,
  overdue: filters.overdue ?? null,
  atRisk: filters.atRisk ?? null,
  incomplete: filters.incomplete ?? null,
});

const assigneeOf = (
  asked: string | undefined,
  me: string,
): Pick<ReferralFilter, 'assignee' | 'unassigned'> => ({
  assignee: asked === undefined || asked === 'none' ? null : asked === 'me' ? me : asked,
  unassigned: asked === 'none',
});
