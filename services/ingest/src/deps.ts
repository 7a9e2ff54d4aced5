import type { BodyPace, Logger } from '@hammerhead/service-kit';
import type { ChunkQueue } from '@hammerhead/queue';
import type { Pool } from '@hammerhead/storage';
import type { Backlog } from './intake/backlog.js';
import type { FeedActivity } from './intake/feed-activity.js';
import type { GroupCommit } from './intake/group-commit.js';
import type { IntakeStages } from './intake/stages.js';

/** The dependencies of the routes. */
export interface Deps {
  readonly pool: Pool;
  readonly queue: ChunkQueue;
  readonly commits: GroupCommit;
  readonly backlog: Backlog;
  readonly feeds: FeedActivity;
  readonly stages: IntakeStages;
  readonly logger: Logger;
  readonly inArea: (destination: string) => boolean;
  /** The most bytes of one decompressed manifest. */
  readonly maxManifestBytes: number;
  /** How fast bodies must arrive; when it is absent, the usual pace applies. */
  readonly bodyPace?: BodyPace | undefined;
  /** The most requests per second and feed. */
  readonly rateLimit: number;
  /** Aborted when the service stops: streams under way end, and can be resumed. */
  readonly stopping: AbortSignal;
}
