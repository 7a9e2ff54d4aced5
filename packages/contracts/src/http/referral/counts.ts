import { z } from 'zod';
import type { ReferralStatus } from './referral-status.js';
import { referralQuerySchema } from './referral-query.js';

/** The most referrals that are counted: a filter that fits more is answered with a part of them. */
export const mostCounted = 50_000;

/** `GET /v1/referrals/counts`: the filters of the list. */
export const countsQuerySchema = referralQuerySchema.omit({ sort: true, cursor: true, limit: true });

const count = (description: string) => z.int().min(0).describe(description);
const byName = (description: string) => z.record(z.string(), z.int().min(0)).describe(description);

export const countsSchema = z
  .object({
    total: count('How many there are'),
    status: z
      .object({
        new: count('Waiting for anybody'),
        assigned: count('Waiting for their assignees'),
        in_review: count('That somebody is at'),
        hold_requested: count('Whose cargo somebody asked to hold'),
        held: count('Whose cargo must not be loaded'),
        examining: count('Whose cargo somebody looks into'),
        closed: count('That have ended'),
      } satisfies Record<ReferralStatus, z.ZodType>)
      .describe('How many have each status'),
    tier: byName('How many have each tier that occurs; `none`: no tier'),
    destination: byName('How many go to each country that occurs'),
    assignee: z
      .object({
        me: count('Assigned to you'),
        none: count('Assigned to nobody'),
        others: count('Assigned to somebody else'),
      })
      .describe('How many are assigned to whom'),
    overdue: count('Open, and their `respondBy` has passed'),
    atRisk: count('More likely to be laden than to be answered first'),
    cut: z
      .boolean()
      .describe(`There are more than ${mostCounted}, of which these are counted: narrow the filter`),
  })
  .meta({
    id: 'ReferralCounts',
    examples: [
      {
        total: 3,
        status: {
          new: 2,
          assigned: 1,
          in_review: 0,
          hold_requested: 0,
          held: 0,
          examining: 0,
          closed: 0,
        },
        tier: { '1': 1, '3': 2 },
        destination: { HT: 1, JM: 2 },
        assignee: { me: 1, none: 2, others: 0 },
        overdue: 1,
        atRisk: 1,
        cut: false,
      },
    ],
  });
export type ReferralCounts = z.output<typeof countsSchema>;
