import type { Receiver } from './channels/receiver.js';
import type { PartnerName } from './people.js';
import type { World } from './world.js';

/** A partner's own webhooks: one that hears of its releases, and one that hears of almost nothing, to be changed and removed. */
export interface Subscribed {
  readonly inbox: string;
  readonly spare: string;
}

/** Has a partner's own system told of what is released to it. */
export async function subscribe(world: World, name: PartnerName, receiver: Receiver): Promise<Subscribed> {
  const make = async (path: string, body: object = {}) =>
    String((await world.make(name, '/v1/webhooks', { body: { url: receiver.url(path), ...body } }))['id']);
  return {
    inbox: await make(name),
    spare: await make(`${name}-spare`, { events: ['release.withdrawn'] }),
  };
}
