import { instantText, instantTextOrNull, type LegalHold } from '@hammerhead/contracts';
import type { LegalHoldRow } from '@hammerhead/storage';

export const legalHoldOut = ({ placedAt, liftedAt, ...row }: LegalHoldRow): LegalHold => ({
  ...row,
  status: liftedAt === null ? 'standing' : 'lifted',
  placedAt: instantText(placedAt),
  liftedAt: instantTextOrNull(liftedAt),
});
