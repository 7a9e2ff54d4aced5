import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import type { ReadRecorder } from './read-recorder.js';
import { exportAuditRoute } from './export.js';
import { listAuditRoute } from './list.js';
import { verifyAuditRoute } from './verify.js';

/** Who did what and read what. */
export function registerAudit(app: Server, deps: Deps, reads: ReadRecorder): void {
  listAuditRoute(app, deps);
  verifyAuditRoute(app, deps, reads);
  exportAuditRoute(app, deps, reads);
}
