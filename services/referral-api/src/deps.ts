import type { FindToken, Logger } from '@hammerhead/service-kit';
import type { Pool } from '@hammerhead/storage';

/** What the routes work with. */
export interface Deps {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly findToken: FindToken;
  /** The clock by which a page of the queue tells what has departed. */
  readonly now: () => Date;
}
