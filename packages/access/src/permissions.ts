import type { Role } from '@hammerhead/contracts';

/** All permissions, as `what:how`. A right that is not listed here does not exist. */
export const permissions = [
  'manifest:submit',
  'submission:read',
  'referral:read',
  'referral:create',
  'referral:work',
  'referral:assign',
  'referral:mark',
  'referral:dispose',
  'referral:let-run',
  'hold:request',
  'hold:place',
  'hold:lift',
  'hold:read',
  'exam:record',
  'exam:waive',
  'shipment:read',
  'party:read',
  'party:merge',
  'statistics:read',
  'people:read',
  'self:read',
  'self:write',
  'token:read',
  'token:create',
  'token:revoke',
  'audit:read',
  'retention:read',
  'retention:run',
  'legal-hold:read',
  'legal-hold:write',
  'webhook:read',
  'webhook:write',
  'event:read',
  'dead-letter:read',
  'dead-letter:requeue',
  'watchlist:read',
  'watchlist:write',
  'exclusion:read',
  'exclusion:write',
  'agreement:read',
  'agreement:write',
  'agreement:suspend',
  'release:read',
  'release:create',
  'release:withdraw',
  'release:reply',
  'inbox:read',
  'inbox:acknowledge',
  'inbox:answer',
  'inbox:ask',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * The permissions that show facts filed in AES, or scores that rest on them. 15 CFR 30.60 keeps these confidential, so
 * only US roles may hold such a permission, and only federal officers use it; statistics and the queue count too, since
 * EEI moves a tier.
 */
export const showsEei: ReadonlySet<Permission> = new Set<Permission>([
  'referral:read',
  'referral:create',
  'referral:work',
  'referral:assign',
  'referral:mark',
  'referral:dispose',
  'referral:let-run',
  'hold:request',
  'hold:place',
  'hold:lift',
  'exam:record',
  'exam:waive',
  'shipment:read',
  'party:read',
  'party:merge',
  'statistics:read',
  // How many referrals a colleague has.
  'people:read',
  // Who read and decided what about them.
  'audit:read',
  'retention:read',
  'retention:run',
  'legal-hold:read',
  'legal-hold:write',
  'dead-letter:read',
  // Its answer tells whether a shipment could be scored.
  'dead-letter:requeue',
  // A name that was cleared may appear in EEI alone.
  'exclusion:read',
  'exclusion:write',
  // That something was released may rest on EEI, even where what was released does not.
  'release:read',
  'release:create',
  'release:withdraw',
  'release:reply',
]);

/**
 * The permissions that only federal officers use: those that show EEI, and to decide that an agency may be told something,
 * or told it again (19 CFR 103.33): agreements open what was released under them, which nobody else may know. To suspend one
 * opens nothing.
 */
export const federalAlone: ReadonlySet<Permission> = new Set<Permission>([...showsEei, 'agreement:write']);

/** The permissions to read everything that screening found, and what it rests on. */
const reading: readonly Permission[] = [
  'referral:read',
  'shipment:read',
  'party:read',
  'statistics:read',
  'watchlist:read',
  'exclusion:read',
  'event:read',
  'agreement:read',
  'release:read',
];

/** What anybody who signs in may do: see who they are, and keep their own settings. */
const self: readonly Permission[] = ['self:read', 'self:write'];

/** The permissions needed to screen a shipment, to follow its parties, and to see a referral through to its end. */
const screening: readonly Permission[] = [
  ...self,
  ...reading,
  'people:read',
  'referral:create',
  'referral:work',
  'referral:dispose',
  'hold:request',
  'hold:lift',
  'exam:record',
  'exam:waive',
  'party:merge',
];

/** The permissions to decide whom lists look for, who is not meant, and what is kept for a court. */
const investigating: readonly Permission[] = [
  'watchlist:write',
  'exclusion:write',
  'legal-hold:read',
  'legal-hold:write',
];

/** The one table of permissions by role. A permission that is not in a role's row is refused. */
export const granted: Readonly<Record<Role, readonly Permission[]>> = {
  // Submits, follows its own submissions, and hears which of its bills must not be loaded. Never learns a score.
  feed: ['manifest:submit', 'submission:read', 'hold:read'],
  analyst: screening,
  investigator: [...screening, ...investigating],
  // Is responsible for the work of others and for the completeness of screening: orders cargo held, sees and requeues
  // what could not be scored, tells other systems what happens, and has what grew too old deleted.
  supervisor: [
    ...screening,
    ...investigating,
    'referral:assign',
    'referral:mark',
    'referral:let-run',
    'hold:place',
    'agreement:write',
    'agreement:suspend',
    'release:create',
    'release:withdraw',
    'release:reply',
    'audit:read',
    'retention:read',
    'retention:run',
    'webhook:read',
    'webhook:write',
    'dead-letter:read',
    'dead-letter:requeue',
  ],
  // Judges rules by their totals. Named shippers and consignees are not needed for that.
  rule_author: [...self, 'statistics:read'],
  // Reads everything that is recorded, changes nothing but their own settings.
  auditor: [
    ...self,
    ...reading,
    'people:read',
    'token:read',
    'audit:read',
    'retention:read',
    'legal-hold:read',
    'webhook:read',
    'dead-letter:read',
  ],
  // Sees what a supervisor released to it, says what came of it, and has its own systems told.
  partner: [
    ...self,
    'inbox:read',
    'inbox:acknowledge',
    'inbox:answer',
    'inbox:ask',
    'event:read',
    'webhook:read',
    'webhook:write',
  ],
  // Runs the machine, which does not clear it for what the machine found.
  admin: [
    ...self,
    'token:read',
    'token:create',
    'token:revoke',
    'webhook:read',
    'webhook:write',
    'dead-letter:read',
    'dead-letter:requeue',
  ],
};
