import { actorOf, problem } from '@hammerhead/service-kit';
import type { FastifyRequest } from 'fastify';

/** The feed that a request acts for. A token without a feed has already been refused because of its role. */
export function feedOf(request: FastifyRequest): string {
  const { feedId } = actorOf(request);
  if (feedId === undefined) throw problem('forbidden', { detail: 'this token belongs to no feed' });
  return feedId;
}
