import { instantText, instantTextOrNull, parseStored, type RetentionRun } from '@hammerhead/contracts';
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
  createdAt: instantText(createdAt),
  startedAt: instantTextOrNull(startedAt),
  advancedAt: instantTextOrNull(advancedAt),
  endedAt: instantTextOrNull(endedAt),
  decision: endedPosition,
  planned: parseStored(planned),
  deleted: { ...nothing, ...parseStored(deleted) },
});
