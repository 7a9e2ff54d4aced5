import { isNamedByFederal } from '@hammerhead/access';
import { type Actor, type InputFault, usRoles } from '@hammerhead/contracts';
import {
  agreements,
  type NewToken,
  people,
  type Person,
  tokens,
  type Transaction,
} from '@hammerhead/storage';
import { spelledOtherwise } from '../agreement/spelling.js';
import { colleagueDays } from '../person/colleague.js';
import { recordDecision } from '../record.js';

/**
 * Issues a token to a person or system. The log records the holder, the role, the expiry and who allowed it, never the
 * token or its hash.
 */
export async function createToken(
  tx: Transaction,
  actor: Actor,
  token: Omit<NewToken, 'createdBy'> & {
    /** The maker recorded in the token's row; by default the actor's subject. */
    readonly createdBy?: string;
    /** Whether a person of this subject may become another one: of another role, agency or country. */
    readonly replace?: boolean | undefined;
  },
): Promise<
  | { readonly outcome: 'created'; readonly id: string; readonly position: number }
  /** A token with this hash is known. */
  | { readonly outcome: 'known' }
  /** The partner's agency is known by another spelling. */
  | { readonly outcome: 'other_spelling'; readonly errors: readonly InputFault[] }
  /** The subject is somebody's who is not what the token says. */
  | { readonly outcome: 'subject_taken'; readonly mayReplace: boolean }
> {
  const { role, subject, feedId, countries, agency, expiresAt, federal, scopes, replaces } = token;
  if (role !== 'feed') {
    const known = await people.lockInForce(tx, subject, colleagueDays);
    const mayReplace = known === null || !isNamedByFederal(known) || isFederal(actor);
    if (known !== null && differs(known, token) && !(token.replace === true && mayReplace))
      return { outcome: 'subject_taken', mayReplace };
  }
  if (role === 'partner' && agency !== undefined && replaces === undefined) {
    const spelling = await agreements.findOtherSpelling(tx, agency);
    if (spelling !== null) return { outcome: 'other_spelling', errors: [spelledOtherwise(spelling)] };
  }
  const id = await tokens.insert(tx, { ...token, createdBy: token.createdBy ?? actor.subject });
  if (id === null) return { outcome: 'known' };
  if (role !== 'feed') await people.upsert(tx, { ...token, role, federal: federal ?? usRoles.has(role) });
  const position = await recordDecision(tx, actor, {
    kind: 'token_created',
    body: {
      token: id,
      role,
      subject,
      feedId,
      countries: countries === undefined ? undefined : [...countries],
      agency,
      federal,
      expiresAt: expiresAt?.toISOString(),
      scopes: scopes === undefined ? undefined : [...scopes],
      replaces,
    },
  });
  return { outcome: 'created', id, position };
}

/** The program itself may do what a federal officer may. */
const isFederal = (actor: Actor): boolean => actor.role === 'system' || actor.federal;

/** Whether a token says of a person what decides on what they may do or see, and is not so. */
function differs(
  known: Person,
  { role, agency, countries, federal }: Pick<NewToken, 'role' | 'agency' | 'countries' | 'federal'>,
): boolean {
  const listed = (codes: readonly string[] | null | undefined) => (codes ?? []).toSorted().join(' ');
  return (
    known.role !== role ||
    known.agency !== (agency ?? null) ||
    known.federal !== (federal ?? usRoles.has(role)) ||
    listed(known.countries) !== listed(countries)
  );
}
