import type { BodyPace, Logger } from '@hammerhead/service-kit';
import type { ChunkQueue } from '@hammerhead/queue';
import type { Pool } from '@hammerhead/storage';
import type { Backlog } from './intake/backlog.js';
import type { GroupCommit } from './intake/group-commit.js';
import type { IntakeStages } from './intake/stages.js';

/** What the routes work with. */
export interface Deps {
  readonly pool: Pool;
  readonly queue: ChunkQueue;
  readonly commits: GroupCommit;
  readonly backlog: Backlog;
  readonly stages: IntakeStages;
  readonly logger: Logger;
  readonly inArea: (destination: string) => boolean;
  /** Bytes of one manifest, decompressed. */
  readonly maxManifestBytes: number;
  /** How fast bodies must come; the usual by default. */
  readonly bodyPace?: BodyPace | undefined;
  /** Requests a second and feed. */
  readonly rateLimit: number;
  /** Aborted when the service stops: streams under way end, to be resumed. */
  readonly stopping: AbortSignal;
}
