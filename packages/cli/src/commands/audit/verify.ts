import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Source, verifyChain } from '@hammerhead/audit';
import { auditVerificationSchema, auditVerifyingSchema } from '@hammerhead/contracts';
import { z } from 'zod';
import { connect, connectionHelp, connectionOptions } from '../../audit/connection.js';
import { withDatabase } from '../../audit/database.js';
import { fileSource } from '../../audit/file-source.js';
import { readSigned } from '../../audit/signed.js';
import { tellVerdict } from '../../audit/verdict.js';
import type { Command, Context } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { count } from '../../terminal/format.js';
import { StatusLine } from '../../terminal/status-line.js';

const help = `hammerhead audit verify [options]
hammerhead audit verify --database URL [--checkpoints PATH --key FILE]
hammerhead audit verify EXPORT [--checkpoints PATH --key FILE]

Tells whether anything of the audit was altered, deleted, inserted or cut off, and where. Asks the referral API; or,
for whoever does not trust it, computes every hash here, from a database or from an export.

${connectionHelp}

  --database URL      a PostgreSQL; a user who may read audit_entry, audit_head and decision is enough
  --checkpoints PATH  the folder of checkpoints.jsonl and latest.json, as they were copied off the machine; or the first
                      file, and given again, the second
  --key FILE          the public key that they were signed with, as it was copied when it was made

Exit code: 0 whole, 1 broken or failed.
`;

const options = {
  ...connectionOptions,
  database: { type: 'string' },
  checkpoints: { type: 'string', multiple: true },
  key: { type: 'string' },
} as const;

export const auditVerify: Command = {
  summary: 'tell whether the audit is whole, and where it is not',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const { database, checkpoints, key, to, token } = values;
    const [file, ...more] = positionals;
    if (more.length > 0 || (file !== undefined && database !== undefined))
      throw new Failure('name one export, or give --database, or neither');
    const elsewhere = file !== undefined || database !== undefined;
    if (elsewhere && (to ?? token) !== undefined)
      throw new Failure('--to and --token are for the referral API, which is not asked here');
    if (!elsewhere && (checkpoints ?? key) !== undefined)
      throw new Failure('--checkpoints and --key want --database or an export: the referral API has its own');
    if (file !== undefined) return verifyHere(fileSource(file), checkpoints, key, context);
    if (database === undefined) return askApi(values, context);
    return withDatabase(database, (source) => verifyHere(source, checkpoints, key, context));
  },
};

async function verifyHere(
  source: Source,
  checkpoints: readonly string[] | undefined,
  key: string | undefined,
  context: Context,
): Promise<number> {
  const signed = await readSigned(checkpoints, key);
  const line = new StatusLine(context);
  const verdict = await verifyChain(source, signed, (entries) => {
    context.signal.throwIfAborted();
    line.show(`${count(entries)} entries`);
  });
  line.end();
  const { finding, checkpoint, after, restored, whole, until } = verdict;
  const told = {
    whole,
    until,
    from: after + 1,
    brokenAt: finding?.place ?? null,
    reason: finding?.reason ?? null,
    checkpoint: checkpoint ?? null,
    restored: restored.flatMap((one) => (one.kind === 'restored' ? [one] : [])),
  };
  return tellVerdict(told, context);
}

const answerSchema = z.union([auditVerifyingSchema, auditVerificationSchema]);

/** It is asked until it is done: a long chain takes longer than one answer may. */
async function askApi(values: Parameters<typeof connect>[0], context: Context): Promise<number> {
  const api = await connect(values, context);
  const line = new StatusLine(context);
  for (;;) {
    const answer = await api.call('GET', '/v1/audit/verify', answerSchema);
    if ('whole' in answer) {
      line.end();
      return tellVerdict(answer, context);
    }
    line.show(`${count(answer.entries)} of ${count(answer.of)} entries`);
    await pause(100, undefined, { signal: context.signal });
  }
}
