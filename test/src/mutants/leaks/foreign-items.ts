import type { Mutant } from '../mutant.js';
import { inMatrix, inMay } from './killers.js';

const permissions = 'packages/access/build/src/permissions.js';

/** "'Similar' or shared-party results that name foreign items." */
export const foreignItems: readonly Mutant[] = [
  {
    name: 'a-partner-searches-parties',
    tells: 'whom a party ships with, released or not',
    file: permissions,
    find: 'partner: [...self, ',
    put: "partner: [...self, 'party:read', ",
    killer: inMay('what shows EEI is for US roles only (15 CFR 30.60)'),
  },
  {
    name: 'whoever-screens-sees-what-rests-on-eei',
    tells: 'state and local officers what federal ones may know alone',
    file: 'packages/access/build/src/may.js',
    find: '(actor.federal || !showsEei.has(permission))',
    put: 'true',
    killer: inMay('who is no federal officer has nothing of what rests on EEI, and all else'),
  },
  {
    name: 'the-path-between-parties-asks-for-no-right-of-its-own',
    tells: 'over whom two parties are tied to whoever may read themselves',
    file: 'services/referral-api/build/src/parties/path.js',
    find: "requirePermission('party:read')",
    put: "requirePermission('self:read')",
    killer: inMatrix('getPartyPath'),
  },
  {
    name: 'the-network-asks-for-no-right-of-its-own',
    tells: 'the parties around one to whoever may read themselves',
    file: 'services/referral-api/build/src/parties/network.js',
    find: "requirePermission('party:read')",
    put: "requirePermission('self:read')",
    killer: inMatrix('getPartyNetwork'),
    slow: true,
  },
];
