import { may, type Permission } from '@hammerhead/access';
import type { TokenActor } from '@hammerhead/contracts';
import type { FastifyRequest } from 'fastify';

const identify = new WeakMap<FastifyRequest, () => Promise<TokenActor | null>>();

/** Remembers how it was told who sent a request, to ask once more while it is answered. */
export const askAgain = (request: FastifyRequest, ask: () => Promise<TokenActor | null>): void => {
  identify.set(request, ask);
};

/**
 * Whether who sent a request may still do so: the token or session may have ended since, or have lost the right. For
 * answers that last, such as a stream of events. Where it cannot be told, they may not.
 */
export async function stillMay(request: FastifyRequest, permission: Permission): Promise<boolean> {
  try {
    const actor = await identify.get(request)?.();
    return actor !== undefined && actor !== null && may(actor, permission);
  } catch {
    return false;
  }
}
