import { z } from 'zod';
import { modes } from '../../manifest/manifest.js';
import { country, text } from '../../text.js';
import { utc } from '../../time.js';
import { referralSorts } from './referral-query.js';
import { referralStatuses } from './referral-status.js';

const several = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(50);

/** `POST /v1/referrals/claim`: the filters of the list, as members; each narrows it further. */
export const claimSchema = z
  .strictObject({
    tier: several(z.int().min(1).max(99)).optional().describe('Tiers, 1 being the most urgent'),
    status: several(z.enum(referralStatuses).exclude(['closed']))
      .optional()
      .describe('Statuses of open ones; any where it is left out'),
    destination: several(country()).optional().describe('Countries of destination'),
    mode: several(z.enum(modes)).optional().describe('Modes of transport'),
    rule: several(z.string().regex(/^[\w.-]{1,64}$/, 'must be the id of a rule'))
      .optional()
      .describe('Ids of rules of which one hit, such as `CMD-04`'),
    q: text(512)
      .min(1)
      .optional()
      .describe('Part of the bill, manifest number, shipper, consignee, goods or headline'),
    departureBefore: utc().optional().describe('Departing before this instant'),
    overdue: z.boolean().optional().describe('Whether its `respondBy` has passed'),
    atRisk: z
      .boolean()
      .optional()
      .describe('Whether its cargo is more likely to be laden than to be answered first'),
    departed: z.boolean().optional().describe('Whether the stated departure has passed'),
    portOfExport: several(z.string().max(64))
      .optional()
      .describe('Ports where it leaves the United States (UN/LOCODE)'),
    incomplete: z.boolean().optional().describe('Whether a rule failed'),
    raised: z
      .boolean()
      .optional()
      .describe('Whether a later decision brought it here, or to a more urgent tier'),
    sort: z
      .enum(referralSorts)
      .exclude(['stoppable'])
      .optional()
      .describe('As of the list: the first in this order; by urgency where it is left out'),
  })
  .meta({ id: 'Claim', examples: [{ tier: [1, 2], destination: ['JM'], mode: ['air'] }] });
export type Claim = z.output<typeof claimSchema>;
