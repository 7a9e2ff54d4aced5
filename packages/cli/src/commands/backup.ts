import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp, checkBackup, sizeOf } from '@hammerhead/backup';
import { dataFolderOf, explained, requireOwnDatabase, workOf } from '../backup/work.js';
import type { Command } from '../context.js';
import { Failure } from '../failure.js';
import { strictly } from '../options.js';
import { bytes, count } from '../terminal/format.js';
import { StatusLine } from '../terminal/status-line.js';

const help = `hammerhead backup FOLDER
hammerhead backup --check FOLDER

Copies the data folder (HAMMERHEAD_DATA, else .data) with its database into a new folder, while everything runs
or while nothing does. All that was acknowledged before it began is in it. The folder has its name once it is
whole; a command that is killed leaves FOLDER.incomplete, which the next one begins anew.

  --check   read a backup whole, and compare each file with its manifest

A backup holds the data, all tokens of the first start and the database's password: keep it as you keep those.
Where DATABASE_URL names a PostgreSQL of your own, use pg_basebackup or pg_dump; see docs/operations.md.

Exit code: 0 done, 1 failed.
`;

const options = { check: { type: 'boolean', default: false } } as const;

export const backup: Command = {
  summary: 'copy the data folder while everything runs, or check such a copy',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0)
      throw new Failure(values.check ? 'name one backup to check' : 'name one folder to make');
    const { environment, stdout } = context;
    if (!values.check) requireOwnDatabase(environment);
    const line = new StatusLine(context);
    const began = performance.now();
    const work = workOf(line, context.signal);
    const manifest = await explained(() =>
      values.check
        ? checkBackup(folder, work)
        : backUp({
            ...work,
            data: dataFolderOf(environment),
            target: folder,
            ruleFile: environment['HAMMERHEAD_RULESET'] || undefined,
            audit: environment['HAMMERHEAD_AUDIT_DIR'] || undefined,
          }),
    );
    line.end();
    const size = `${bytes(sizeOf(manifest))} in ${count(manifest.files.length)} files`;
    const seconds = `${((performance.now() - began) / 1_000).toFixed(1)} s`;
    stdout.write(
      values.check
        ? `${folder} is whole: ${size}, made ${manifest.createdAt}\n`
        : `${resolve(folder)}: ${size}, ${seconds}; holds all that was acknowledged before ${manifest.begunAt}\n`,
    );
    return 0;
  },
};
