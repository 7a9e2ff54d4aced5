import type { Receiver } from './channels/receiver.js';
import { type PartnerName, partners } from './people.js';
import type { World } from './world.js';

/** Has a partner's own system told of what is released to it. */
export async function subscribe(world: World, name: PartnerName, receiver: Receiver): Promise<void> {
  const body = { url: receiver.url(name), agency: partners[name].agency };
  await world.make('supervisor', '/v1/webhooks', { body });
}
