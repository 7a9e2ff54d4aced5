import { isPermission, type Permission } from '@hammerhead/access';
import type { ProblemCode } from '@hammerhead/contracts';
import type { HeaderName } from '../openapi/headers.js';

/** What a route's `config` declares: who may call it, and what its documentation cannot know from its schemas. */
export type RouteAccess = {
  readonly permission: Permission | 'public';
  readonly problems?: readonly ProblemCode[];
  /** What each status that the route succeeds with means, in a sentence. */
  readonly answers?: Readonly<Record<number, string>>;
  /** The header fields of these answers beyond those that every answer has. */
  readonly answerHeaders?: readonly HeaderName[];
  readonly textBodies?: Readonly<Record<string, TextBody>>;
  readonly recordsRead?: RecordedRead;
};

/** What the audit records of a read: `kind`, what `:id` of the path names; else that it was read. */
export type RecordedRead = {
  readonly kind: string;
  /** Which part of it is read, where that is not all. */
  readonly part?: string | undefined;
  /** Parameters that are recorded as they are; names of people stand in none of them. */
  readonly parameters?: readonly string[] | undefined;
  /** The parameter of the query that names somebody: a search without it is not recorded, and of it, only its SHA-256. */
  readonly searched?: string | undefined;
  /** A parameter that names somebody, recorded as its SHA-256 where it is given; it makes no search of the read. */
  readonly hashed?: string | undefined;
};

/** What a route accepts besides JSON, by media type; for its documentation. */
export type TextBody = { readonly description: string; readonly example: string };

/**
 * For a route's `config`: callers need a token whose role holds `permission`. `problems` are the codes that
 * this route answers with beyond those that any route may, and go into its documentation.
 */
export const requirePermission = (
  permission: Permission,
  ...problems: readonly ProblemCode[]
): RouteAccess => ({ permission, problems });

/** For the `config` of a route that anyone may call: health, metrics, documentation. */
export const publicRoute: RouteAccess = { permission: 'public' };

/** The permission that a route's `config` requires; undefined where it names none, which stops the boot. */
export const permissionOf = (config: unknown): Permission | 'public' | undefined => {
  if (typeof config !== 'object' || config === null || !('permission' in config)) return undefined;
  const { permission } = config;
  return permission === 'public' || isPermission(permission) ? permission : undefined;
};
