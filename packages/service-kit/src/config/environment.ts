import { type Cidr, cidrOf, isSafeUrl } from '@hammerhead/primitives';
import { z } from 'zod';

/** The environment is not valid; the message has one line for each variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the environment as a typed configuration. `schema` has one key for each variable; an empty variable counts as
 * absent, since shells and compose files cannot express absence otherwise. Messages never repeat values, since some are
 * secrets.
 *
 * @throws ConfigError such as `INGEST_PORT: must be a port, 0 to 65535`
 */
export const parseConfig = <Schema extends z.ZodObject>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<Schema> => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new ConfigError(lines.join('\n'));
};

const number = (message: string, from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .pipe(z.number().min(from, message).max(to, message));

/** A port to listen on; 0 chooses a free one. */
export const portVariable = (fallback: number) =>
  number('must be a port, 0 to 65535', 0, 65_535).default(fallback);

/** A whole number between two bounds, both included. */
export const wholeVariable = (from: number, to: number, fallback: number) =>
  number(`must be a whole number, ${from} to ${to}`, from, to).default(fallback);

/** A URL with one of `protocols`, such as `postgresql:`; required unless made optional. */
export const urlVariable = (...protocols: readonly [string, ...string[]]) =>
  z
    .string('must be set')
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );

/** An address that is asked for what is believed: https, or on this machine. */
export const safeUrlVariable = () =>
  z.string().refine(isSafeUrl, 'must be a URL that starts with https://, or http:// on this machine');

/** `1` or `0`. */
export const flagVariable = (fallback: boolean) =>
  z
    .enum(['0', '1'], 'must be 0 or 1')
    .transform((value) => value === '1')
    .default(fallback);

/** The address to listen on; by default only this machine. */
export const hostVariable = () => z.string().default('127.0.0.1');

/** Countries, such as `JM,TT,HT` (ISO 3166-1 alpha-2), all of which must exist. */
export const countriesVariable = (exists: (country: string) => boolean) =>
  z
    .string()
    .transform((value) => value.split(','))
    .refine((countries) => countries.every(exists), 'must be countries such as JM,TT,HT');

/** Networks in CIDR notation, such as `10.20.0.0/16,fd12:3456::/32`. */
export const networksVariable = () =>
  z.string().transform((value, context): Cidr[] => {
    const texts = value.split(',').map((text) => text.trim());
    const networks = texts.flatMap((text) => cidrOf(text) ?? []);
    if (networks.length < texts.length)
      context.addIssue({ code: 'custom', message: 'must be networks such as 10.20.0.0/16,fd12:3456::/32' });
    return networks;
  });

/** A secret key of `bytes` bytes in base64. */
export const keyVariable = (bytes: number) =>
  z
    .string()
    .refine(
      (value) => Buffer.from(value, 'base64').length === bytes,
      `must be ${bytes} bytes in base64, as \`openssl rand -base64 ${bytes}\` makes them`,
    );
