import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restore as putBack, sizeOf } from '@hammerhead/backup';
import { dataFolderOf, explained, requireOwnDatabase, workOf } from '../backup/work.js';
import type { Command } from '../context.js';
import { Failure } from '../failure.js';
import { strictly } from '../options.js';
import { bytes, count } from '../terminal/format.js';
import { StatusLine } from '../terminal/status-line.js';

const help = `hammerhead restore BACKUP [options]

Makes a data folder of a backup; the next npm start with it goes on where the backup was made. A data folder that
is there is never overwritten. Each file is compared with the backup's manifest on the way.

  --to FOLDER   the data folder to make (HAMMERHEAD_DATA, else .data)

Exit code: 0 done, 1 failed.
`;

const options = { to: { type: 'string' } } as const;

export const restore: Command = {
  summary: 'make a data folder of a backup',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() => parseArgs({ args, options, allowPositionals: true }));
    const [backup, ...others] = positionals;
    if (backup === undefined || others.length > 0) throw new Failure('name one backup to restore');
    const { environment, signal, stdout } = context;
    requireOwnDatabase(environment);
    const data = resolve(values.to ?? dataFolderOf(environment));
    const line = new StatusLine(context);
    const manifest = await explained(() => putBack({ ...workOf(line, signal), backup, data }));
    line.end();
    stdout.write(
      `${data}: ${bytes(sizeOf(manifest))} in ${count(manifest.files.length)} files, as of ${manifest.createdAt}\n` +
        `Start it: HAMMERHEAD_DATA=${data} npm start\n`,
    );
    return 0;
  },
};
