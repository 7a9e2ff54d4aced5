import type { Mutant } from '../mutant.js';
import { inMatrix, inMay } from './killers.js';

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
  },
  {
    name: 'the-audit-is-for-auditors-of-a-state-too',
    tells: 'what EEI moved to who is no federal officer',
    file: permissions,
    find: "// Who read and decided what about them.\n    'audit:read',",
    put: '',
    killer: inMatrix('listAudit'),
  },
  {
    name: 'a-partner-reads-the-audit',
    quick: true,
    tells: 'a partner what everybody else does',
    file: 'packages/access/build/src/permissions.js',
    find: "partner: [\n        ...self,\n        'inbox:read',",
    put: "partner: [\n        ...self,\n        'audit:read',\n        'inbox:read',",
    killer: inMay('what shows EEI is for US roles only (15 CFR 30.60)'),
  },
  {
    name: 'who-reads-agreements-recalls',
    tells: 'who read what to officers who may not know what was released',
    file: 'services/referral-api/build/src/agreements/recall.js',
    find: "requirePermission('release:read'",
    put: "requirePermission('agreement:read'",
    killer: inMatrix('recallAgreement'),
  },
];
