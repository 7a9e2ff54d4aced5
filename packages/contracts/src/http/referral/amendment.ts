import { z } from 'zod';

/** The most changes between two revisions that are told, and the characters that are told of one value. */
export const mostChangesTold = 50;
export const valueToldLength = 200;

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A member of a shipment's document, or of its transport, that a revision changed. */
export const documentChangeSchema = z
  .object({
    path: z
      .string()
      .describe('Which member, such as `goods[0].valueUsd`, or `transport.departureAt` of the manifest'),
    from: value.describe(`What it was, cut to ${valueToldLength} characters; null: it was not stated`),
    to: value.describe(
      `What it is since, cut to ${valueToldLength} characters; null: it is no longer stated`,
    ),
    source: z
      .enum(['manifest', 'eei'])
      .describe('Where it stands. What EEI says is for federal officers alone (15 CFR 30.60)'),
  })
  .meta({ id: 'DocumentChange' });
export type DocumentChange = z.output<typeof documentChangeSchema>;
