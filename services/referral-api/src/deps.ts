import type { RuleBook } from '@hammerhead/decisions';
import type { OpenId } from '@hammerhead/openid';
import type { FindToken, Logger } from '@hammerhead/service-kit';
import type { Pool } from '@hammerhead/storage';
import type { Destinations, SecretKeeper } from '@hammerhead/webhooks';

/** The dependencies of the routes. */
export interface Deps {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly findToken: FindToken;
  /** The issuer at which people sign in; absent where they have tokens of this installation. */
  readonly openId?: OpenId | undefined;
  /** The versions of rule sets that all routes share. */
  readonly book: RuleBook;
  /** The clock that determines which shipments on a page of the queue have departed. */
  readonly now: () => Date;
  /** The entries in the log from which on the worker publishes baselines; 0: never. */
  readonly baselinesFrom: number;
  /** The folder of the audit's signed checkpoints; undefined where they are not at hand. */
  readonly auditFolder?: string | undefined;
  /** Where partners reach this API, for what they are written; undefined where the operator did not say. */
  readonly publicUrl?: string | undefined;
  /** Where webhooks may lead, and what keeps their secrets. */
  readonly hooks: { readonly destinations: Destinations; readonly keeper: SecretKeeper };
}
