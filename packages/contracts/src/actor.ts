import { z } from 'zod';
import type { Role } from './roles.js';

/** A person or system that presented a token. Every right is decided from this and nothing else. */
export interface TokenActor {
  /** UUID of the token that was presented; of an issuer's token, made from who it is of and when it was issued. */
  readonly tokenId: string;
  readonly role: Role;
  /** The person or system that holds the token, as the record names it. */
  readonly subject: string;
  /** The feed that a `feed` token submits for; such a token sees this feed's submissions only. */
  readonly feedId?: string;
  /** ISO 3166-1 alpha-2; the countries that a `partner` token speaks for. */
  readonly countries?: readonly string[];
  readonly agency?: string;
  /** How people call the person; the subject where that is not known. */
  readonly name?: string;
  /** Whether this is a federal officer of the United States: nobody else learns what rests on EEI (15 CFR 30.60). */
  readonly federal: boolean;
  /** What a feed's token was narrowed to; absent where it may do all that feeds may. */
  readonly scopes?: readonly string[];
}

/** A part of this program that decides by itself, such as the worker that publishes baselines. */
export interface SystemActor {
  readonly role: 'system';
  readonly subject: string;
}

/** The author of a decision. */
export type Actor = TokenActor | SystemActor;

export const systemActor = (subject: string): SystemActor => ({ role: 'system', subject });

/**
 * What a decision records of its actor beside the subject, never the token itself nor its hash. Decisions made before
 * this was recorded have none of it.
 */
export const decidedBySchema = z.object({
  role: z.string(),
  /** UUID of the token that was presented; a part of this program presents none. */
  token: z.string().optional(),
  agency: z.string().optional(),
});
export type DecidedBy = z.output<typeof decidedBySchema>;

export const decidedBy = (actor: Actor): DecidedBy =>
  actor.role === 'system'
    ? { role: actor.role }
    : { role: actor.role, token: actor.tokenId, agency: actor.agency };

/** Who did what the audit records, in full: the record must still say so when the token is long gone. */
export const auditActorSchema = decidedBySchema.extend({ subject: z.string() });
export type AuditActor = z.output<typeof auditActorSchema>;

export const auditedActor = (actor: Actor): AuditActor => ({ subject: actor.subject, ...decidedBy(actor) });
