import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { endAgreementRoute } from './end.js';
import { makeAgreementRoute } from './make.js';
import { readAgreementsRoute } from './read.js';
import { recallAgreementRoute } from './recall.js';
import { resumeAgreementRoute } from './resume.js';
import { settleBreachRoute } from './settle.js';
import { suspendAgreementRoute } from './suspend.js';

/** To whom something may be released, and on what ground. */
export function registerAgreements(app: Server, deps: Deps): void {
  makeAgreementRoute(app, deps);
  readAgreementsRoute(app, deps);
  suspendAgreementRoute(app, deps);
  resumeAgreementRoute(app, deps);
  settleBreachRoute(app, deps);
  endAgreementRoute(app, deps);
  recallAgreementRoute(app, deps);
}
