import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';

/** `__Host-`: a browser takes it over TLS (or from this machine) alone, for this host and no other (RFC 6265bis, 4.1.3.2). */
export const sessionCookie = '__Host-hammerhead';
/** Of a sign-in at the issuer that was begun and is not done. */
export const signInCookie = '__Host-hammerhead-sign-in';

/** A secret of ours in base64url: 32 random bytes. */
const secret = /^[\w-]{43}$/;

/** The value of a cookie of ours; undefined where there is none of its form. */
export const cookieOf = ({ headers }: Pick<FastifyRequest, 'headers'>, name: string): string | undefined => {
  if (headers.cookie === undefined) return undefined;
  const value = parseCookie(headers.cookie)[name];
  return value !== undefined && secret.test(value) ? value : undefined;
};

const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** A `Set-Cookie` that scripts cannot read and other sites cannot use. */
export const setCookie = (name: string, value: string, maxAgeSeconds: number): string =>
  stringifySetCookie({ ...attributes, name, value, maxAge: maxAgeSeconds });

/** A `Set-Cookie` that takes it away. */
export const clearCookie = (name: string): string =>
  stringifySetCookie({ ...attributes, name, value: '', maxAge: 0 });
