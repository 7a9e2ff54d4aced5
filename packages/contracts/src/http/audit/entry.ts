import { z } from 'zod';
import { auditActorSchema } from '../../actor.js';
import {
  cursorParameter,
  instantParameter,
  limitParameter,
  listOf,
  pageOf,
  searchText,
} from '../referral/parameters.js';

const act = z.string().regex(/^[a-z0-9_]{1,64}$/, 'must be an act, such as referral_read');

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in small letters');

export const auditQuerySchema = z.strictObject({
  who: searchText('Who did it: the subject, as an entry names it').optional(),
  act: listOf(act, 'What was done, such as `referral_read` or `disposition`').optional(),
  target: searchText('What it was done to, as an entry names it: `referral/` and an id').optional(),
  from: instantParameter('From this moment on').optional(),
  until: instantParameter('Before this moment').optional(),
  decision: z.coerce.number().int().min(1).optional().describe('The decision at this position of the log'),
  name: searchText(
    'Searches for exactly this text, in any case and with any blanks; the audit has its SHA-256 alone, and so has the ' +
      'entry of this request',
  ).optional(),
  sha256: sha256
    .optional()
    .describe('What has this `about.sha256`, such as searches for a text of this hash'),
  cursor: cursorParameter(),
  limit: limitParameter(),
});

const example = {
  seq: 48_211,
  at: '2026-11-22T01:39:02.120345Z',
  act: 'referral_read',
  by: { subject: 'i.nalyst', role: 'analyst', token: '01890a5d-ac96-774b-bcce-b302099a8057' },
  target: 'referral/018a9f2e-3b1c-7d2b-9f40-a10000000001',
  purpose: 'queue',
  about: null,
  decision: null,
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  previousHash: '2c624232cdd221771294dfbb310aca000a0df6ac8b66b696d90ef06fdefb64a3',
};

export const auditEntrySchema = z
  .object({
    seq: z.int().describe('Its number; the first is 1, and there are no gaps'),
    at: z.iso.datetime().describe('When it was recorded, to the microsecond'),
    act: z.string().describe('What was done: the kind of a decision, or a read such as `referral_read`'),
    by: auditActorSchema
      .extend({
        subject: z.string().describe('Who, as the record names them'),
        role: z.string().describe('Their role then; `system` for a part of this program'),
        token: z.string().optional().describe('Id of the token that was presented'),
        agency: z.string().optional().describe('Their agency'),
      })
      .describe('Who did it'),
    target: z.string().nullable().describe('What it was done to, its kind and its id'),
    purpose: z.string().nullable().describe('Why it was read, as the reader said; null where they did not'),
    about: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        'What else was recorded; `sha256` is that of the decision as the log has it, or of what was searched',
      ),
    decision: z.int().nullable().describe('Position in the log of the decision that it records'),
    hash: z.string().describe('SHA-256 of the hash before it and of its content'),
    previousHash: z.string().nullable().describe('Of the entry before it; null for the first'),
  })
  .meta({ id: 'AuditEntry', examples: [example] });
export const auditPageSchema = pageOf(auditEntrySchema).meta({
  id: 'AuditPage',
  examples: [{ items: [example], nextCursor: null }],
});
export type AuditEntry = z.output<typeof auditEntrySchema>;
