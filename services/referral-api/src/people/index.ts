import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { listPeopleRoute } from './list.js';
import { signOutPersonRoute } from './sign-out.js';

/** Colleagues. */
export function registerPeople(app: Server, deps: Deps): void {
  listPeopleRoute(app, deps);
  signOutPersonRoute(app, deps);
}
