import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { connect, connectionHelp, connectionOptions } from '../../audit/connection.js';
import type { Command } from '../../context.js';
import { Failure, reasonOf } from '../../failure.js';
import { strictly } from '../../options.js';

const help = `hammerhead audit export FILE [options]

Writes all entries into a new file as NDJSON, as they were hashed: hammerhead audit verify FILE needs nothing else. The
export is recorded, and is its last entry.

${connectionHelp}

Exit code: 0 done, 1 failed.
`;

export const auditExport: Command = {
  summary: 'write the whole audit into a file, to be verified elsewhere',
  help,
  run: async (args, context) => {
    const { values, positionals } = strictly(() =>
      parseArgs({ args, options: connectionOptions, allowPositionals: true }),
    );
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Failure('name one file to write');
    const api = await connect(values, context);
    const { body } = await api.fetch('GET', '/v1/audit/export', { timeoutMs: Infinity });
    if (body === null) throw new Failure('the server sent nothing');
    try {
      await pipeline(Readable.fromWeb(body), createWriteStream(file, { flags: 'wx', mode: 0o600 }), {
        signal: context.signal,
      });
    } catch (error) {
      throw new Failure(`${file}: ${reasonOf(error)}`);
    }
    context.stdout.write(
      `${file} has the audit; hammerhead audit verify ${file} tells whether it is whole\n`,
    );
    return 0;
  },
};
