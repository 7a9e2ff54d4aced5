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
