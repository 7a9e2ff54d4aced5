import { createHash } from 'node:crypto';
import {
  country,
  faultsOf,
  plainWords,
  requiredText,
  type Role,
  roles,
  type TokenActor,
} from '@hammerhead/contracts';
import { z } from 'zod';
import { OpenIdFault } from './fault.js';
import type { ClaimNames } from './settings.js';

/** A person as the issuer tells of them; feeds have keys of this installation. */
export type IssuedPerson = TokenActor & { readonly role: Exclude<Role, 'feed'>; readonly name: string };

const peopleRoles = roles.filter((role) => role !== 'feed');
const exact = (max: number) => {
  const schema = requiredText(max);
  // Two subjects that differ in a blank are two people.
  return z.string().refine((value) => schema.safeParse(value).data === value, 'must be a plain text');
};

const claimsSchema = z
  .object({
    subject: exact(200),
    role: z.enum(peopleRoles),
    agency: exact(200).optional(),
    countries: z.array(country()).min(1).max(50).optional(),
    federal: z.boolean().default(false),
  })
  .refine(({ role, agency }) => role !== 'partner' || agency !== undefined, {
    path: ['agency'],
    message: 'is required of a partner',
  })
  .refine(({ role, countries }) => role !== 'partner' || countries !== undefined, {
    path: ['countries'],
    message: 'are required of a partner',
  })
  // 15 CFR 30.60: whoever speaks for a foreign agency is no federal officer of the United States.
  .refine(({ role, federal }) => role !== 'partner' || !federal, {
    path: ['federal'],
    message: 'must not be true of a partner',
  });

/**
 * Who a token's claims say that somebody is. What is missing or unknown lets nobody in, and is named: an operator has to
 * find what the issuer must be taught.
 *
 * @throws OpenIdFault `claims_refused`
 */
export function personOf(claims: Readonly<Record<string, unknown>>, names: ClaimNames): IssuedPerson {
  const claimOf = (name: string): unknown => claims[name] ?? undefined;
  const parsed = claimsSchema.safeParse(
    {
      subject: claims['sub'],
      role: onlyOne(claimOf(names.role)),
      agency: claimOf(names.agency),
      countries: claimOf(names.countries),
      federal: claimOf(names.federal),
    },
    { error: plainWords },
  );
  if (!parsed.success)
    throw new OpenIdFault('claims_refused', {
      claims: faultsOf(parsed.error.issues).map(({ path, message }) => ({
        path: inTheirWords(path, names),
        message,
      })),
    });
  const { subject, role, agency, countries, federal } = parsed.data;
  return {
    tokenId: idOf(claims),
    subject,
    name: nameOf(claims) ?? subject,
    role,
    federal,
    ...(agency !== undefined && { agency }),
    // Nobody but a partner speaks for countries.
    ...(countries !== undefined && role === 'partner' && { countries }),
  };
}

/** Issuers that know several roles of a person write a list: of one it is clear which is meant. */
const onlyOne = (role: unknown): unknown => (Array.isArray(role) && role.length === 1 ? role[0] : role);

function nameOf(claims: Readonly<Record<string, unknown>>): string | undefined {
  return [claims['name'], claims['preferred_username']]
    .map((name) => requiredText(200).safeParse(name).data)
    .find((name) => name !== undefined);
}

/** The claim as the issuer calls it. */
function inTheirWords(path: string, names: ClaimNames): string {
  const [first = '', ...rest] = path.split(/(?=[.[])/);
  const called = new Map(Object.entries({ ...names, subject: 'sub' })).get(first) ?? first;
  return [called, ...rest].join('');
}

/**
 * Names an issuer's token in the record (UUIDv8, RFC 9562, 5.8), from who it is of and when or as what it was issued: of
 * the token itself, which is a secret, nothing is kept.
 */
function idOf(claims: Readonly<Record<string, unknown>>): string {
  const told = JSON.stringify([claims['iss'], claims['sub'], claims['jti'] ?? null, claims['iat'] ?? null]);
  const hex = createHash('sha256').update(told, 'utf8').digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
