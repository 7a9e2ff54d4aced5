import { z } from 'zod';
import { isProblemCode, problemCodes } from './problem-codes.js';

/** A fault of an input with its path, such as `shipments[3].goods[0].hs`. */
export const inputFaultSchema = z
  .object({
    path: z.string().describe('Where, such as `shipments[3].goods[0].hs`; empty: the whole input'),
    message: z.string().describe('What is wrong, for a person'),
  })
  .meta({ id: 'InputFault' });
export type InputFault = z.output<typeof inputFaultSchema>;

const codes = Object.keys(problemCodes).filter(isProblemCode);

/** RFC 9457 problem details, with a stable `code`; `errors` lists every fault of bad input. */
export const problemSchema = z
  .looseObject({
    type: z
      .string()
      .describe('`urn:hammerhead:problem:` and the code; it identifies the problem and cannot be fetched'),
    title: z.string().describe('What the code means; the same each time'),
    status: z.int().describe('The HTTP status'),
    code: z.enum(codes).describe('Stable: branch on this. A later version may add codes'),
    reason: z
      .string()
      .optional()
      .describe('What exactly, where one code has several, such as `invalid_manifest`'),
    detail: z.string().optional().describe('This occurrence, for a person'),
    instance: z
      .string()
      .optional()
      .describe('`urn:uuid:` and the `X-Request-Id` of this answer; quote it when you ask for help'),
    errors: z.array(inputFaultSchema).optional().describe('Every fault of the input'),
    manifestId: z.uuid().optional().describe('With `manifest_conflict`: the manifest that stands'),
    referralId: z.uuid().optional().describe('With `referral_open`: the referral that is open'),
    version: z.int().optional().describe('With `stale`: the version that stands'),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: 'urn:hammerhead:problem:invalid',
        title: problemCodes.invalid.title,
        status: 422,
        code: 'invalid',
        reason: 'invalid_manifest',
        instance: 'urn:uuid:0198a6f0-3f60-7c41-9a55-5d0c6c5c1b7e',
        errors: [{ path: 'shipments[0].bill', message: 'must not be empty' }],
      },
    ],
  });
export type Problem = z.output<typeof problemSchema>;

/** A path as people write it: `shipments[3].goods[0].description`; `""` is the whole input. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
