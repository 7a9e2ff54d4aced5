import { z } from 'zod';

export const roles = [
  'feed',
  'analyst',
  'investigator',
  'supervisor',
  'rule_author',
  'auditor',
  'partner',
  'admin',
] as const;
export const roleSchema = z.enum(roles).meta({ id: 'Role' });
export type Role = z.output<typeof roleSchema>;

/** The roles that officers of the United States hold. A feed is a company; a partner is a foreign agency. */
export const usRoles: ReadonlySet<Role> = new Set<Role>([
  'analyst',
  'investigator',
  'supervisor',
  'rule_author',
  'auditor',
  'admin',
]);

/** What a feed's token may be narrowed to. */
export const feedScopes = ['manifests', 'holds'] as const;
export const feedScopeSchema = z.enum(feedScopes);
export type FeedScope = z.output<typeof feedScopeSchema>;
