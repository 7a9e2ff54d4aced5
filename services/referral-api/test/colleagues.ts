import type { Role } from '@hammerhead/contracts';
import { hashToken, newToken } from '@hammerhead/service-kit';
import { people, tokens } from '@hammerhead/storage';
import { z } from 'zod';
import type { Answer, World } from './world.js';

/** Somebody with a token of their own. */
export interface Colleague {
  readonly subject: string;
  readonly role: Role;
  get(path: string): Promise<Answer>;
  post(
    path: string,
    body: unknown,
    version?: number | '*',
    method?: 'POST' | 'PUT' | 'DELETE',
  ): Promise<Answer>;
}

type Init = { method?: string; headers?: Record<string, string>; body?: string };

const answerSchema = z.record(z.string(), z.unknown());

/** A person of this role, who is known as a colleague. */
export async function colleague(
  { pool, base }: World,
  subject: string,
  role: Exclude<Role, 'feed'> = 'analyst',
  federal = true,
): Promise<Colleague> {
  const token = newToken();
  await tokens.insert(pool, { hash: hashToken(token), role, subject, federal, createdBy: 'test' });
  await people.upsert(pool, { subject, role, federal });
  const ask = async (path: string, init: Init): Promise<Answer> => {
    const { status, headers, ...response } = await answered(`${base}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
    return {
      status,
      headers,
      body: answerSchema.parse(response.text === '' ? {} : JSON.parse(response.text)),
    };
  };
  return {
    subject,
    role,
    get: (path) => ask(path, {}),
    post: (path, body, version, method = 'POST') =>
      ask(path, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(version === undefined ? {} : { 'if-match': version === '*' ? '*' : `"${version}"` }),
        },
        body: JSON.stringify(body),
      }),
  };
}

async function answered(url: string, init: RequestInit) {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}
