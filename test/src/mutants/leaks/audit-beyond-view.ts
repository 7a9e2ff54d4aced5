import type { Mutant } from '../mutant.js';
import { inMatrix } from './killers.js';

const permissions = 'packages/access/build/src/permissions.js';

/** "Audit entries readable beyond one's view." */
export const auditBeyondView: readonly Mutant[] = [
  {
    name: 'who-reads-referrals-exports-the-audit',
    tells: 'who read and decided what to every analyst',
    file: 'services/referral-api/build/src/audit/export.js',
    find: "requirePermission('audit:read')",
    put: "requirePermission('referral:read')",
    killer: inMatrix('exportAudit'),
  },
  {
    name: 'who-reads-referrals-reads-the-audit',
    tells: 'the same, page by page',
    file: 'services/referral-api/build/src/audit/list.js',
    find: "requirePermission('audit:read')",
    put: "requirePermission('referral:read')",
    killer: inMatrix('listAudit'),
    slow: true,
  },
  {
    name: 'the-audit-is-for-auditors-of-a-state-too',
    tells: 'what EEI moved to who is no federal officer',
    file: permissions,
    find: "// Who read and decided what about them.\n    'audit:read',",
    put: '',
    killer: inMatrix('listAudit'),
    slow: true,
  },
];
