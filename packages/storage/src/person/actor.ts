import type { Role, TokenActor } from '@hammerhead/contracts';

/** The columns that say who somebody is, in the rows of tokens and sessions. */
export interface ActorColumns {
  readonly role: Role;
  readonly subject: string;
  readonly countries: string[] | null;
  readonly agency: string | null;
  readonly name: string | null;
  readonly federal: boolean;
}

/** Fields that are null in the database are absent. */
export const actorOf = (
  tokenId: string,
  { role, subject, countries, agency, name, federal }: ActorColumns,
): TokenActor => ({
  tokenId,
  role,
  subject,
  ...(countries !== null && { countries }),
  ...(agency !== null && { agency }),
  ...(name !== null && { name }),
  federal,
});
