import type { FeedScope } from '@hammerhead/contracts';
import type { Permission } from './permissions.js';

/** What a feed's token may be narrowed to when it is made, such as that of a system which only asks for holds. */
const scopes: Readonly<Record<FeedScope, readonly Permission[]>> = {
  manifests: ['manifest:submit', 'submission:read'],
  holds: ['hold:read'],
};

const ofScope: ReadonlyMap<string, readonly Permission[]> = new Map(Object.entries(scopes));

/** Whether a token with these scopes reaches `permission`; one without scopes has all that its role has. */
export const isWithin = (held: readonly string[] | undefined, permission: Permission): boolean =>
  held === undefined || held.some((scope) => ofScope.get(scope)?.includes(permission));
