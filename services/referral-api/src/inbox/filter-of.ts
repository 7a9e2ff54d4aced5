import type { InboxQuery } from '@hammerhead/contracts';
import type { InboxFilter } from '@hammerhead/storage';

/** The filter that the parameters of a list, or of its counts, ask for. */
export const filterOf = ({
  status,
  urgency,
  departed,
}: Pick<InboxQuery, 'status' | 'urgency' | 'departed'>): InboxFilter => ({
  statuses: status ?? null,
  urgencies: urgency ?? null,
  departed: departed ?? null,
});
