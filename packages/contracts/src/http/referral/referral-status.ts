import { z } from 'zod';

export const referralStatuses = [
  'new',
  'assigned',
  'in_review',
  'hold_requested',
  'held',
  'examining',
  'closed',
] as const;

export type ReferralStatus = (typeof referralStatuses)[number];

export const referralStatusSchema = z
  .enum(referralStatuses)
  .describe(
    '`new`: waits for anybody; `assigned`: for its assignee; `in_review`: somebody is at it, such as an agency that ' +
      'determines whether a license is needed; `hold_requested`: somebody asked that the cargo be held; `held`: it must ' +
      'not be loaded; `examining`: somebody looks into it; `closed`: it has ended',
  )
  .meta({ id: 'ReferralStatus' });
