import type { Role } from '@hammerhead/contracts';

/** All permissions, as `what:how`. A right that is not listed here does not exist. */
export const permissions = [
  'manifest:submit',
  'submission:read',
  'referral:read',
  'referral:create',
  'referral:dispose',
  'shipment:read',
  'party:read',
  'party:merge',
  'statistics:read',
  'token:create',
  'dead-letter:read',
  'dead-letter:requeue',
  'watchlist:read',
  'watchlist:write',
  'exclusion:read',
  'exclusion:write',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * The permissions that show facts filed in AES, or scores that rest on them. 15 CFR 30.60 keeps these confidential, so
 * only US roles may hold such a permission; statistics and the queue count too, since EEI moves a tier.
 */
export const showsEei: ReadonlySet<Permission> = new Set<Permission>([
  'referral:read',
  'referral:create',
  'referral:dispose',
  'shipment:read',
  'party:read',
  'party:merge',
  'statistics:read',
  'dead-letter:read',
  // A name that was cleared may appear in EEI alone.
  'exclusion:read',
  'exclusion:write',
]);

/** The roles that officers of the United States hold. A feed is a company; a partner is a foreign agency. */
export const usRoles: ReadonlySet<Role> = new Set<Role>([
  'analyst',
  'investigator',
  'supervisor',
  'rule_author',
  'auditor',
  'admin',
]);

/** The permissions to read everything that screening found, and what it rests on. */
const reading: readonly Permission[] = [
  'referral:read',
  'shipment:read',
  'party:read',
  'statistics:read',
  'watchlist:read',
  'exclusion:read',
];

/** The permissions needed to screen a shipment and to follow its parties. */
const screening: readonly Permission[] = [...reading, 'referral:create', 'referral:dispose', 'party:merge'];

/** The permissions to decide whom lists look for, and who is not meant. */
const listing: readonly Permission[] = ['watchlist:write', 'exclusion:write'];

/** The one table of permissions by role. A permission that is not in a role's row is refused. */
export const granted: Readonly<Record<Role, readonly Permission[]>> = {
  // Submits, and follows its own submissions. Never learns a score.
  feed: ['manifest:submit', 'submission:read'],
  analyst: screening,
  investigator: [...screening, ...listing],
  // Is responsible for the completeness of screening, so also sees and requeues what could not be scored.
  supervisor: [...screening, ...listing, 'dead-letter:read', 'dead-letter:requeue'],
  // Judges rules by their totals. Named shippers and consignees are not needed for that.
  rule_author: ['statistics:read'],
  // Reads everything that is recorded, changes nothing.
  auditor: [...reading, 'dead-letter:read'],
  // Sees what a supervisor released to it; nothing can be released yet, so it sees nothing.
  partner: [],
  // Runs the machine, which does not clear it for what the machine found.
  admin: ['token:create', 'dead-letter:read', 'dead-letter:requeue'],
};
