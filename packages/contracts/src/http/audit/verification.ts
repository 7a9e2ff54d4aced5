import { z } from 'zod';

/**
 * What is wrong with the record. `altered`, `deleted`, `inserted`: entries of the chain. `rewritten`: the chain holds
 * together and is not the one that was signed. `cut_off`: it ends before a checkpoint. `decision`: the log of decisions
 * is not what the audit recorded of it. `row`: a note, hold, exam or referral is not what the log says. `head`: the
 * stored end is not that of the entries. `checkpoint`: a checkpoint is not what was signed, or by nobody known.
 */
export const auditFindingKinds = [
  'altered',
  'deleted',
  'inserted',
  'rewritten',
  'cut_off',
  'decision',
  'row',
  'head',
  'checkpoint',
] as const;
export type AuditFindingKind = (typeof auditFindingKinds)[number];

export const auditVerifyQuerySchema = z.strictObject({
  from: z
    .enum(['start', 'checkpoint'])
    .default('start')
    .describe('Everything, or what came after the newest checkpoint that is not newer than the end'),
});

const checkpoint = z.object({
  seq: z.int().describe('The entry that was signed'),
  hash: z.string().describe('Its hash'),
  at: z.iso.datetime().describe('When it was signed'),
  key: z.string().describe('Id of the key: the beginning of the SHA-256 of the public key'),
});

const restored = z.object({
  seq: z.int().describe('Where the restored database ended'),
  at: z.iso.datetime().describe('When this was recorded'),
  reason: z.string().describe('Why, as was recorded'),
});

const whole = {
  whole: true,
  until: 48_211,
  entries: 48_211,
  from: 1,
  brokenAt: null,
  kind: null,
  reason: null,
  checkpoint: {
    seq: 48_000,
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    at: '2026-11-22T01:30:00Z',
    key: '2c624232cdd22177',
  },
  restored: [],
  checkedAt: '2026-11-22T01:40:00Z',
};

export const auditVerificationSchema = z
  .object({
    whole: z.boolean().describe('Whether nothing was found to be wrong'),
    until: z.int().describe('The last entry that holds'),
    entries: z.int().describe('How many were read'),
    from: z.int().describe('The first that was read; 1 where all were'),
    brokenAt: z.int().nullable().describe('The first entry that cannot be relied on; null where all hold'),
    kind: z.enum(auditFindingKinds).nullable().describe('What is wrong'),
    reason: z.string().nullable().describe('What is wrong, in a sentence'),
    checkpoint: checkpoint
      .nullable()
      .describe('The newest signed checkpoint that agrees; null where none is at hand'),
    restored: z
      .array(restored)
      .describe('Where a database was restored from a backup, and this was recorded'),
    checkedAt: z.iso.datetime().describe('When the verification began'),
  })
  .meta({
    id: 'AuditVerification',
    examples: [
      whole,
      {
        ...whole,
        whole: false,
        until: 31_206,
        entries: 31_206,
        brokenAt: 31_207,
        kind: 'altered',
        reason: 'entry 31207 was altered',
      },
    ],
  });
export type AuditVerification = z.output<typeof auditVerificationSchema>;

export const auditVerifyingSchema = z
  .object({
    status: z.literal('verifying').describe('It goes on; ask again'),
    entries: z.int().describe('How many were read so far'),
    of: z.int().describe('How many there are'),
  })
  .meta({ id: 'AuditVerifying', examples: [{ status: 'verifying', entries: 1_200_000, of: 5_000_000 }] });
export type AuditVerifying = z.output<typeof auditVerifyingSchema>;
