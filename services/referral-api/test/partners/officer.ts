import type { Role } from '@hammerhead/contracts';
import { hashToken, newToken } from '@hammerhead/service-kit';
import { tokens } from '@hammerhead/storage';
import { z } from 'zod';
import type { World } from '../world.js';

/** The text and the JSON of an answer; a table has no JSON. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

interface Init {
  readonly method?: string;
  readonly body?: object | undefined;
  readonly headers?: Record<string, string>;
}

/** Somebody of an agency, who asks by a token of their own. */
export interface Officer {
  readonly subject: string;
  readonly token: string;
  ask(path: string, init?: Init): Promise<Told>;
  get(path: string, headers?: Record<string, string>): Promise<Told>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Told>;
}

const bodySchema = z.record(z.string(), z.unknown());

/** @param as a partner for these countries, or a federal officer of the United States */
export async function officer(
  { pool, base }: Pick<World, 'pool' | 'base'>,
  subject: string,
  agency: string | undefined,
  as: { readonly countries: readonly string[] } | Role,
): Promise<Officer> {
  const token = newToken();
  await tokens.insert(pool, {
    hash: hashToken(token),
    subject,
    agency,
    createdBy: 'test',
    ...(typeof as === 'string'
      ? { role: as, federal: true }
      : { role: 'partner', countries: [...as.countries], federal: false }),
  });
  const ask = async (path: string, { method = 'GET', body, headers = {} }: Init = {}): Promise<Told> => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        authorization: `Bearer ${token}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? bodySchema.parse(JSON.parse(text)) : {},
    };
  };
  return {
    subject,
    token,
    ask,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, body, headers = {}) => ask(path, { method: 'POST', body, headers }),
  };
}
