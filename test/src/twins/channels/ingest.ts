import type { Channel } from '../channel.js';
import { operationsAt } from '../document.js';
import type { Said } from '../transcript.js';
import { unknownId } from './asked.js';

/** What the API of feeds tells a partner: nothing, at each of its doors. */
export const ingest: Channel = {
  name: 'ingest',
  async look({ world, partner }) {
    const said: Said[] = [];
    for (const { method, path, takesBody } of await operationsAt(world.urls.ingest))
      said.push(
        await world.ask(partner, `ingest:${path.replaceAll(/\{[^}]+\}/g, unknownId)}`, {
          method,
          label: `ingest ${method} ${path}`,
          ...(takesBody && { body: {} }),
        }),
      );
    return said;
  },
};
