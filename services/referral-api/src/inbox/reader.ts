import type { TokenActor } from '@hammerhead/contracts';
import type { InboxReader } from '@hammerhead/storage';

/** What a partner's officer may read is decided from their agency, their countries and the clock alone. */
export const readerOf = ({ agency, countries }: TokenActor, at: Date): InboxReader => ({
  agency: agency ?? null,
  countries: countries ?? [],
  at,
});
