import { parseArgs } from 'node:util';
import { appendCheckpoint, readFolder, verifyChain } from '@hammerhead/audit';
import { withDatabase } from '../../audit/database.js';
import { auditFolderIn } from '../../audit/folder.js';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';
import { count } from '../../terminal/format.js';

const help = `hammerhead audit restored --database URL --reason TEXT

Records, signed, that the database was brought back from a backup that is older than the newest checkpoint: what came
after it then is lost, and every verification says so from now on. Run it after the restore, before the services start,
where the checkpoints are (HAMMERHEAD_AUDIT_DIR, else audit in HAMMERHEAD_DATA).

  --database URL  the restored PostgreSQL
  --reason TEXT   why it was restored

Exit code: 0 recorded, 1 failed, or nothing to record.
`;

const options = { database: { type: 'string' }, reason: { type: 'string' } } as const;

export const auditRestored: Command = {
  summary: 'record that an older database was restored',
  help,
  run: async (args, { environment, stdout }) => {
    const { database, reason = '' } = strictly(() => parseArgs({ args, options })).values;
    if (database === undefined || reason.trim() === '' || reason.length > 1_000)
      throw new Failure('give --database, and --reason with up to 1,000 characters');
    const folder = auditFolderIn(environment);
    const signed = await readFolder(folder);
    if (signed.fault !== undefined) throw new Failure(`${folder}: ${signed.fault.reason}`);
    return withDatabase(database, async (source) => {
      const { head } = source;
      if (head === undefined) throw new Failure('the database has no end of the audit');
      const newest = signed.inForce.at(-1);
      if (newest === undefined || newest.seq <= head.seq)
        throw new Failure(
          `the database is as long as what was signed (${head.seq}): there is nothing to record`,
        );
      const { finding } = await verifyChain(source, {
        ...signed,
        inForce: signed.inForce.filter(({ seq }) => seq <= head.seq),
      });
      if (finding !== undefined)
        throw new Failure(`this is not an older state of what was signed: ${finding.reason}`);
      await appendCheckpoint(folder, {
        kind: 'restored',
        ...head,
        at: new Date().toISOString(),
        reason: reason.trim(),
      });
      stdout.write(
        `Recorded: the database ends at entry ${count(head.seq)}, and ${count(newest.seq - head.seq)} that were signed are lost\n`,
      );
      return 0;
    });
  },
};
