import type { Server } from '@hammerhead/service-kit';
import { beginAuthorizationRoute } from './authorization.js';
import { beginSessionRoute } from './begin.js';
import { endSessionRoute } from './end.js';
import type { SignInDeps } from './people.js';

/** How browsers sign in and out. */
export function registerSession(app: Server, deps: SignInDeps): void {
  beginAuthorizationRoute(app, deps);
  beginSessionRoute(app, deps);
  endSessionRoute(app, deps);
}
