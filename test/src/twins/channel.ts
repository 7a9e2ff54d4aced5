import type { Operation } from './document.js';
import type { PartnerName } from './people.js';
import type { Subscribed } from './subscribe.js';
import type { Said } from './transcript.js';
import type { World } from './world.js';

/** From where a partner looks: one moment of one world. */
export interface View {
  readonly world: World;
  readonly partner: PartnerName;
  /** Of the referral API, as its document tells. */
  readonly operations: readonly Operation[];
  /** Releases that this partner may see, by their bill, in the order in which they were made. */
  readonly releases: ReadonlyMap<string, string>;
  readonly webhooks: Subscribed;
  /** Ids of events: of its own, and of others. */
  readonly events: ReadonlyMap<string, string>;
  /** Ids that exist, and of which it may not know, by what they are. */
  readonly hidden: ReadonlyMap<string, string>;
}

/** A way in which a partner is told something. */
export interface Channel {
  readonly name: string;
  readonly look: (view: View) => Promise<readonly Said[]>;
}
