import { hashToken, newToken } from '@hammerhead/service-kit';
import { tokens } from '@hammerhead/storage';
import { z } from 'zod';
import type { World } from '../world.js';
import type { ModelOfficer } from './model.js';

const bodySchema = z.record(z.string(), z.unknown());

export interface Told {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Ask = (
  path: string,
  init?: { readonly method?: string; readonly body?: object; readonly headers?: Record<string, string> },
) => Promise<Told>;

/** Somebody who asks with a token of their own. */
export interface Person {
  readonly subject: string;
  readonly ask: Ask;
}
export type Officer = Person & ModelOfficer;

/** An officer of a partner. */
export const officer = async (
  w: World,
  subject: string,
  agency: string,
  countries: readonly string[],
): Promise<Officer> => ({
  subject,
  agency,
  countries,
  ask: await asking(w, { role: 'partner', subject, agency, countries: [...countries], federal: false }),
});

/** A federal supervisor. */
export const supervisor = async (w: World, subject: string): Promise<Person> => ({
  subject,
  ask: await asking(w, { role: 'supervisor', subject, agency: 'HSI', federal: true }),
});

async function asking(
  { pool, base }: World,
  who: Omit<Parameters<typeof tokens.insert>[1], 'hash' | 'createdBy'>,
): Promise<Ask> {
  const token = newToken();
  await tokens.insert(pool, { ...who, hash: hashToken(token), createdBy: 'test' });
  return async (path, { method = 'GET', body, headers = {} } = {}) => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      text,
      body: isJson ? bodySchema.catch({}).parse(JSON.parse(text)) : {},
    };
  };
}
