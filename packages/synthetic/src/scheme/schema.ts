import { z } from 'zod';

const range = z
  .tuple([z.number().min(0), z.number().min(0)])
  .refine(([low, high]) => low <= high, 'the first must not be above the second');
const wholeRange = range.refine(
  ([low, high]) => Number.isInteger(low) && Number.isInteger(high),
  'must be whole numbers',
);
const text = z.string().min(1);
const texts = z.union([text.transform((one) => [one]), z.array(text).min(1)]);
const country = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1 alpha-2)');
const port = z.string().regex(/^[A-Z]{2}[A-Z2-9]{3}$/, 'must be a UN/LOCODE');
const ports = z.union([port.transform((one) => [one]), z.array(port).min(1)]);
const probability = z.number().min(0).max(1);

/** How parties differ within an instance: all the same, all different, or a number of parties that take turns. */
const parties = z.union([z.enum(['same', 'distinct']), wholeRange.refine(([low]) => low >= 1, 'at least 1')]);

const goods = z.strictObject({
  /** One is drawn. */
  description: texts,
  /** The HS code, six to ten digits. */
  hs: z
    .string()
    .regex(/^\d{6}(\d{4})?$/, 'must be six or ten digits')
    .optional(),
  packageType: text,
  packages: wholeRange,
  /** The kilograms of the whole line. */
  weightKg: range,
  /** The value of the whole line, USD. */
  valueUsd: range,
  hazmat: text.optional(),
  scheduleB: text.optional(),
  eccn: text.optional(),
  licenseCode: text.optional(),
  licenseNumber: text.optional(),
});

const lane = z.strictObject({
  mode: z.enum(['vessel', 'air']),
  from: ports,
  unlading: ports,
  /** One is drawn. */
  destination: z.union([country.transform((one) => [one]), z.array(country).min(1)]),
});

export const evasionNames = ['misspelling', 'noPhone', 'noEei', 'noHs', 'otherLanguage'] as const;
export type EvasionName = (typeof evasionNames)[number];

const kinds = [
  'concealed',
  'declared',
  'coded',
  'parts',
  'split',
  'structured',
  'fan-in',
  'shared-identifier',
  'transit',
  'reused-itn',
  'listed',
  'impossible-weight',
] as const;

const partyKind = z.enum(['person', 'company', 'forwarder']);

const scheme = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  /** The public case or report that it follows, or `analyst's judgement`. */
  case: text,
  kind: z.enum(kinds),
  weight: z.number().positive().default(1),
  lanes: z.array(lane).min(1),
  spread: z
    .strictObject({
      shipments: wholeRange.refine(([low]) => low >= 1, 'at least 1').default([1, 1]),
      days: range.default([0, 0]),
      shippers: parties.default('same'),
      consignees: parties.default('same'),
      sharing: z.array(z.enum(['phone', 'address', 'email', 'id'])).default([]),
      states: z.int().min(1).default(1),
    })
    .prefault({}),
  shipper: partyKind,
  consignee: partyKind,
  consigneeCountry: country.optional(),
  /** Which party is a person on the watchlist, named with one slip; only if the feed is given a list. */
  listed: z.enum(['shipper', 'consignee']).optional(),
  known: probability.default(0),
  loads: z.array(z.strictObject({ goods: z.array(goods).min(1) })).min(1),
  rotate: z.boolean().default(false),
  eei: z.enum(['none', 'filed', 'low', 'contradicting']).default('none'),
  eeiLines: z.array(goods).default([]),
  exemption: text.optional(),
  hidden: z.strictObject({ what: text, extraKg: range.optional() }),
  evasions: z
    .strictObject({
      misspelling: probability.default(0),
      noPhone: probability.default(0),
      noEei: probability.default(0),
      noHs: probability.default(0),
      otherLanguage: probability.default(0),
    })
    .prefault({}),
});

/** A scheme file: how traffickers ship, as data. */
export const schemeFileSchema = z
  .strictObject({ schemes: z.array(scheme).min(1) })
  .superRefine(({ schemes }, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of schemes.entries()) {
      if (seen.has(id)) {
        context.addIssue({ code: 'custom', path: ['schemes', index, 'id'], message: `stands twice: ${id}` });
      }
      seen.add(id);
    }
  });

export type Scheme = z.output<typeof scheme>;
export type SchemeGoods = z.output<typeof goods>;
export type SchemeLane = z.output<typeof lane>;
