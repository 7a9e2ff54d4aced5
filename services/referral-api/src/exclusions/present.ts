import type { Exclusion } from '@hammerhead/contracts';
import type { ExclusionRow } from '@hammerhead/storage';

export const exclusionOut = ({ createdAt, createdBy, revokedAt, ...row }: ExclusionRow): Exclusion => ({
  ...row,
  createdAt: createdAt.toISOString(),
  createdBy,
  recordedAt: createdAt.toISOString(),
  recordedBy: createdBy,
  status: revokedAt === null ? 'active' : 'revoked',
  revokedAt: revokedAt?.toISOString() ?? null,
});
