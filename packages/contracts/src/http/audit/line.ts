import { z } from 'zod';

/** A line of an export: what was hashed, to the byte, so that whoever has it can verify it without us. */
export const auditLineSchema = z
  .strictObject({
    seq: z.int().describe('Its number'),
    at: z.string().describe('When it was recorded, to the microsecond'),
    act: z.string().describe('What was done'),
    actor: z.string().describe('Who, as JSON in a text, as it was hashed'),
    target: z.string().nullable().describe('What it was done to'),
    purpose: z.string().nullable().describe('Why it was read'),
    about: z.string().nullable().describe('What else was recorded, as JSON in a text'),
    decision: z.int().nullable().describe('Position in the log of the decision that it records'),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the hash before it and of its content'),
  })
  .meta({
    id: 'AuditLine',
    examples: [
      {
        seq: 1,
        at: '2026-11-22T01:39:02.120345Z',
        act: 'token_created',
        actor: '{"subject":"hammerhead","role":"system"}',
        target: 'token/01890a5d-ac96-774b-bcce-b302099a8057',
        purpose: null,
        about: null,
        decision: 1,
        hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
  });
export type AuditLine = z.output<typeof auditLineSchema>;
