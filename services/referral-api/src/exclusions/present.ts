import type { Exclusion } from '@hammerhead/contracts';
import type { ExclusionRow } from '@hammerhead/storage';

export const exclusionOut = ({ recordedAt, revokedAt, ...row }: ExclusionRow): Exclusion => ({
  ...row,
  recordedAt: recordedAt.toISOString(),
  status: revokedAt === null ? 'active' : 'revoked',
  revokedAt: revokedAt?.toISOString() ?? null,
});
