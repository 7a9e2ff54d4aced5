import { z } from 'zod';
import { modes } from '../../manifest/manifest.js';
import { country } from '../../text.js';
import { utc } from '../../time.js';
import { cursorParameter, limitParameter, listOf, searchText } from './parameters.js';
import { referralStatuses, type ReferralStatus } from './referral-status.js';

export const referralSorts = [
  'urgency',
  'stoppable',
  '-createdAt',
  '-score',
  'departureAt',
  'respondBy',
] as const;
export type ReferralSort = (typeof referralSorts)[number];

const tier = z
  .string()
  .regex(/^[1-9]\d?$/, 'must be a tier, 1 to 99')
  .transform(Number);

const open: readonly ReferralStatus[] = referralStatuses.filter((status) => status !== 'closed');

/** The statuses; null means every status. */
const statuses = listOf(
  z.enum([...referralStatuses, 'open', 'any']),
  'Status; `open` is every one but `closed`, `any` is every one. Open ones where it is left out',
)
  .transform((asked): readonly ReferralStatus[] | null =>
    asked.includes('any')
      ? null
      : asked.flatMap((status) => (status === 'open' ? open : status === 'any' ? [] : [status])),
  )
  .default([...open]);

const yesOrNo = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .describe(description);

/** `GET /v1/referrals`: every filter narrows the list further. */
export const referralQuerySchema = z.strictObject({
  tier: listOf(tier, 'Tier, 1 being the most urgent').optional(),
  status: statuses,
  destination: listOf(country(), 'Country of destination').optional(),
  mode: listOf(z.enum(modes), 'Mode of transport').optional(),
  assignee: searchText(
    'Subject of the person that it is assigned to; `me`: to you; `none`: to nobody',
  ).optional(),
  rule: listOf(
    z.string().regex(/^[\w.-]{1,64}$/, 'must be the id of a rule'),
    'Id of a rule that hit, such as `CMD-04`',
  ).optional(),
  q: searchText(
    'Part of the bill, manifest number, shipper, consignee, goods or headline, in any case, with or without accents',
  ).optional(),
  portOfExport: listOf(
    z.string().max(64),
    'Port where it leaves the United States (UN/LOCODE), such as `USMIA`',
  ).optional(),
  departed: yesOrNo('`true`: the stated departure has passed; `false`: it has not'),
  departureBefore: utc().optional().describe('Departing before this instant'),
  overdue: yesOrNo(
    '`true`: open, and its `respondBy` has passed (where you turn pages: at the first of them)',
  ),
  atRisk: yesOrNo('`true`: more likely to be laden than to be answered first, when it was looked at last'),
  incomplete: yesOrNo('`true`: a rule failed, so that the score may be too low'),
  raised: yesOrNo(
    '`true`: brought here, or to a more urgent tier, by a later decision such as a seizure nearby',
  ),
  sort: z
    .enum(referralSorts)
    .default('urgency')
    .describe(
      '`urgency`: tier, then what can still be stopped before what is laden (as stated, or by the lead of its mode) or has departed, then the time left. ' +
        '`stoppable`: the order in which the most of tiers 1 and 2 is answered before it is laden, at the pace of the last ' +
        'weeks: what can still be stopped, then the rest by urgency. `respondBy`: by when people should ' +
        'answer, the soonest first, and last what has no such time',
    ),
  cursor: cursorParameter(),
  limit: limitParameter(),
});
export type ReferralQuery = z.output<typeof referralQuerySchema>;
