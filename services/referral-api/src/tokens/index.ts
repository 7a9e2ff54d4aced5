import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { createTokenRoute } from './create.js';
import { listTokensRoute } from './list.js';
import { revokeTokenRoute } from './revoke.js';
import { rotateTokenRoute } from './rotate.js';

/** Tokens of this installation. */
export function registerTokens(app: Server, deps: Deps): void {
  listTokensRoute(app, deps);
  createTokenRoute(app, deps);
  rotateTokenRoute(app, deps);
  revokeTokenRoute(app, deps);
}
