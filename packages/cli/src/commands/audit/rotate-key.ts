import { parseArgs } from 'node:util';
import { readFolder, rotateKey } from '@hammerhead/audit';
import { auditFolderIn } from '../../audit/folder.js';
import type { Command } from '../../context.js';
import { Failure } from '../../failure.js';
import { strictly } from '../../options.js';

const help = `hammerhead audit rotate-key

Makes a new key for the audit's checkpoints, in HAMMERHEAD_AUDIT_DIR (else audit in HAMMERHEAD_DATA). The old one signs
that it hands over to the new one, and is gone; its public key stays, for what it signed. Services go on meanwhile. Copy
the new public key off the machine.

Exit code: 0 done, 1 failed.
`;

export const auditRotateKey: Command = {
  summary: 'make a new key for the checkpoints of the audit',
  help,
  run: async (args, { environment, stdout }) => {
    strictly(() => parseArgs({ args, options: {} }));
    const folder = auditFolderIn(environment);
    const { inForce, fault } = await readFolder(folder);
    if (fault !== undefined) throw new Failure(`${folder}: ${fault.reason}`);
    const last = inForce.at(-1);
    if (last === undefined) throw new Failure(`${folder} has no checkpoints yet`);
    const { next } = await rotateKey(folder, last, new Date());
    stdout.write(
      `Checkpoints are signed with key ${next} from now on: copy ${folder}/key-${next}.pub off the machine\n`,
    );
    return 0;
  },
};
