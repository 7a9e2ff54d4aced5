import { join } from 'node:path';
import { dataFolderOf } from '../backup/work.js';

/** Where the audit's checkpoints and their key are kept. */
export const auditFolderIn = (environment: NodeJS.ProcessEnv): string =>
  environment['HAMMERHEAD_AUDIT_DIR'] || join(dataFolderOf(environment), 'audit');
