import { parseStored, type RetentionRun } from '@hammerhead/contracts';
import { nothing } from '@hammerhead/decisions';
import type { RetentionRunRow } from '@hammerhead/storage';

export const runOut = ({
  position: _position,
  reached: _reached,
  planned,
  deleted,
  createdAt,
  startedAt,
  advancedAt,
  endedAt,
  endedPosition,
  ...row
}: RetentionRunRow): RetentionRun => ({
  ...row,
  createdAt: createdAt.toISOString(),
  startedAt: startedAt?.toISOString() ?? null,
  advancedAt: advancedAt?.toISOString() ?? null,
  endedAt: endedAt?.toISOString() ?? null,
  decision: endedPosition,
  planned: parseStored(planned),
  deleted: { ...nothing, ...parseStored(deleted) },
});
