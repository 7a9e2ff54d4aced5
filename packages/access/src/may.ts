import type { Role, TokenActor } from '@hammerhead/contracts';
import { federalAlone, granted, type Permission, permissions } from './permissions.js';
import { isWithin } from './scopes.js';

const rights: ReadonlyMap<string, ReadonlySet<Permission>> = new Map(
  Object.entries(granted).map(([role, list]) => [role, new Set(list)]),
);

/** What of an actor decides on their rights. */
export type Rights = Pick<TokenActor, 'role' | 'federal' | 'scopes'>;

/**
 * Whether `actor` has `permission`; false for everything that the table does not grant, for what federal
 * officers alone do unless the actor is one (15 CFR 30.60), and for what lies outside the scopes of the token.
 */
export const may = (actor: Rights, permission: Permission): boolean =>
  (rights.get(actor.role)?.has(permission) ?? false) &&
  (actor.federal || !federalAlone.has(permission)) &&
  isWithin(actor.scopes, permission);

/** All permissions that `actor` has, in the order of the table. */
export const permissionsOf = (actor: Rights): Permission[] =>
  granted[actor.role].filter((permission) => may(actor, permission));

/** The roles that hold `permission`, in the order of the table; for documentation. */
export const rolesThatMay = (permission: Permission): Role[] => {
  const holds = (role: string): role is Role => rights.get(role)?.has(permission) ?? false;
  return Object.keys(granted).filter(holds);
};

const known: ReadonlySet<unknown> = new Set(permissions);

/** Narrows an unknown value to a permission of the table. */
export const isPermission = (value: unknown): value is Permission => known.has(value);
